import type { LaidCell, Layout } from '../laid.ts';
import { layOut } from '../layout.ts';
import type { LinearModel, LinearRow, LinearSolver } from '../linear-solver.ts';
import type { CountRange, TableSystem } from '../table-system.ts';
import { greatestOfSmall } from './hidden-range.ts';

/** Counts as multiples of the base, by cell identity. */
export interface RoundedSystem {
  readonly counts: ReadonlyMap<string, number>;
  /** No rounded count of the threshold or more is further than this from its true one. */
  readonly within: number;
}

/** Beyond this many bases around each count a search for tables that add up has no use. */
const furthestReach = 6;

/** What moving a count beyond the multiples beside it costs, against 1 for each person of an ordinary change. */
const beyondCost = 1000;

/**
 * Rounds all counts of a system together to multiples of a base so that they go on adding up (controlled rounding, Cox
 * and Ernst 1982): each becomes one of the two multiples beside it, with the least change in all; multiples of the base
 * and zeros stay, and a count of the threshold or more stays at the threshold or above. Tables that share totals may leave
 * no such rounding; then counts may go to the next multiples but one, as few as can be, and so on, which `within` tells.
 * As tables add up, a reader can work out what a hidden count was rounded to; so a count under the threshold may become
 * any of the same few multiples, whichever count it is, and cells that are never printed any multiple at all.
 * Null where no additive rounding was found. Every answer of the solver is checked in whole numbers.
 */
export function roundSystem(
  system: TableSystem,
  base: number,
  threshold: number,
  solver: LinearSolver,
): RoundedSystem | null {
  const layout = layOut(system);
  for (let reach = 1; reach <= furthestReach; reach += 1) {
    const atoms = solve(layout, base, threshold, reach, solver);
    if (atoms === null) continue;
    const sum = (place: readonly number[] | undefined) =>
      (place ?? []).reduce((total, atom) => total + (atoms[atom] ?? 0), 0);
    const counts = new Map(layout.cells.map(({ id, places }) => [id, sum(places[0]) * base]));
    const printed = layout.cells.filter(({ count, isTarget }) => count >= threshold && !isTarget);
    const within = Math.max(base - 1, ...printed.map(({ id, count }) => Math.abs((counts.get(id) ?? 0) - count)));
    return { counts, within };
  }
  return null;
}

/**
 * The multiples that leave a count under the threshold its whole range though all of a row but it is printed: the
 * difference of two printed counts is known to within twice the base less 2.
 */
function roomyMultiples(base: number, threshold: number): CountRange {
  const room = 2 * (base - 1);
  const lower = Math.max(0, Math.ceil((threshold - 1 - room) / base));
  return { lower, upper: Math.max(lower, Math.floor((1 + room) / base)) };
}

/** The multiples of the base that a count may become. */
function multiplesFor({ count, isTarget }: LaidCell, base: number, threshold: number): CountRange {
  if (isTarget) return { lower: 0, upper: Infinity };
  if (count === 0) return { lower: 0, upper: 0 };
  if (count < threshold) return roomyMultiples(base, threshold);
  const least = Math.ceil(threshold / base);
  return { lower: Math.max(Math.floor(count / base), least), upper: Math.max(Math.ceil(count / base), least) };
}

function solve(
  layout: Layout,
  base: number,
  threshold: number,
  reach: number,
  solver: LinearSolver,
): readonly number[] | null {
  const model = roundingModel(layout, base, threshold, reach);
  return solver.withModel(model, (open) => {
    open.setCosts(model.costs);
    const relaxed = open.minimise('real');
    if (relaxed === null) return null;
    return wholePoint(model, relaxed) ?? wholePoint(model, open.minimise('whole'));
  });
}

interface RoundingModel extends LinearModel {
  readonly costs: readonly number[];
}

/** Unknowns are in bases: one an atom and, where counts may go beyond the multiples beside them, two a cell for how far. */
function roundingModel(layout: Layout, base: number, threshold: number, reach: number): RoundingModel {
  const lower = new Array<number>(layout.atoms).fill(0);
  const upper = new Array<number>(layout.atoms).fill(Infinity);
  const costs = new Array<number>(layout.atoms).fill(0);
  const rows: LinearRow[] = [];
  for (const cell of layout.cells) {
    const [first, ...others] = cell.places;
    if (first === undefined) continue;
    const range = multiplesFor(cell, base, threshold);
    const isPrinted = cell.count >= threshold && !cell.isTarget;
    if (isPrinted) for (const atom of first) costs[atom] = (costs[atom] ?? 0) + base - 2 * (cell.count % base);
    const room = slackOf(cell, range, base, threshold, reach);
    const beyond = room === null ? [] : [lower.length, lower.length + 1];
    const [up] = beyond;
    if (up !== undefined && room !== null) {
      lower.push(0, 0);
      upper.push(room.up, room.down);
      costs.push(room.cost, room.cost);
    }
    rows.push({
      columns: [...first, ...beyond],
      coefficients: [...first.map(() => 1), ...beyond.map((column) => (column === up ? -1 : 1))],
      ...range,
    });
    for (const other of others) rows.push(equalRow(first, other));
  }
  for (const { left, right } of layout.links) rows.push(equalRow(left, right));
  return { lower, upper, costs, rows };
}

/** How many bases a count may go beyond its multiples, and at what cost; null where it may not. */
function slackOf(
  { count, isTarget }: LaidCell,
  range: CountRange,
  base: number,
  threshold: number,
  reach: number,
): { readonly up: number; readonly down: number; readonly cost: number } | null {
  if (count === 0 || isTarget) return null;
  if (count < threshold) {
    const most = Math.max(greatestOfSmall(base, threshold) / base, range.upper);
    return { up: most - range.upper, down: range.lower, cost: 2 * base };
  }
  const down = Math.min(reach - 1, range.lower - Math.ceil(threshold / base));
  return reach === 1 ? null : { up: reach - 1, down, cost: beyondCost * base };
}

function equalRow(left: readonly number[], right: readonly number[]): LinearRow {
  const coefficients = new Map<number, number>();
  for (const atom of left) coefficients.set(atom, (coefficients.get(atom) ?? 0) + 1);
  for (const atom of right) coefficients.set(atom, (coefficients.get(atom) ?? 0) - 1);
  return { columns: [...coefficients.keys()], coefficients: [...coefficients.values()], lower: 0, upper: 0 };
}

/** The point in exact whole numbers where it is one and satisfies every row; null where it is not. */
function wholePoint(model: LinearModel, point: readonly number[] | null): readonly number[] | null {
  if (point === null) return null;
  const whole = point.map(Math.round);
  const isNear = whole.every(
    (value, at) =>
      Math.abs(value - (point[at] ?? 0)) < 1e-4 && value >= (model.lower[at] ?? 0) && value <= (model.upper[at] ?? 0),
  );
  const isMet = ({ columns, coefficients, lower, upper }: LinearRow) => {
    const sum = columns.reduce((total, column, at) => total + (whole[column] ?? 0) * (coefficients[at] ?? 0), 0);
    return sum >= lower && sum <= upper;
  };
  return isNear && model.rows.every(isMet) ? whole : null;
}
