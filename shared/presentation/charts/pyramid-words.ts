import { formatNumber, shiftDecimal } from '../../base/format-number.ts';
import { startSentence } from '../../base/format-words.ts';
import type { BreakdownCategory } from '../../model/breakdown.ts';
import type { CrossedBreakdown, CrossedCell } from '../../model/crossing.ts';
import type { TableColumn, TableModel } from '../../model/table-model.ts';
import { crossedPhrase } from '../crossed-phrase.ts';
import { formatEstimateInterval, formatShare } from '../format-estimate.ts';
import { strength } from '../group-comparisons.ts';
import { phraseWords } from '../group-phrase.ts';
import type { CrossedReading } from '../read-crossing.ts';
import { measureSubtitle } from '../subtitle.ts';
import { symbolNote } from '../symbol-notes.ts';
import { countCell, estimateCell, fixedShareCell, intervalCell } from '../table-cells.ts';

interface PyramidSide {
  readonly title: string;
  readonly cells: readonly { readonly age: string; readonly cell: CrossedCell }[];
}

/** What stands left and right of a pyramid. */
export interface PyramidSides {
  readonly ages: readonly BreakdownCategory[];
  readonly left: PyramidSide;
  readonly right: PyramidSide;
}

/** Women and men of each age, where age goes down and sex across; null for any other two strands. */
export function pyramidSides({ crossing }: CrossedReading): PyramidSides | null {
  const [ages, sexes] = crossing.strands;
  if (ages.id !== 'age' || sexes.id !== 'sex') return null;
  const left = sexes.categories.find(({ label }) => /^(f|females?|wom[ae]n)$/i.test(label));
  const right = sexes.categories.find(({ label }) => /^(m|males?|m[ae]n)$/i.test(label));
  if (left === undefined || right === undefined) return null;
  const sideOf = ({ code, label }: BreakdownCategory): PyramidSide => ({
    title: label,
    cells: ages.categories.flatMap((age) =>
      crossing.cells
        .filter(({ categories: [first, second] }) => first === age.code && second === code)
        .map((cell) => ({ age: age.label, cell })),
    ),
  });
  return { ages: ages.categories, left: sideOf(left), right: sideOf(right) };
}

/** What the pyramid shows: whom there are clearly more, or fewer, of among users than in the population. */
export function pyramidTitle({ crossing }: CrossedReading): string {
  const { measure } = crossing;
  const whom = `${measure.unit} than of ${measure.people}`;
  const ranked = crossing.cells
    .flatMap(({ categories, representation }) =>
      representation.status === 'value' && representation.reliable ? [{ categories, ratio: representation }] : [],
    )
    .sort((a, b) => strength(b.ratio) - strength(a.ratio));
  const [first] = ranked;
  if (first === undefined)
    return crossing.cells.some(({ representation }) => representation.status === 'suppressed')
      ? 'Age and sex: shares are hidden to protect people'
      : 'Age and sex: too few people to compare shares';
  if (strength(first.ratio) === 0) return `No age and sex makes up clearly more or less of the ${whom}`;
  const named = startSentence(phraseWords(crossedPhrase(crossing, first.categories)));
  return `${named} make up ${first.ratio.lower > 1 ? 'more' : 'less'} of the ${whom}`;
}

/** The pyramid in words: the two shares of women and men of each age. */
export function describeCrossedPyramid(reading: CrossedReading, { left, right }: PyramidSides): string {
  const { measure } = reading.crossing;
  const told = [left, right].map(
    ({ title, cells }) =>
      `${title}: ${cells
        .map(({ age, cell: { share, populationShare } }) => {
          const interval = share.status === 'value' ? ` (${formatEstimateInterval(share)})` : '';
          return `${age} ${formatShare(share)}${interval} of ${measure.unit}, ${percent(populationShare)} of ${measure.people}`;
        })
        .join('; ')}.`,
  );
  return `${pyramidTitle(reading)}. Pyramid of ages, youngest below. ${told.join(' ')}`;
}

/** The numbers of the pyramid. */
export function pyramidTable(reading: CrossedReading, sides: PyramidSides): TableModel {
  const { crossing } = reading;
  const { measure, whole } = crossing;
  const pairs = [
    { id: 'left', ...sides.left },
    { id: 'right', ...sides.right },
  ];
  const columns: readonly TableColumn[] = [
    { kind: 'label', id: 'age', title: crossing.strands[0].title },
    ...pairs.flatMap(({ id, title }): TableColumn[] => [
      { kind: 'figure', id: `${id}-users`, title: `${title}: ${measure.unit}` },
      { kind: 'figure', id: `${id}-share`, title: `${title}: share of ${measure.unit}`, strong: true },
      { kind: 'interval', id: `${id}-interval`, title: '95% interval' },
      { kind: 'figure', id: `${id}-people`, title: `${title}: share of ${measure.people}` },
    ]),
  ];
  const rows = sides.ages.map(({ code, label }) => ({
    key: code,
    kind: 'body' as const,
    cells: [
      { kind: 'text' as const, text: label },
      ...pairs.flatMap(({ cells }) => {
        const cell = cells.find(({ age }) => age === label)?.cell;
        return [
          countCell(cell?.count),
          estimateCell(cell?.share),
          intervalCell(cell?.share),
          fixedShareCell(cell?.populationShare),
        ];
      }),
    ],
  }));
  return {
    id: `${measure.id}-pyramid`,
    caption: pyramidTitle(reading),
    subtitle: measureSubtitle(crossing, whole.name),
    columns: [...columns],
    rows,
    notes: [...symbolNote(rows), ...unsidedNote(crossing, sides)],
  };
}

/** "Of whom sex is neither: 3 groups are in the table of both strands only." */
function unsidedNote({ strands, cells }: CrossedBreakdown, { left, right }: PyramidSides): string[] {
  const others = strands[1].categories.filter(({ label }) => label !== left.title && label !== right.title);
  return others.length === 0 || cells.length === left.cells.length + right.cells.length
    ? []
    : [`Not drawn: ${others.map(({ label }) => label).join(', ')}. The heat map holds them.`];
}

function percent(share: number | null): string {
  return share === null ? '[x]' : `${formatNumber(shiftDecimal(share, 2), 1)}%`;
}
