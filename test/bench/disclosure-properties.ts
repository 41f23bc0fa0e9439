import fc from 'fast-check';
import { AppError } from '../../shared/base/app-error.ts';
import { usualPolicy } from '../../shared/model/policy.ts';
import { auditProtection } from '../../src-main/disclosure/audit-protection.ts';
import { checkProof } from '../../src-main/disclosure/check-proof.ts';
import type { LinearSolver } from '../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../src-main/disclosure/protect.ts';
import { proofOf } from '../../src-main/disclosure/prove-release.ts';
import { afterFirstTable, linkedKinds, randomSystem } from '../support/random-systems.ts';

/** What came of protecting many random systems; `leaks` and `unproven` must be 0. */
export interface PropertyFigures {
  readonly systems: number;
  readonly hidden: number;
  readonly optimal: number;
  readonly refused: number;
  readonly leaks: number;
  readonly unproven: number;
}

/** Protects random systems of every kind, every fifth after an earlier release, proves and audits each. */
export function protectRandomSystems(systems: number, seed: number, solver: LinearSolver): PropertyFigures {
  const later = Math.floor(systems / 5);
  const drawn = [
    ...fc.sample(randomSystem(), { seed, numRuns: systems - later }).map((drawn) => ({ ...drawn, isLater: false })),
    ...fc.sample(randomSystem(linkedKinds), { seed, numRuns: later }).map((drawn) => ({ ...drawn, isLater: true })),
  ];
  const figures = { systems: drawn.length, hidden: 0, optimal: 0, refused: 0, leaks: 0, unproven: 0 };
  for (const { system: whole, threshold, isLater } of drawn) {
    const policy = { ...usualPolicy, threshold };
    const system = isLater ? afterFirstTable(whole, (first) => protect(first, policy, solver)) : whole;
    try {
      const protection = protect(system, policy, solver);
      const audit = auditProtection(system, protection, policy, solver);
      figures.hidden += audit.hidden.length;
      figures.optimal += protection.method === 'optimal' ? 1 : 0;
      figures.leaks += audit.isClean ? 0 : 1;
      figures.unproven += checkProof(proofOf(system, protection, policy)) === null ? 0 : 1;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-disclosable')) throw error;
      figures.refused += 1;
    }
  }
  return figures;
}
