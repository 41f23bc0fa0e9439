import { withinSentence } from '../../shared/base/format-words.ts';
import type { Block, Finding, ProfileSection } from '../../shared/model/profile.ts';
import { boundFigures, figuresIn } from '../../shared/presentation/bound-figures.ts';
import { boundsTable } from '../../shared/presentation/bounds-table.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { breakdownTitle } from '../../shared/presentation/breakdown-title.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { findings } from '../../shared/presentation/findings.ts';
import { isClear } from '../../shared/presentation/format-estimate.ts';
import { leadFigures, leadSentence } from '../../shared/presentation/lead-sentence.ts';
import { missingnessModel } from '../../shared/presentation/missingness-model.ts';
import type { ChartTheme } from '../../shared/presentation/chart-theme.ts';
import { representationTable } from '../../shared/presentation/representation-table.ts';
import { describeShares, sharesChart } from '../../shared/presentation/shares-chart.ts';
import { summaryFigures } from '../../shared/presentation/summary-figures.ts';
import { summaryParagraph } from '../../shared/presentation/summary-words.ts';
import { symbolNote } from '../../shared/presentation/symbol-notes.ts';
import { captioned, ratesCaption, sharesCaption } from './captions.ts';
import { strandGaps } from './strand-gaps.ts';

const mostFindings = 4;
const mostDoubtfulFindings = 2;
const chartWidth = 430;
const chartStep = 15;

/** What is known of one strand: its rates, its findings, its representation, and who is missing. */
export function strandSection(view: EvidenceView, isOnlyMeasure: boolean, theme: ChartTheme): ProfileSection {
  const { breakdown } = readView(view);
  const { measure, strand } = breakdown;
  return {
    id: `${measure.id}-${strand.id}`,
    name: isOnlyMeasure ? strand.title : `${measure.title}: ${withinSentence(strand.title)}`,
    title: breakdownTitle(view),
    ...leadOf(view),
    blocks: [
      { kind: 'table', table: captioned(breakdownTable(view), ratesCaption(view)) },
      ...shortFindings(view),
      ...summaryBlocks(view),
      ...representationBlocks(view, theme),
      { ...missingnessModel(view), id: `${measure.id}-${strand.id}-missing` },
      ...boundsBlocks(view),
      ...strandGaps(view),
    ],
  };
}

function leadOf(view: EvidenceView): Pick<ProfileSection, 'lead' | 'leadFigures'> {
  const lead = leadSentence(view);
  return { lead, leadFigures: figuresIn(lead, leadFigures(view)) };
}

/** Shares beside each other, drawn and in figures; a paragraph in their place where no ratio of shares is published. */
export function representationBlocks(view: EvidenceView, theme: ChartTheme): Block[] {
  const { breakdown, categories, row } = readView(view);
  const { measure, strand } = breakdown;
  const shares = representationTable(view, { show: ['interval', 'plot'] });
  if (categories.every(({ code }) => row(code)?.representation.status !== 'value')) {
    return [{ kind: 'paragraph', id: `${measure.id}-${strand.id}-shares`, text: `${shares.caption}.` }];
  }
  return [
    { kind: 'table', table: captioned(shares, sharesCaption(view)) },
    {
      kind: 'chart',
      id: `${measure.id}-${strand.id}-shares`,
      title: shares.caption,
      subtitle: shares.subtitle,
      description: describeShares(view),
      spec: sharesChart(view, { theme, width: chartWidth, step: chartStep }),
      notes: [
        `Point and line: share of ${measure.unit} with its 95% interval. Tick: share of ${measure.people}.`,
        ...symbolNote(shares.rows, `the share of ${measure.people}`),
      ],
    },
  ];
}

/** The strand as a whole, in one paragraph. */
export function summaryBlocks(view: EvidenceView): Block[] {
  const text = summaryParagraph(view);
  const reading = readView(view);
  const { measure, strand } = reading.breakdown;
  if (text === '') return [];
  const { figures, names } = summaryFigures(reading);
  return [
    {
      kind: 'paragraph',
      id: `${measure.id}-${strand.id}-whole`,
      text,
      ...boundFigures(text, figures, names),
    },
  ];
}

/** What those not known could change, beside what is known. */
export function boundsBlocks(view: EvidenceView): Block[] {
  const table = boundsTable(view);
  return table === null ? [] : [{ kind: 'table', table }];
}

/**
 * The weightiest clear findings, of both directions where both are clear; where these are few, some that may be chance;
 * and what is not clear or hidden.
 */
export function shortFindings(view: EvidenceView): Finding[] {
  const all = findings(view);
  const clear = all.filter(({ direction }) => isClear(direction));
  const told = ofBothDirections(clear.filter(({ mayBeChance }) => mayBeChance !== true));
  const doubtful = clear.filter(({ mayBeChance }) => mayBeChance === true);
  return [
    ...told,
    ...doubtful.slice(0, Math.min(mostDoubtfulFindings, mostFindings - told.length)),
    ...all.filter((finding) => !clear.includes(finding)),
  ];
}

/** The first few of a ranking; where they are all of one direction, the first of the other takes the last place. */
function ofBothDirections(ranked: readonly Finding[]): Finding[] {
  const first = ranked.slice(0, mostFindings);
  const [other] = ranked.slice(mostFindings).filter(({ direction }) => direction !== first[0]?.direction);
  const isOneSided = first.every(({ direction }) => direction === first[0]?.direction);
  return other !== undefined && isOneSided ? [...first.slice(0, -1), other] : first;
}
