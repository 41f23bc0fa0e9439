import { AppError } from '../../shared/base/app-error.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import { wholeOf } from './breakdown-whole.ts';
import type { CellKey, CountTable, TableCell } from './table-system.ts';

/** What hiding costs a reader, against 1 for a category in an area. */
const importance = { pair: 10, known: 500 } as const;

/** The cell of a measure's system that a pair of categories prints. */
export function crossedKey(
  { strands: [one, other] }: CrossedBreakdown,
  categories: readonly [string, string],
): CellKey {
  return { [one.id]: categories[0], [other.id]: categories[1] };
}

/** The cell of those whose two characteristics are known. */
export function knownKey(crossing: CrossedBreakdown): CellKey {
  return crossedKey(crossing, [known, known]);
}

/**
 * The counts of two strands at once, for the whole, as a table that shares its margins with those of each strand. What
 * a reader gets by taking its cells from the margins (who is in a category of one strand and not known by the other, and
 * so on) is printed nowhere and protected like a hidden count.
 */
export function crossingTable(crossing: CrossedBreakdown, breakdowns: readonly Breakdown[]): CountTable {
  const [one, other] = crossing.strands;
  const dimensions = [one.id, other.id];
  const printed = crossing.cells.map(({ categories, count }): TableCell => ({
    key: crossedKey(crossing, categories),
    count: valueOf(crossing, count),
    importance: importance.pair,
  }));
  const ofKnown: TableCell = {
    key: knownKey(crossing),
    count: valueOf(crossing, crossing.known),
    importance: importance.known,
  };
  const first = sumsOf(crossing, 0, breakdowns);
  const second = sumsOf(crossing, 1, breakdowns);
  const lines: readonly (readonly [CellKey, number])[] = [
    ...first.lines.flatMap(({ code, margin, sum }) => [
      [{ [one.id]: code, [other.id]: known }, sum] as const,
      [{ [one.id]: code, [other.id]: unknown }, margin - sum] as const,
    ]),
    ...second.lines.flatMap(({ code, margin, sum }) => [
      [{ [one.id]: known, [other.id]: code }, sum] as const,
      [{ [one.id]: unknown, [other.id]: code }, margin - sum] as const,
    ]),
    [{ [one.id]: known, [other.id]: unknown }, first.known - ofKnown.count],
    [{ [one.id]: unknown, [other.id]: known }, second.known - ofKnown.count],
    [{ [one.id]: unknown, [other.id]: unknown }, first.all - first.known - second.known + ofKnown.count],
  ];
  const hasUnknown = [first, second].map((sums) => sums.all > sums.known);
  const derived = lines.flatMap(([key, count]): readonly TableCell[] => {
    const isNobody = [one, other].some(({ id }, at) => key[id] === unknown && hasUnknown[at] !== true);
    return isNobody && count === 0 ? [] : [{ key, count, neverPrinted: true }];
  });
  return { dimensions, cells: [...printed, ofKnown, ...derived] };
}

/** For each category of one strand its own count and the sum of its pairs; its people of known category; everyone. */
function sumsOf(crossing: CrossedBreakdown, at: 0 | 1, breakdowns: readonly Breakdown[]) {
  const strand = crossing.strands[at];
  const breakdown = breakdowns.find((each) => each.strand.id === strand.id);
  if (breakdown === undefined) {
    throw new AppError(
      'data-impossible',
      `${crossing.measure.title} is counted by ${strand.title} and another strand, and not by ${strand.title} alone. Count it by both.`,
    );
  }
  const whole = wholeOf(breakdown);
  const marginOf = (category: string) => {
    const row = breakdown.rows.find((each) => each.area === whole && each.category === category);
    return row === undefined ? 0 : valueOf(crossing, row.count);
  };
  const lines = strand.categories.map(({ code }) => ({
    code,
    margin: marginOf(code),
    sum: crossing.cells.reduce(
      (sum, { categories, count }) => (categories[at] === code ? sum + valueOf(crossing, count) : sum),
      0,
    ),
  }));
  return { lines, known: marginOf(known), all: marginOf(everyone) };
}

function valueOf({ measure, strands }: CrossedBreakdown, count: CrossedBreakdown['known']): number {
  if (count.status === 'value') return count.value;
  throw new AppError(
    'data-impossible',
    `${measure.title} by ${strands.map(({ title }) => title).join(' and ')} lacks a count, or has one that is hidden already. Protect the counts themselves.`,
  );
}
