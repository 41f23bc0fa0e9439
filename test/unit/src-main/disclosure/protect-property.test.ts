import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../../../shared/model/policy.ts';
import { AppError } from '../../../../shared/base/app-error.ts';
import { auditProtection } from '../../../../src-main/disclosure/audit-protection.ts';
import { checkProof } from '../../../../src-main/disclosure/check-proof.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../../../src-main/disclosure/protect.ts';
import { proofOf, proveRelease } from '../../../../src-main/disclosure/prove-release.ts';
import type { Protection, TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { afterFirstTable, linkedKinds, randomSystem } from '../../../support/random-systems.ts';
import type { RandomSystem } from '../../../support/random-systems.ts';
import { policy } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

function protectedOnes(systems: readonly RandomSystem[]) {
  return systems.map(({ system, threshold }) => {
    const inForce: Policy = { ...policy, threshold };
    return { system, inForce, protection: protect(system, inForce, solver) };
  });
}

function isLeak(system: TableSystem, protection: Protection, inForce: Policy): boolean {
  return !auditProtection(system, protection, inForce, solver).isClean;
}

describe('protect', () => {
  test('protects tables of every kind with a proof that holds and an audit that finds nothing', () => {
    const systems = fc.sample(randomSystem(), { seed: 61, numRuns: 100 });
    for (const { system, inForce, protection } of protectedOnes(systems)) {
      expect(checkProof(proofOf(system, protection, inForce))).toBeNull();
      expect(isLeak(system, protection, inForce)).toBe(false);
    }
  });

  test('protects what comes after an earlier release together with it, or refuses', () => {
    let released = 0;
    for (const { system, threshold } of fc.sample(randomSystem(linkedKinds), { seed: 62, numRuns: 40 })) {
      const inForce = { ...policy, threshold };
      const later = afterFirstTable(system, (first) => protect(first, inForce, solver));
      try {
        const protection = protect(later, inForce, solver);
        expect(checkProof(proofOf(later, protection, inForce))).toBeNull();
        expect(isLeak(later, protection, inForce)).toBe(false);
        released += 1;
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'not-disclosable')) throw error;
      }
    }
    expect(released).toBeGreaterThan(15);
  });
});

describe('checkProof', () => {
  test('refuses whatever the audit says is a leak', () => {
    const leaks = { 'one hidden count printed': 0, 'the other floor told': 0 };
    for (const { system, inForce, protection } of protectedOnes(fc.sample(randomSystem(), { seed: 63, numRuns: 25 }))) {
      const { cells, floor } = protection;
      const hidden = cells.flatMap(({ status }, at) => (status === 'published' ? [] : [at]));
      const printed = hidden
        .filter((_, index) => index % Math.ceil(hidden.length / 5) === 0)
        .map((at) => ({
          what: 'one hidden count printed' as const,
          mutant: {
            ...protection,
            cells: cells.map((cell, index) => (index === at ? { ...cell, status: 'published' as const } : cell)),
          },
        }));
      const told = {
        what: 'the other floor told' as const,
        mutant: { ...protection, floor: floor === 1 ? (0 as const) : (1 as const) },
      };
      for (const { what, mutant } of hidden.length === 0 ? [] : [...printed, told]) {
        if (isLeak(system, mutant, inForce)) {
          leaks[what] += 1;
          expect(checkProof(proofOf(system, mutant, inForce)), what).not.toBeNull();
          expect(() => proveRelease(system, mutant, inForce, solver), what).toThrow('could not prove');
        }
      }
    }
    expect(leaks['one hidden count printed']).toBeGreaterThan(25);
    expect(leaks['the other floor told']).toBeGreaterThan(5);
  });

  test('refuses a sensitive count that is printed, a witness that is changed, and witnesses that are left out', () => {
    let tried = 0;
    for (const { system, inForce, protection } of protectedOnes(fc.sample(randomSystem(), { seed: 64, numRuns: 30 }))) {
      const proof = proofOf(system, protection, inForce);
      const [first = [], ...others] = proof.witnesses;
      const isWholePrinted = proof.cells.some(
        ({ key, status }) => Object.keys(key).length === 0 && status === 'printed',
      );
      const sensitive = proof.cells.findIndex(({ count, status }) => status === 'hidden' && count < inForce.threshold);
      if (sensitive < 0 || !isWholePrinted) continue;
      tried += 1;
      const cells = proof.cells.map((cell, at) => (at === sensitive ? { ...cell, status: 'printed' as const } : cell));
      expect(checkProof({ ...proof, cells })).not.toBeNull();
      expect(checkProof({ ...proof, witnesses: [first] })).not.toBeNull();
      const last = proof.dimensions.length;
      for (const at of proof.witnesses.keys()) {
        const changed = proof.witnesses.map((witness, index) =>
          index === at ? witness.with(last, (witness[last] ?? 0) + 1) : witness,
        );
        expect(checkProof({ ...proof, witnesses: changed })).not.toBeNull();
      }
      expect(others.length).toBeGreaterThan(0);
    }
    expect(tried).toBeGreaterThan(15);
  });
});
