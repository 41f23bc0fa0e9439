import { countedNoun, numberInWords, startSentence } from '../../shared/base/format-words.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Figure, TallyEstimate } from '../../shared/model/edition.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { peopleOf } from '../../shared/presentation/area-words.ts';
import { figuresIn } from '../../shared/presentation/bound-figures.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { tallyFigure } from '../../shared/presentation/finding-figures.ts';
import { ratioDecimals } from '../../shared/presentation/format-estimate.ts';
import { strength } from '../../shared/presentation/group-comparisons.ts';
import { ratioScale } from '../../shared/presentation/plot-scale.ts';
import { representationDirection } from '../../shared/presentation/representation-table.ts';
import { populationWords } from '../../shared/presentation/subtitle.ts';
import { symbolNote } from '../../shared/presentation/symbol-notes.ts';
import {
  estimateCell,
  fixedShareCell,
  intervalCell,
  plotCell,
  shareOfAllCell,
} from '../../shared/presentation/table-cells.ts';
import { inequalityTable } from './inequality-table.ts';
import type { MeasureViews } from './measure-views.ts';

/** All groups of all strands in one table, ranked; the strands as wholes; and for how many each strand is known. */
export function auditSection({ title, views }: MeasureViews, isOnly: boolean): ProfileSection {
  const [first] = views;
  const id = first === undefined ? 'audit' : `audit-${readView(first).breakdown.measure.id}`;
  const groups = views.flatMap(groupsOf);
  const number = (...wanted: readonly string[]): number =>
    groups.filter(({ direction }) => wanted.includes(direction)).length;
  const [over, under] = [number('higher'), number('lower')];
  const wholes = inequalityTable(views, `${id}-strands`, 'The strands beside each other');
  const heading =
    over + under === 0
      ? 'no group is clearly over- or under-represented'
      : `${countedNoun(under, 'group is', 'groups are')} clearly under-represented and ${numberInWords(over)} over-represented`;
  const [unclear, untold] = [number('no-clear-difference'), number('hidden', 'not-comparable')];
  const told = isOnly ? startSentence(heading) : `${title}: ${heading}`;
  const lead = `Of ${countedNoun(groups.length, 'group')} over ${countedNoun(views.length, 'strand')}, ${countedNoun(unclear, 'shows', 'show')} no clear difference and ${countedNoun(untold, 'is', 'are')} hidden or not known well enough. A large group’s ratio cannot be high.`;
  const tally = (count: number, estimate: TallyEstimate): Figure[] =>
    first === undefined ? [] : [tallyOfAll(first, count, estimate)];
  const blocks: Block[] = [
    { kind: 'table', table: rankedTable(views, id) },
    ...(wholes === null ? [] : [{ kind: 'table' as const, table: wholes }]),
    { kind: 'table', table: knownTable(views, id) },
  ];
  return {
    id,
    name: isOnly ? 'Overview' : `${title}: overview`,
    title: told,
    titleFigures: figuresIn(
      told,
      [...tally(under, 'groups-under-represented'), ...tally(over, 'groups-over-represented')],
      [title],
    ),
    lead,
    leadFigures: figuresIn(lead, [
      ...tally(groups.length, 'groups'),
      ...tally(unclear, 'groups-as-represented'),
      ...tally(untold, 'groups-not-told'),
    ]),
    blocks,
  };
}

/** A count of groups over all strands of a measure. */
function tallyOfAll(view: EvidenceView, count: number, estimate: TallyEstimate): Figure {
  const { breakdown, area } = readView(view);
  return tallyFigure(
    { breakdown: { measure: breakdown.measure, strand: { id: '' } } },
    count,
    { area: area.code },
    estimate,
  );
}

function groupsOf(view: EvidenceView) {
  const reading = readView(view);
  return reading.categories.flatMap(({ code }) => {
    const row = reading.row(code);
    if (row === undefined) return [];
    const ratio = row.representation;
    const name = startSentence(peopleOf(reading, code));
    const key = `${reading.breakdown.strand.id}-${code}`;
    return [{ key, name, row, ratio, direction: representationDirection(ratio) }];
  });
}

