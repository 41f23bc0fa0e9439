import type { Policy } from '../../shared/model/policy.ts';
import { hiddenFloors, sensitiveFloor } from './hidden-floor.ts';
import { intervalsOf } from './hidden-interval.ts';
import type { Interval } from './hidden-interval.ts';
import { layOut } from './layout.ts';
import type { LinearSolver } from './linear-solver.ts';
import type { CellKey, HiddenFloor, ProtectedCell, Protection, TableSystem } from './table-system.ts';

/** A hidden cell as an outsider can narrow it down. */
export interface AuditedCell {
  readonly id: string;
  readonly key: CellKey;
  /** The least and greatest whole number it can be; null where there is no upper limit. */
  readonly lower: number;
  readonly upper: number | null;
  readonly isSensitive: boolean;
  readonly isProtected: boolean;
}

/** People whom no cell counts alone, as an outsider can narrow them down. */
export type DerivedCell = Omit<AuditedCell, 'id' | 'isSensitive'>;

export interface Audit {
  /** The cells of the system, printed or hidden. */
  readonly cells: number;
  readonly hidden: readonly AuditedCell[];
  /** What was never printed but may be worked out. */
  readonly derived: readonly DerivedCell[];
  readonly isClean: boolean;
  /** The least difference between the ends of an interval; null where nothing is hidden or nothing has an upper limit. */
  readonly narrowest: number | null;
}

/**
 * Attacks a protected system as an outsider would: from the printed cells alone it works out, for each hidden cell, the
 * least and the greatest value in any table of whole numbers that agrees with all of them. A sensitive cell is
 * protected when that interval contains its floor to threshold − 1 and is not a single value; another hidden cell, when
 * it is not a single value; a sensitive cell that is printed is a leak; and so are people never counted alone whose
 * number is pinned among the sensitive ones. Each end is attained by a table that is checked in exact arithmetic.
 * Shares no step with `protect` but the layout of the unknowns.
 */
export function auditProtection(
  system: TableSystem,
  protection: Protection,
  policy: Policy,
  solver: LinearSolver,
): Audit {
  const layout = layOut(system);
  const floors = hiddenFloors(layout.cells, protection.floor);
  const statusOf = new Map(protection.cells.map(({ id, status }) => [id, status]));
  const hidden = layout.cells.flatMap(({ id }, cell) => (isHidden(statusOf.get(id)) ? [cell] : []));
  const intervals = intervalsOf(
    layout,
    new Set(hidden),
    floors,
    [...hidden.map((cell) => layout.cells[cell]?.places[0] ?? []), ...layout.uncounted.map(({ atom }) => [atom])],
    solver,
  );
  const least = sensitiveFloor(layout.cells, protection.floor);
  const intervalOf = new Map(hidden.map((cell, index) => [cell, intervals[index]]));
  const audited = layout.cells.flatMap(({ id, key, count }, cell): readonly AuditedCell[] => {
    const isSensitive = count >= 1 && count < policy.threshold;
    const floor = floors[cell] ?? protection.floor;
    const interval = intervalOf.get(cell) ?? { lower: count, upper: count };
    const isProtected = intervalOf.has(cell) && count >= floor && isWide(interval, isSensitive, least, policy);
    return intervalOf.has(cell) || isSensitive ? [{ id, key, ...interval, isSensitive, isProtected }] : [];
  });
  const derived = layout.uncounted.map(({ key }, index): DerivedCell => {
    const interval = intervals[hidden.length + index] ?? { lower: 0, upper: 0 };
    return { key, ...interval, isProtected: !isPinned(interval, protection.floor, policy) };
  });
  const widths = audited.flatMap(({ lower, upper }) => (upper === null ? [] : [upper - lower]));
  return {
    cells: layout.cells.length,
    hidden: audited,
    derived,
    isClean: [...audited, ...derived].every(({ isProtected }) => isProtected),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}

/** A cell whose status is not known counts as printed, which can only make the audit stricter. */
function isHidden(status: ProtectedCell['status'] | undefined): boolean {
  return status === 'primary' || status === 'complementary';
}

function isWide({ lower, upper }: Interval, isSensitive: boolean, floor: HiddenFloor, { threshold }: Policy): boolean {
  const most = upper ?? Infinity;
  return most > lower && (!isSensitive || (lower <= floor && most >= threshold - 1));
}

/** Whether a number that nobody printed is known to be sensitive more closely than the range of hidden counts tells. */
function isPinned({ lower, upper }: Interval, floor: HiddenFloor, { threshold }: Policy): boolean {
  const most = upper ?? Infinity;
  const isAmongSensitive = most >= 1 && most < threshold && lower >= floor;
  return isAmongSensitive && most - lower < Math.max(threshold - 1 - floor, 1);
}
