import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hiddenFloors } from '../../../../src-main/disclosure/hidden-floor.ts';
import { hidingCost } from '../../../../src-main/disclosure/hiding-cost.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import { layOut } from '../../../../src-main/disclosure/layout.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { meetNeeds } from '../../../../src-main/disclosure/meet-needs.ts';
import { needsOf } from '../../../../src-main/disclosure/need.ts';
import { optimalHiding } from '../../../../src-main/disclosure/optimal.ts';
import { protect } from '../../../../src-main/disclosure/protect.ts';
import { prune } from '../../../../src-main/disclosure/prune.ts';
import { ruleOf } from '../../../../src-main/disclosure/rule.ts';
import { optimalCost } from '../../../support/optimal-suppression.ts';
import { dimension, policy, twoWayTable } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const dimensions = { ethnic: dimension('White', 'Asian', 'Black'), area: dimension('North', 'Central', 'South') };

describe('optimalHiding', () => {
  test('costs as little as the whole-number programme over all joint tables at once', () => {
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 5, arbitrary: fc.integer({ min: 5, max: 60 }) },
    );
    const counts = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    for (const rows of fc.sample(counts, { seed: 65, numRuns: 12 })) {
      const system = { dimensions, tables: [twoWayTable(dimensions, ['ethnic', 'area'], rows)] };
      const protection = protect(system, policy, solver);
      const layout = layOut(system);
      const floors = hiddenFloors(layout.cells, protection.floor);
      const met = meetNeeds(layout, needsOf(layout, policy, protection.floor), ruleOf(policy), floors, solver);
      if ('unmet' in met) throw new Error('A table of its own can always be protected.');
      const known = prune(layout, met, floors, solver);
      const movable = [...layout.cells.keys()];
      const best = optimalHiding({ layout, needs: met.needs, floors, movable, known, tries: 3000 }, solver);
      const costs = layout.cells.map((cell) => (cell.count < 5 ? 0 : hidingCost(cell)));
      const cost = [...best.hidden].reduce((sum, cell) => sum + (costs[cell] ?? 0), 0);
      expect(best.isOptimal).toBe(true);
      expect(cost).toBeCloseTo(
        optimalCost(system, protection, 5, (cell) => costs[cell] ?? 0, solver),
        6,
      );
    }
  });
});
