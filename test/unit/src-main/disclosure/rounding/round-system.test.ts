import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { loadSolver } from '../../../../../src-main/disclosure/highs-solver.ts';
import { roundSystem } from '../../../../../src-main/disclosure/rounding/round-system.ts';
import type { TableSystem } from '../../../../../src-main/disclosure/table-system.ts';
import { dimension, twoWayTable } from '../small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const dimensions = { area: dimension('N', 'S'), sex: dimension('F', 'M') };

/** A table of two areas by two sexes, with all its totals. */
function square(counts: readonly (readonly number[])[]): TableSystem {
  return { dimensions, tables: [twoWayTable(dimensions, ['area', 'sex'], counts)] };
}

function rounded(system: TableSystem, base = 5, threshold = 5) {
  const result = roundSystem(system, base, threshold, solver);
  if (result === null) throw new Error('No rounding was found.');
  return { ...result, counts: Object.fromEntries(result.counts) };
}

describe('roundSystem', () => {
  it('rounds to the nearest where that adds up, and keeps zeros and multiples', () => {
    expect(
      rounded(
        square([
          [11, 0],
          [15, 24],
        ]),
      ).counts,
    ).toEqual({
      'area=0|sex=0': 10,
      'area=0|sex=1': 0,
      'area=0': 10,
      'area=1|sex=0': 15,
      'area=1|sex=1': 25,
      'area=1': 40,
      'sex=0': 25,
      'sex=1': 25,
      '': 50,
    });
  });

  it('rounds some the other way where the nearest would not add up', () => {
    const { counts, within } = rounded(
      square([
        [8, 8],
        [8, 8],
      ]),
      5,
      3,
    );
    expect(counts['']).toBe((counts['area=0'] ?? 0) + (counts['area=1'] ?? 0));
    expect(counts['area=0']).toBe((counts['area=0|sex=0'] ?? 0) + (counts['area=0|sex=1'] ?? 0));
    expect([counts[''], within]).toEqual([30, 4]);
  });

  it('prints no count under the threshold for one that reaches it, though that takes a total further', () => {
    const system = square([
      [8, 8],
      [8, 0],
    ]);
    const { counts, within } = rounded(system, 5, 8);
    expect(counts).toMatchObject({ 'area=0|sex=0': 10, 'area=0|sex=1': 10, 'area=1|sex=0': 10, '': 30 });
    expect(within).toBe(6);
  });

  it('gives linked tables the totals that they share', () => {
    const linked = { ...dimensions, age: dimension('young', 'old') };
    const system: TableSystem = {
      dimensions: linked,
      tables: [
        twoWayTable(
          linked,
          ['area', 'sex'],
          [
            [7, 9],
            [13, 21],
          ],
        ),
        twoWayTable(
          linked,
          ['area', 'age'],
          [
            [12, 4],
            [3, 31],
          ],
        ),
      ],
    };
    const { counts } = rounded(system);
    for (const [at, area] of ['area=0', 'area=1'].entries()) {
      const bySex = (counts[`${area}|sex=0`] ?? 0) + (counts[`${area}|sex=1`] ?? 0);
      const byAge = (counts[`age=0|${area}`] ?? 0) + (counts[`age=1|${area}`] ?? 0);
      expect([at, bySex, byAge]).toEqual([at, counts[area], counts[area]]);
    }
  });

  it('changes as little as any rounding that adds up, and never past the multiples beside a count', () => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 23 }));
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), ([a, b, c, d]) => {
        const truth = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
        const { counts, within } = rounded(
          square([
            [a, b],
            [c, d],
          ]),
        );
        const ids = [
          'area=0|sex=0',
          'area=0|sex=1',
          'area=1|sex=0',
          'area=1|sex=1',
          'area=0',
          'area=1',
          'sex=0',
          'sex=1',
          '',
        ];
        const found = ids.map((id) => counts[id] ?? NaN);
        expect(isAdditive(found)).toBe(true);
        expect(within).toBe(4);
        expect(changeOf(truth, found)).toBe(leastChange(truth));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same counts again', () => {
    const system = square([
      [13, 8],
      [17, 22],
    ]);
    expect(rounded(system)).toEqual(rounded(system));
  });
});

function isAdditive([a = 0, b = 0, c = 0, d = 0, n = 0, s = 0, f = 0, m = 0, all = 0]: readonly number[]): boolean {
  return a + b === n && c + d === s && a + c === f && b + d === m && n + s === all;
}

function changeOf(truth: readonly number[], found: readonly number[]): number {
  return truth.reduce((sum, count, at) => sum + Math.abs(count - (found[at] ?? 0)), 0);
}

/** The least total change over every additive choice of the multiples beside each count. */
function leastChange(truth: readonly number[]): number {
  const beside = (count: number) => [...new Set([Math.floor(count / 5) * 5, Math.ceil(count / 5) * 5])];
  const choices = truth.reduce<readonly (readonly number[])[]>(
    (so, count) => so.flatMap((chosen) => beside(count).map((value) => [...chosen, value])),
    [[]],
  );
  return Math.min(...choices.filter(isAdditive).map((found) => changeOf(truth, found)));
}
