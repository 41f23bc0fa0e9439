import fc from 'fast-check';
import { usualPolicy } from '../../shared/model/policy.ts';
import { hidingCost } from '../../src-main/disclosure/hiding-cost.ts';
import type { LinearSolver } from '../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../src-main/disclosure/protect.ts';
import type { Protection } from '../../src-main/disclosure/table-system.ts';
import { optimalCost } from '../support/optimal-suppression.ts';
import { randomSystem } from '../support/random-systems.ts';

/** The cost of what is hidden for the sake of others over the least possible, on tables where that can be solved. */
export function lossAgainstOptimum(tables: number, solver: LinearSolver) {
  let solved = 0;
  let cost = 0;
  let least = 0;
  const samples = fc.sample(randomSystem(['two-way', 'three-way', 'nested', 'overlapping']), {
    seed: 71,
    numRuns: tables * 20,
  });
  for (const { system } of samples) {
    if (solved === tables) break;
    if (system.tables.reduce((sum, { cells }) => sum + cells.length, 0) > 36) continue;
    const protection = protect(system, usualPolicy, solver);
    const small = protection.cells.filter(({ status }) => status === 'primary').length;
    if (small === 0 || small > 4) continue;
    solved += 1;
    cost += costOf(protection);
    least += optimalCost(system, protection, usualPolicy.threshold, (cell) => cellCost(protection.cells[cell]), solver);
  }
  return { solved, loss: least === 0 ? 1 : cost / least };
}

function costOf({ cells }: Protection): number {
  return cells.reduce((sum, cell) => sum + (cell.status === 'complementary' ? cellCost(cell) : 0), 0);
}

function cellCost(cell: Protection['cells'][number] | undefined): number {
  return cell === undefined ? 0 : hidingCost(cell);
}
