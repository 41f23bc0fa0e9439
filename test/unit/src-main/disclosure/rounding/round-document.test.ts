import { beforeAll, describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { roundDocument, roundedCell } from '../../../../../src-main/disclosure/rounding/round-document.ts';
import { dimension } from '../small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const policy = { ...usualPolicy, roundTo: 5 };
const dimensions = { area: dimension('N', 'S') };

describe('roundDocument', () => {
  it('rounds what is open and leaves what was printed before', () => {
    const cells = [
      { key: { area: 'N' }, count: 12, earlier: 'published' as const },
      { key: { area: 'S' }, count: 14 },
      { key: {}, count: 26 },
    ];
    const { counts, within } = roundDocument({ dimensions, tables: [{ dimensions: ['area'], cells }] }, policy, solver);
    expect(Object.fromEntries(counts)).toEqual({ 'area=0': 12, 'area=1': 15, '': 25 });
    expect(within).toBe(4);
  });

  it('says of a printed cell which counts it may stand for', () => {
    expect(roundedCell({ area: 'N' }, 15, 4, policy)).toEqual({ k: { area: 'N' }, v: 15, round: 5, lo: 11, hi: 19 });
    expect(roundedCell({ area: 'N' }, 0, 4, policy)).toEqual({ k: { area: 'N' }, v: 0 });
  });
});
