import type { Policy } from '../../../shared/model/policy.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { LinearSolver } from '../linear-solver.ts';
import type { CellKey, TableSystem } from '../table-system.ts';
import { printedRange } from './printed-range.ts';
import { roundSystem } from './round-system.ts';

/** The counts of a table document as they are printed, by cell identity. */
export interface RoundedDocument {
  readonly counts: ReadonlyMap<string, number>;
  /** No rounded count is further than this from its true one. */
  readonly within: number;
  /** False where no rounding keeps all tables adding up, so that each count was rounded to the nearest on its own. */
  readonly addsUp: boolean;
}

/** A rounded count of a table document: `lo` to `hi` is what it tells of the true one. */
export interface RoundedCell {
  readonly k: CellKey;
  readonly v: number;
  readonly round?: number;
  readonly lo?: number;
  readonly hi?: number;
}

/**
 * Rounds the open counts of tables that are published together, so that they go on adding up where that can be; tables of
 * three dimensions and more may leave no such rounding. What was printed before stays as it was printed.
 */
export function roundDocument(system: TableSystem, policy: Policy, solver: LinearSolver): RoundedDocument {
  const base = policy.roundTo ?? 1;
  const cells = system.tables
    .flatMap((table) => table.cells)
    .map((cell) => ({ ...cell, id: cellIdentity(system.dimensions, cell.key) }));
  const before = cells.flatMap(({ id, count, earlier }) => (earlier === undefined ? [] : [[id, count] as const]));
  const together = roundSystem(system, base, policy.threshold, solver);
  if (together !== null) {
    return { ...together, counts: new Map([...together.counts, ...before]), addsUp: before.length === 0 };
  }
  const alone = cells.map(({ id, count }) => [id, nearest(count, base, policy.threshold)] as const);
  return { counts: new Map([...alone, ...before]), within: base - 1, addsUp: false };
}

/** A printed count as the document says it. */
export function roundedCell(k: CellKey, v: number, within: number, policy: Policy): RoundedCell {
  if (v === 0 || policy.roundTo === null) return { k, v };
  const { lower, upper } = printedRange(v, within, policy);
  return { k, v, round: policy.roundTo, lo: lower, hi: upper };
}

/** The nearest multiple of the base, halves up; never under the threshold for a count that reaches it. */
function nearest(count: number, base: number, threshold: number): number {
  const rounded = Math.floor(count / base + 0.5) * base;
  return count >= threshold && rounded < threshold ? Math.ceil(threshold / base) * base : rounded;
}
