import { beforeAll, describe, expect, test } from 'vitest';
import { releaseProofSchema } from '../../../../shared/model/release-proof.ts';
import { checkProof } from '../../../../src-main/disclosure/check-proof.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../../../src-main/disclosure/protect.ts';
import { proveRelease } from '../../../../src-main/disclosure/prove-release.ts';
import type { TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { dimension, policy, twoWayTable } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const dimensions = { ethnic: dimension('White', 'Asian', 'Black'), area: dimension('North', 'Central', 'South') };
const system: TableSystem = {
  dimensions,
  tables: [
    twoWayTable(
      dimensions,
      ['ethnic', 'area'],
      [
        [40, 52, 33],
        [12, 3, 18],
        [9, 11, 14],
      ],
    ),
  ],
};

describe('proveRelease', () => {
  test('gives a proof that holds when it is read back from a file', () => {
    const proof = proveRelease(system, protect(system, policy, solver), policy);
    expect(proof.cells.filter(({ status }) => status === 'hidden')).toHaveLength(4);
    expect(proof.witnesses.length).toBeGreaterThan(2);
    expect(checkProof(releaseProofSchema.parse(JSON.parse(JSON.stringify(proof))))).toBeNull();
  });

  test('looks for further witnesses where the protection brings too few', () => {
    const bare = { ...protect(system, policy, solver), worlds: [] };
    expect(() => proveRelease(system, bare, policy)).toThrow('could not prove');
    expect(checkProof(proveRelease(system, bare, policy, solver))).toBeNull();
  });

  test('stops what can be worked out, and names no count', () => {
    const protection = protect(system, policy, solver);
    const cells = protection.cells.map((cell) =>
      cell.status === 'complementary' && cell.count === 11 ? { ...cell, status: 'published' as const } : cell,
    );
    const release = () => proveRelease(system, { ...protection, cells }, policy, solver);
    expect(release).toThrow('could not prove that every hidden count is safe, so nothing was released');
    expect(release).not.toThrow(/\d/u);
  });

  test('proves against the person of a hidden 1 as well', () => {
    const one: TableSystem = {
      dimensions,
      tables: [
        twoWayTable(
          dimensions,
          ['ethnic', 'area'],
          [
            [40, 52, 33],
            [12, 3, 18],
            [1, 11, 14],
          ],
        ),
      ],
    };
    const strict = { ...policy, knowsOwnCell: true };
    expect(checkProof(proveRelease(one, protect(one, strict, solver), strict))).toBeNull();
    expect(proveRelease(one, protect(one, strict, solver), strict).rule.knowsOwnCell).toBe(true);
  });
});