/** More than any difference weighs. */
const reliableFirst = 1000;

/** Under-represented groups first, then over-represented, then neither, then those that can't be told. */
function rankedTable(views: readonly EvidenceView[], id: string): TableModel {
  const order = ['lower', 'higher', 'no-clear-difference', 'too-few', 'not-comparable', 'hidden'];
  const groups = views
    .flatMap(groupsOf)
    .map((group) => ({
      ...group,
      weight: group.ratio.status === 'value' ? strength(group.ratio) + (group.ratio.reliable ? reliableFirst : 0) : 0,
    }))
    .sort((one, other) => order.indexOf(one.direction) - order.indexOf(other.direction) || other.weight - one.weight);
  const places = ratioDecimals(groups);
  const rows = groups.map(({ key, name, row, ratio, direction }) => ({
    key,
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: name },
      estimateCell(row.share),
      fixedShareCell(row.populationShare),
      estimateCell(ratio, places),
      intervalCell(ratio, places),
      plotCell(ratio, direction),
    ],
  }));
  const [first] = views;
  const breakdown = first === undefined ? null : readView(first).breakdown;
  const measure = breakdown?.measure;
  return {
    id: `${id}-groups`,
    caption: `Share of ${measure?.unit ?? ''} beside share of ${measure?.people ?? ''}, all strands, ${measure?.period ?? ''}`,
    subtitle: breakdown === null ? '' : populationWords(breakdown),
    columns: [
      { kind: 'label', id: 'group', title: 'Group' },
      { kind: 'figure', id: 'share', title: `Share of ${measure?.unit ?? ''}` },
      { kind: 'figure', id: 'population-share', title: `Share of ${measure?.people ?? ''}` },
      { kind: 'figure', id: 'ratio', title: 'Ratio', strong: true },
      { kind: 'interval', id: 'interval', title: '95% interval' },
      { kind: 'plot', id: 'plot', title: 'Ratio and interval', plot: ratioScale(groups.map(({ ratio }) => ratio)) },
    ],
    rows,
    notes: [
      ...symbolNote(rows, `their share of ${measure?.people ?? ''}`),
      'Ranked: under-represented groups first, the surest at the top and those that rest on few people last; then over-represented; then no clear difference.',
    ],
  };
}

function knownTable(views: readonly EvidenceView[], id: string): TableModel {
  const rows = views.map((view) => {
    const reading = readView(view);
    const [all, certain] = [reading.row(everyone)?.count, reading.row(known)?.count];
    const share =
      all?.status === 'value' && certain?.status === 'value' && all.value > 0 ? certain.value / all.value : null;
    const isHidden = [all, certain].some((count) => count?.status === 'suppressed');
    const hidden = reading.categories.filter(({ code }) => reading.row(code)?.count.status === 'suppressed').length;
    return {
      key: reading.breakdown.strand.id,
      kind: 'body' as const,
      cells: [
        { kind: 'text' as const, text: reading.breakdown.strand.title },
        shareOfAllCell(share, isHidden),
        shareOfAllCell(share === null ? null : 1 - share, isHidden),
        { kind: 'text' as const, text: `${String(hidden)} of ${String(reading.categories.length)}` },
      ],
    };
  });
  return {
    id: `${id}-known`,
    caption: 'For how many each strand is known',
    subtitle: 'People whose answer is not known are left out of shares, never read as “no”.',
    columns: [
      { kind: 'label', id: 'strand', title: 'Strand' },
      { kind: 'figure', id: known, title: 'Known', strong: true },
      { kind: 'figure', id: unknown, title: 'Not known' },
      { kind: 'label', id: 'hidden', title: 'Groups hidden' },
    ],
    rows,
    notes: symbolNote(rows),
  };
}
