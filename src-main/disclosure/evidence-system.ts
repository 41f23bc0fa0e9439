import { AppError } from '../../shared/base/app-error.ts';
import { everyone, known, unknown } from '../../shared/model/breakdown.ts';
import type { Breakdown, BreakdownCategory, BreakdownRow } from '../../shared/model/breakdown.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import { wholeOf } from './breakdown-whole.ts';
import { crossingTable } from './crossing-table.ts';
import type { CellKey, CountTable, Dimension, TableCell, TableSystem } from './table-system.ts';

/** The dimension that every breakdown of a measure shares. */
const areaDimension = 'area';

/** What hiding a margin costs a reader, against 1 for a category in an area. */
const importance = {
  whole: { category: 200, 'non-answer': 200, unknown: 1000, known: 3000, all: 20_000 },
  area: { category: 1, 'non-answer': 1, unknown: 5, known: 25, all: 150 },
} as const;

/** The cell of the system that a row of a breakdown prints. */
export function rowKey(breakdown: Breakdown, area: string, category: string): CellKey {
  return {
    ...(area === wholeOf(breakdown) ? {} : { [areaDimension]: area }),
    ...(category === everyone ? {} : { [breakdown.strand.id]: category }),
  };
}

/**
 * The counts of all breakdowns of one measure as linked tables: each crosses the areas with one strand, and they share
 * the number of people in each area; a crossing of two strands shares the whole's margins with both. Throws `data-impossible` where a count is missing that a reader could work out
 * from others, as nobody could then say whether it needs hiding.
 */
export function evidenceSystem(
  breakdowns: readonly Breakdown[],
  crossings: readonly CrossedBreakdown[] = [],
): TableSystem {
  const [first] = breakdowns;
  if (first === undefined) {
    throw new AppError('data-impossible', 'There are no breakdowns to release.');
  }
  refuseUnlike(first, breakdowns);
  const areas = first.areas.slice(1).map(({ code }) => code);
  const inOrder = breakdowns.toSorted((a, b) => (a.strand.id < b.strand.id ? -1 : 1));
  const strands = inOrder.map((breakdown) => [breakdown.strand.id, strandDimension(breakdown)] as const);
  return {
    dimensions: { [areaDimension]: { leaves: areas, groups: {} }, ...Object.fromEntries(strands) },
    tables: [
      ...inOrder.map((breakdown) => countTable(breakdown)),
      ...crossings.map((crossing) => crossingTable(crossing, breakdowns)),
    ],
  };
}

/** Breakdowns can be protected together where they cut the same people: one measure, the same areas, a strand each. */
function refuseUnlike(first: Breakdown, breakdowns: readonly Breakdown[]): void {
  const areasOf = (breakdown: Breakdown) => breakdown.areas.map(({ code }) => code).join();
  const strands = new Set(breakdowns.map(({ strand }) => strand.id));
  if (
    strands.size < breakdowns.length ||
    breakdowns.some((other) => other.measure.id !== first.measure.id || areasOf(other) !== areasOf(first))
  ) {
    throw new AppError(
      'data-impossible',
      `The breakdowns of ${first.measure.title} cannot be protected together: each strand may appear once, for the same measure and the same areas.`,
    );
  }
}

function strandDimension({ categories }: Breakdown): Dimension {
  const categoryCodes = categories.flatMap(({ code, kind }) => (kind === 'category' ? [code] : []));
  const nonAnswerCodes = categories.flatMap(({ code, kind }) => (kind === 'non-answer' ? [code] : []));
  const hasUnknown = categories.some(({ kind }) => kind === 'unknown');
  return nonAnswerCodes.length === 0 && hasUnknown
    ? { leaves: [...categoryCodes, unknown], groups: { [known]: categoryCodes } }
    : { leaves: [...categoryCodes, ...nonAnswerCodes], groups: { [known]: categoryCodes, [unknown]: nonAnswerCodes } };
}

