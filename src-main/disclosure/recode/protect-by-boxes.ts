import { hidingCost } from '../hiding-cost.ts';
import { layOut } from '../layout.ts';
import type { Layout } from '../laid.ts';
import type { ProtectionRule } from '../rule.ts';
import type { HiddenFloor, Protection, TableCell, TableSystem } from '../table-system.ts';
import { worldsOf } from '../world.ts';
import { findBox } from './box-search.ts';
import { boxSpace } from './box-space.ts';
import type { BoxSpace } from './box-space.ts';
import { packWorlds } from './packed-worlds.ts';
import type { Shift } from './packed-worlds.ts';

/**
 * Hides small counts of one large crossed table with its margins, without a solver: each need of a small count (to reach
 * its floor, to reach threshold − 1) is met by the cheapest box, as few people moved between the corners of a hypercube
 * (Repsilber 1994; Giessing and Repsilber 2002), here checked against every margin. Boxes are put together into few worlds,
 * which prove the result. Hides somewhat more than `protect` does. Null where some need has no box, or the system or the
 * policy is of a kind that boxes do not answer.
 */
export function protectByBoxes(system: TableSystem, rule: ProtectionRule): Protection | null {
  if (!isPlainRule(rule) || !hasOpenCountsOnly(system)) return null;
  const layout = layOut(system);
  const space = boxSpace(
    system,
    layout.cells.map(({ key }) => key),
  );
  if (space === null || layout.uncounted.length > 0) return null;
  return protectAbove(1, layout, space, rule) ?? protectAbove(0, layout, space, rule);
}

function isPlainRule(rule: ProtectionRule): boolean {
  return (
    rule.zerosShown &&
    rule.requireRange &&
    rule.minWidth === null &&
    rule.minWidthSecondary === 1 &&
    ![rule.zerosSensitive, rule.knowsOwnCell, rule.groupDisclosure, rule.markersDistinct].includes(true)
  );
}

function hasOpenCountsOnly({ tables, ratios }: TableSystem): boolean {
  const isOpenCount = ({ earlier, earlierRange, mustHide, neverPrinted, mustSpan }: TableCell): boolean =>
    earlier === undefined &&
    earlierRange === undefined &&
    mustSpan === undefined &&
    mustHide !== true &&
    neverPrinted !== true;
  return (ratios ?? []).length === 0 && tables.every(({ cells }) => cells.every(isOpenCount));
}

function protectAbove(
  floor: HiddenFloor,
  layout: Layout,
  space: BoxSpace,
  { threshold }: ProtectionRule,
): Protection | null {
  const { cells } = layout;
  const isSmall = (count: number): boolean => count >= 1 && count < threshold;
  const room = Int32Array.from(cells, ({ count }) => count - floor);
  const costs = Float64Array.from(cells, (cell) => (isSmall(cell.count) ? 0 : hidingCost(cell)));
  const pack = packWorlds(room);
  for (const { cell, by } of needs(layout, floor, threshold)) {
    if (pack.shows(cell, by)) continue;
    const shift = shiftTo(space, { room, costs }, cell, by);
    if (shift === null) return null;
    pack.add(shift, cell, by);
    for (const moved of shift.keys()) costs[moved] = 0;
  }
  const still = { cells: new Map(), uncounted: new Map() };
  const hidden = new Set([
    ...cells.flatMap(({ count }, cell) => (isSmall(count) ? [cell] : [])),
    ...pack.list().flatMap((shift) => [...shift].flatMap(([cell, by]) => (by === 0 ? [] : [cell]))),
  ]);
  const moves = pack.list().map((shift) => ({ cells: shift, uncounted: new Map<number, number>() }));
  return {
    floor,
    cells: cells.map(({ id, key, count }, cell) => {
      const reason = isSmall(count) ? ('primary' as const) : ('complementary' as const);
      return { id, key, count, status: hidden.has(cell) ? reason : ('published' as const) };
    }),
    worlds: worldsOf(layout, [still, ...moves]),
    method: 'heuristic',
  };
}

/** Each small count's two ends, those of the margins first as they are the hardest to reach. */
function needs({ cells }: Layout, floor: HiddenFloor, threshold: number) {
  return cells
    .flatMap(({ count, key }, cell) => {
      if (count < 1 || count >= threshold) return [];
      const ends = [threshold - 1 - count, floor - count].filter((by) => by !== 0);
      return (ends.length === 0 ? [1] : ends).map((by) => ({ cell, by, cuts: Object.keys(key).length }));
    })
    .sort(
      (first, second) =>
        first.cuts - second.cuts || Math.abs(second.by) - Math.abs(first.by) || first.cell - second.cell,
    );
}

/** Boxes one after another until the cell is so far from its true count. */
function shiftTo(
  space: BoxSpace,
  { room, costs }: { readonly room: Int32Array; readonly costs: Float64Array },
  cell: number,
  by: number,
): Shift | null {
  const shift = new Map<number, number>();
  let left = Math.abs(by);
  let isMet = true;
  while (left > 0 && isMet) {
    const box = findBox(space, { room, costs }, cell, by > 0 ? 1 : -1, left);
    isMet = box !== null;
    box?.cells.forEach((moved, at) => {
      const step = (box.signs[at] ?? 0) * box.times;
      shift.set(moved, (shift.get(moved) ?? 0) + step);
      room[moved] = (room[moved] ?? 0) + step;
    });
    left -= box?.times ?? 0;
  }
  for (const [moved, step] of shift) room[moved] = (room[moved] ?? 0) - step;
  for (const [moved, step] of [...shift]) if (step === 0) shift.delete(moved);
  return isMet ? shift : null;
}
