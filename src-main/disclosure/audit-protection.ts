import type { Policy } from '../../shared/model/policy.ts';
import type { Extremes } from './extreme.ts';
import { fullCategories } from './group-need.ts';
import { hiddenFloors, sensitiveFloor } from './hidden-floor.ts';
import { intervalsOf } from './hidden-interval.ts';
import type { Interval } from './hidden-interval.ts';
import { layOut } from './layout.ts';
import type { LaidCell, Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { isInside, singlesOf } from './own-cell.ts';
import { ruleOf } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isSensitive, protectedRange } from './sensitive.ts';
import type { CellKey, HiddenFloor, Protection, TableSystem } from './table-system.ts';

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
 * Attacks a protected system as an outsider would: from the printed cells and earlier releases alone it works out, for
 * each hidden cell, the least and the greatest value in any table of whole numbers that agrees with all of them. A
 * sensitive cell is protected when that interval contains its protected range and is not a single value; another hidden
 * cell, when it is as wide as the rule says; a sensitive cell that is printed is a leak; and so are people never counted
 * alone whose number is pinned among the sensitive ones. Where the rule asks for it, the attack is repeated by the person
 * of each hidden 1. Each end is attained by a table that is checked in exact arithmetic. Shares no step with `protect`
 * but the layout of the unknowns.
 */