function countTable(breakdown: Breakdown): CountTable {
  const kindOf = new Map(breakdown.categories.map(({ code, kind }) => [code, kind]));
  const whole = wholeOf(breakdown);
  const cells = breakdown.rows.flatMap((row): readonly TableCell[] => {
    const kind = kindOf.get(row.category);
    if (kind === undefined) {
      throw new AppError(
        'data-impossible',
        `${breakdown.strand.title} has a row for "${row.category}", which is not one of its categories.`,
      );
    }
    const count = countOf(breakdown, row);
    const level = importance[row.area === whole ? 'whole' : 'area'][kind];
    return count === null ? [] : [{ key: rowKey(breakdown, row.area, row.category), count, importance: level }];
  });
  return { dimensions: [areaDimension, breakdown.strand.id], cells: [...cells, ...derivedCells(breakdown, cells)] };
}

function countOf(breakdown: Breakdown, { count, area, category }: BreakdownRow): number | null {
  if (count.status === 'suppressed') {
    throw new AppError(
      'data-impossible',
      `${breakdown.measure.title} by ${breakdown.strand.title} already has a hidden count (${area}, ${category}). Protect the counts themselves, not what was released of them.`,
    );
  }
  return count.status === 'value' ? count.value : null;
}

/** Counts that no row prints but that a reader can work out: one area's where all others have theirs, and "unknown". */
function derivedCells(breakdown: Breakdown, cells: readonly TableCell[]): readonly TableCell[] {
  const byDifference = breakdown.categories.flatMap(({ code, kind, label }) =>
    kind === 'non-answer' ? [] : missingArea(breakdown, cells, { code, kind, label }),
  );
  return [...byDifference, ...missingUnknown(breakdown, [...cells, ...byDifference])];
}

function missingArea(
  breakdown: Breakdown,
  cells: readonly TableCell[],
  { code, kind, label }: Pick<BreakdownCategory, 'code' | 'kind' | 'label'>,
): readonly TableCell[] {
  const own = cells.filter(({ key }) => (key[breakdown.strand.id] ?? everyone) === code);
  const total = own.find(({ key }) => key[areaDimension] === undefined);
  const areas = breakdown.areas.slice(1).map((area) => area.code);
  const missing = areas.filter((area) => !own.some(({ key }) => key[areaDimension] === area));
  const [area, ...others] = missing;
  if (total === undefined || area === undefined || missing.length === areas.length) {
    return [];
  }
  if (others.length > 0) {
    throw new AppError(
      'data-impossible',
      `${breakdown.measure.title} by ${breakdown.strand.title} has a total for ${label} but lacks it for ${String(missing.length)} areas. Count every area, or leave the category out.`,
    );
  }
  const rest = total.count - own.reduce((sum, cell) => (cell === total ? sum : sum + cell.count), 0);
  return [{ key: rowKey(breakdown, area, code), count: rest, importance: importance.area[kind] }];
}

/** Everyone less those of known category, where both are counted and the difference is not. */
function missingUnknown(breakdown: Breakdown, cells: readonly TableCell[]): readonly TableCell[] {
  const countAt = (area: string, code: string) =>
    cells.find(
      ({ key }) =>
        (key[areaDimension] ?? wholeOf(breakdown)) === area && (key[breakdown.strand.id] ?? everyone) === code,
    )?.count;
  const hasUnknown = breakdown.categories.some(({ kind }) => kind === 'unknown' || kind === 'non-answer');
  return breakdown.areas.flatMap(({ code: area }): readonly TableCell[] => {
    const [all, ofKnown] = [countAt(area, everyone), countAt(area, known)];
    if (!hasUnknown || all === undefined || ofKnown === undefined || countAt(area, unknown) !== undefined) {
      return [];
    }
    return [{ key: rowKey(breakdown, area, unknown), count: all - ofKnown, importance: importance.area.unknown }];
  });
}
