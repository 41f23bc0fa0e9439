import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { breakdownTitle } from '../../shared/presentation/breakdown-title.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { describePlot } from '../../shared/presentation/describe-plot.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { findings } from '../../shared/presentation/findings.ts';
import { representationChart } from '../../shared/presentation/interval-chart.ts';
import { leadSentence } from '../../shared/presentation/lead-sentence.ts';
import { missingnessModel } from '../../shared/presentation/missingness-model.ts';
import { representationTable } from '../../shared/presentation/representation-table.ts';
import { captioned, ratesCaption, sharesCaption } from './captions.ts';
import { strandGaps } from './strand-gaps.ts';

const chartWidth = 280;
const chartStep = 20;
const mostClearFindings = 4;

/** What is known of one strand: its findings, rates, representation, and who is missing. */
export function strandSection(view: EvidenceView, theme: ChartTheme): ProfileSection {
  const { breakdown } = readView(view);
  return {
    id: `${breakdown.measure.id}-${breakdown.strand.id}`,
    title: breakdownTitle(view),
    lead: leadSentence(view),
    blocks: [
      ...shortFindings(view),
      { kind: 'table', table: captioned(breakdownTable(view), ratesCaption(view)) },
      ...representationBlocks(view, theme),
      missingnessModel(view),
      ...strandGaps(view),
    ],
  };
}

/** Shares as a chart and a table; a paragraph in their place where no ratio of shares is published. */
function representationBlocks(view: EvidenceView, theme: ChartTheme): Block[] {
  const { breakdown, area, categories, row } = readView(view);
  const shares = representationTable(view);
  if (categories.every(({ code }) => row(code)?.representation.status !== 'value')) {
    return [{ kind: 'paragraph', text: `${shares.caption}.` }];
  }
  return [
    {
      kind: 'chart',
      id: `${breakdown.measure.id}-${breakdown.strand.id}-${area.code}-representation-chart`,
      title: shares.caption,
      subtitle: shares.subtitle,
      description: describePlot(shares),
      spec: representationChart(view, { theme, width: chartWidth, step: chartStep, labels: true }),
      notes: shares.notes,
    },
    { kind: 'table', table: captioned(representationTable(view, { show: ['interval'] }), sharesCaption(view)) },
  ];
}

/** The strongest clear findings, and what is not clear or hidden. */
function shortFindings(view: EvidenceView): Block[] {
  const all = findings(view);
  const clear = all.filter(({ direction }) => direction === 'higher' || direction === 'lower');
  return [...clear.slice(0, mostClearFindings), ...all.filter((finding) => !clear.includes(finding))];
}
