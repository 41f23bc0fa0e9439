import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { LinearSolver } from '../linear-solver.ts';
import { protect } from '../protect.ts';
import { ruleOf } from '../rule.ts';
import type { ProtectionRule } from '../rule.ts';
import type { Protection, TableSystem } from '../table-system.ts';
import { informationKept } from './information-kept.ts';
import { protectByBoxes } from './protect-by-boxes.ts';
import type { Recode } from './recode.ts';
import { recodeSystem } from './recode-system.ts';
import { shedLeaves } from './shed-leaves.ts';

/** A recode of some tables, protected. */
export interface ProtectedRecode {
  /** What is printed, over the leaves that it tells apart. */
  readonly system: TableSystem;
  readonly protection: Protection;
  /** Information kept of the tables as asked for, 0 to 1. */
  readonly kept: number;
}

/** Protects what a recode makes of some tables, by the solver or, where asked, by boxes; null where that fails. */
export function protectRecode(
  asked: TableSystem,
  recode: Recode,
  given: Policy | ProtectionRule,
  solver: LinearSolver,
  by: 'solver' | 'boxes' = 'solver',
): ProtectedRecode | null {
  const rule = ruleOf(given);
  const coarse = recode.size === 0 ? asked : recodeSystem(asked, recode);
  const system = recode.size === 0 ? asked : shedLeaves(coarse);
  const protection = by === 'solver' ? protectIfPossible(system, rule, solver) : protectByBoxes(system, rule);
  if (protection === null) return null;
  const hidden = new Set(protection.cells.flatMap(({ id, status }) => (status === 'published' ? [] : [id])));
  const kept = informationKept(asked, coarse, (key) => hidden.has(cellIdentity(system.dimensions, key)));
  return { system, protection, kept };
}

function protectIfPossible(system: TableSystem, rule: ProtectionRule, solver: LinearSolver): Protection | null {
  try {
    return protect(system, rule, solver);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-disclosable') return null;
    throw error;
  }
}
