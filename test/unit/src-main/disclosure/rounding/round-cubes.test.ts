import { beforeAll, describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import type { CountCube } from '../../../../../shared/model/count-cube.ts';
import { policyOf } from '../../../../../shared/policies/policies.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { roundCubes } from '../../../../../src-main/disclosure/rounding/round-cubes.ts';
import { estimateBreakdown } from '../../../../../src-main/statistics/estimate-breakdown.ts';
import { cubeOf, north, south, whole } from '../../statistics/cube-fixture.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const nhs = policyOf('nhs-england') ?? usualPolicy;
const population = { [north]: [900, 870], [south]: [640, 655] };
const ethnic = cubeOf({ [north]: [13, 8, 3, 0], [south]: [44, 0, 1, 7] }, population);
const sex: CountCube = {
  ...cubeOf({ [north]: [11, 9, 0, 4], [south]: [26, 25, 1, 0] }, population),
  strand: { id: 'sex', title: 'Sex' },
};

/** The printed counts of a cube by area and category. */
function printed(cube: CountCube): ReadonlyMap<string, number> {
  return new Map(
    estimateBreakdown(cube).rows.flatMap(({ area, category, count }) =>
      count.status === 'value' ? [[`${area} ${category}`, count.value]] : [],
    ),
  );
}

describe('roundCubes', () => {
  it('prints multiples of the base that add up, the same number of people for every strand', () => {
    const { cubes, within } = roundCubes([ethnic, sex], nhs, solver);
    const [byEthnic = new Map<string, number>(), bySex = new Map<string, number>()] = cubes.map(printed);
    for (const counts of [byEthnic, bySex]) {
      expect([...counts.values()].filter((count) => count % 5 !== 0)).toEqual([]);
    }
    for (const area of [whole, north, south]) {
      expect(byEthnic.get(`${area} all`)).toBe(bySex.get(`${area} all`));
      for (const counts of [byEthnic, bySex]) {
        expect(counts.get(`${area} known`)).toBe((counts.get(`${area} a`) ?? 0) + (counts.get(`${area} b`) ?? 0));
      }
    }
    expect(within).toBe(4);
  });

  it('keeps each printed count beside its true one, and zeros', () => {
    const { cubes } = roundCubes([ethnic, sex], nhs, solver);
    for (const [at, cube] of [ethnic, sex].entries()) {
      const rounded = cubes[at] === undefined ? new Map<string, number>() : printed(cubes[at]);
      for (const [cell, count] of printed(cube)) {
        if (count >= 8) expect(Math.abs((rounded.get(cell) ?? NaN) - count)).toBeLessThan(5);
        else expect(rounded.get(cell)).toBeLessThanOrEqual(10);
        if (count === 0) expect(rounded.get(cell)).toBe(0);
        if (count >= 8) expect(rounded.get(cell)).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it('makes every estimate of rounded counts, so that none tells the true one', () => {
    const { cubes } = roundCubes([ethnic, sex], nhs, solver);
    const [first] = cubes;
    const row =
      first === undefined
        ? undefined
        : estimateBreakdown(first).rows.find((each) => each.area === north && each.category === 'a');
    const people = row?.count.status === 'value' ? row.count.value : NaN;
    expect([10, 15]).toContain(people);
    expect(row?.rate).toMatchObject({ status: 'value', value: (people / 900) * 1000 });
  });

  it('leaves cubes as they are where the policy does not round', () => {
    const cubes = [ethnic, sex];
    expect(roundCubes(cubes, usualPolicy, solver)).toEqual({ cubes, crossed: [], within: 0 });
  });
});