export function auditProtection(
  system: TableSystem,
  protection: Protection,
  policy: Policy | ProtectionRule,
  solver: LinearSolver,
): Audit {
  const layout = layOut(system);
  const rule = ruleOf(policy);
  const attacked = attack(layout, protection, rule, solver);
  const isOpenToOneself =
    rule.knowsOwnCell && attacked.isClean ? exposedToOneself(layout, protection, rule, solver) : new Set<string>();
  const hidden = attacked.hidden.map((cell) => ({
    ...cell,
    isProtected: cell.isProtected && !isOpenToOneself.has(cell.id),
  }));
  const widths = hidden.flatMap(({ lower, upper }) => (upper === null ? [] : [upper - lower]));
  return {
    cells: layout.cells.length,
    hidden,
    derived: attacked.derived,
    isClean: attacked.isClean && isOpenToOneself.size === 0,
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}

function attack(layout: Layout, protection: Protection, rule: ProtectionRule, solver: LinearSolver) {
  const floors = hiddenFloors(layout.cells, protection.floor, layout.earlierFloor);
  const least = sensitiveFloor(layout.cells, protection.floor, layout.earlierFloor);
  const hidden = hiddenCells(layout, protection);
  const aside = layout.cells.flatMap((laid, cell) => (isAside(laid) ? [cell] : []));
  const placeOf = (cell: number) => ({ atoms: layout.cells[cell]?.places[0] ?? [] });
  const asideTarget = (cell: number) => {
    const laid = layout.cells[cell];
    if (laid === undefined || rule.groupDisclosure) return placeOf(cell);
    return {
      ...placeOf(cell),
      isEnough: (ends: Extremes) => (isSensitive(laid, rule) ? isWide(ends, laid, rule, least) : isEnough(ends)),
    };
  };
  const isEnough = (ends: Extremes) => canBeOpen(ends, protection.floor, rule);
  const intervals = intervalsOf(
    layout,
    new Set(hidden),
    floors,
    [
      ...hidden.map(placeOf),
      ...aside.map(asideTarget),
      ...layout.uncounted.map(({ atom }) => ({ atoms: [atom], isEnough })),
    ],
    solver,
  );
  const intervalOf = new Map([...hidden, ...aside].map((cell, index) => [cell, intervals[index]]));
  const audited = layout.cells.flatMap((laid, cell): readonly AuditedCell[] => {
    const { id, key, count, earlier } = laid;
    const isPrimary = isSensitive(laid, rule);
    const interval = intervalOf.get(cell) ?? { lower: count, upper: count };
    const isHiddenNow = intervalOf.has(cell) && !isAside(laid);
    const isProtected = isHiddenNow && count >= (floors[cell] ?? 0) && isWide(interval, laid, rule, least);
    const isReported = isHiddenNow || (isPrimary && earlier === 'open');
    return isReported ? [{ id, key, ...interval, isSensitive: isPrimary, isProtected }] : [];
  });
  const ofAside = aside.map((cell): DerivedCell => {
    const laid = layout.cells[cell];
    const interval = intervalOf.get(cell) ?? { lower: 0, upper: 0 };
    const isProtected =
      laid !== undefined &&
      (isSensitive(laid, rule)
        ? isWide(interval, laid, rule, least)
        : laid.earlier === 'published' || !isPinned(interval, protection.floor, rule));
    return { key: laid?.key ?? {}, ...interval, isProtected };
  });
  const ofUncounted = layout.uncounted.map(({ key }, index): DerivedCell => {
    const interval = intervals[hidden.length + aside.length + index] ?? { lower: 0, upper: 0 };
    return { key, ...interval, isProtected: !isPinned(interval, protection.floor, rule) };
  });
  const derived = [...ofAside, ...ofUncounted, ...(rule.groupDisclosure ? exposedGroups(layout, intervalOf) : [])];
  return { hidden: audited, derived, isClean: [...audited, ...derived].every(({ isProtected }) => isProtected) };
}

/** Cells that are hidden now or were before; one whose status is not known counts as printed, which is stricter. */
function hiddenCells(layout: Layout, protection: Protection): readonly number[] {
  const isPrinted = new Map(protection.cells.map(({ id, status }) => [id, status === 'published']));
  return layout.cells.flatMap(({ id, earlier }, cell) =>
    isPrinted.get(id) === false && (earlier === 'open' || earlier === 'hidden') ? [cell] : [],
  );
}

/** Whether nobody prints a cell's count, though nobody hides it: never printed, or printed as a range. */
function isAside({ earlier, range }: LaidCell): boolean {
  return earlier === 'unprinted' || (earlier === 'published' && range.lower < range.upper);
}

function isWide({ lower, upper }: Interval, laid: LaidCell, rule: ProtectionRule, least: HiddenFloor): boolean {
  const most = upper ?? Infinity;
  if (!isSensitive(laid, rule)) {
    return most - lower >= rule.minWidthSecondary;
  }
  const range = protectedRange(laid, rule, least);
  return most > lower && lower <= range.lower && most >= range.upper;
}

/** Whether a number that nobody printed is known to be sensitive more closely than the range of hidden counts tells. */
export function isPinned(
  { lower, upper }: Interval,
  floor: HiddenFloor,
  { threshold, minWidth }: ProtectionRule,
): boolean {
  const most = upper ?? Infinity;
  const isAmongSensitive = most >= 1 && most < threshold;
  const enough = Math.max(minWidth ?? threshold - 1 - floor, 1);
  return isAmongSensitive && ((lower >= floor && most - lower < enough) || most === lower);
}

/** Whether values that a number was seen to take show already that its interval, however much wider, does not pin it. */
function canBeOpen({ lower, upper }: Extremes, floor: HiddenFloor, { threshold, minWidth }: ProtectionRule): boolean {
  const enough = Math.max(minWidth ?? threshold - 1 - floor, 1);
  return upper >= threshold || (upper > lower && (lower < floor || upper - lower >= enough));
}

/** Lines whose people are all known to be in one category. */
function exposedGroups(layout: Layout, intervalOf: ReadonlyMap<number, Interval | undefined>): readonly DerivedCell[] {
  return fullCategories(layout).flatMap(({ cell, others }): readonly DerivedCell[] => {
    const { key, count } = layout.cells[cell] ?? { key: {}, count: 0 };
    const isOpen = others.some((other) => {
      const interval = intervalOf.get(other);
      return interval !== undefined && (interval.upper ?? Infinity) >= 1;
    });
    return isOpen ? [] : [{ key, lower: count, upper: count, isProtected: false }];
  });
}

/** The hidden cells that the person of some hidden 1 could work out, by identity. */
function exposedToOneself(
  layout: Layout,
  protection: Protection,
  rule: ProtectionRule,
  solver: LinearSolver,
): ReadonlySet<string> {
  return new Set(
    singlesOf(layout).flatMap((single) => {
      const own = layout.cells[single];
      const cells = layout.cells.map((laid, cell): LaidCell => {
        const range = { lower: Math.max(1, laid.range.lower), upper: cell === single ? 1 : laid.range.upper };
        return isInside(own, laid)
          ? { ...laid, range, ...(cell === single ? { earlier: 'published' as const } : {}) }
          : laid;
      });
      const { hidden } = attack({ ...layout, cells }, protection, { ...rule, groupDisclosure: false }, solver);
      return hidden.flatMap(({ id, isProtected }, index) => {
        const laid = layout.cells.find((cell) => cell.id === hidden[index]?.id);
        return isProtected || isInside(laid, own) ? [] : [id];
      });
    }),
  );
}
