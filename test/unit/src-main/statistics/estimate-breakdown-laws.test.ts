import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Breakdown, breakdownSchema } from '../../../../shared/model/breakdown.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { type CountsByArea, cubeOf, north, south, whole } from './cube-fixture.ts';

const east = 'E05000003';
const people = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3000 }));
const fiveCounts = fc.tuple(people, people, people, people, people);
const users = fc.record({ [north]: fiveCounts, [south]: fiveCounts, [east]: fiveCounts, 'not-placed': fiveCounts });
const threeCounts = fc.tuple(people, people, people);
const population = fc.record({ [north]: threeCounts, [south]: threeCounts, [east]: threeCounts });

function rowOf(breakdown: Breakdown, area: string, category: string) {
  return breakdown.rows.find((row) => row.area === area && row.category === category);
}

function countOf(breakdown: Breakdown, area: string, category: string): number {
  const count = rowOf(breakdown, area, category)?.count;
  return count?.status === 'value' ? count.value : Number.NaN;
}

type Cell = readonly [area: string, index: number];

/** The same counts with one person moved from one cell to another. */
function moved(counts: CountsByArea, from: Cell, to: Cell): CountsByArea {
  const changeOf = (area: string, index: number) =>
    Number(area === to[0] && index === to[1]) - Number(area === from[0] && index === from[1]);
  return Object.fromEntries(
    Object.entries(counts).map(([area, row]) => [area, row.map((number, index) => number + changeOf(area, index))]),
  );
}

test('everyone is known or unknown, and the whole is its areas and those who could not be placed', () => {
  fc.assert(
    fc.property(users, population, (counts, base) => {
      const breakdown = estimateBreakdown(cubeOf(counts, base));
      for (const area of [whole, north, south, east, 'not-placed']) {
        const total = (category: string) => countOf(breakdown, area, category);
        expect(total('all')).toBe(total('known') + total('unknown'));
        expect(total('known')).toBe(total('a') + total('b') + total('c'));
      }
      for (const category of ['all', 'known', 'a', 'b', 'c', 'unknown']) {
        const parts = [north, south, east, 'not-placed'].map((area) => countOf(breakdown, area, category));
        expect(countOf(breakdown, whole, category)).toBe(parts.reduce((sum, part) => sum + part));
      }
    }),
    { numRuns: 30 },
  );
});

test('every breakdown keeps to the model', () => {
  fc.assert(
    fc.property(users, population, (counts, base) => {
      expect(breakdownSchema.safeParse(estimateBreakdown(cubeOf(counts, base))).error).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test('share, representation and the comparison with others rest on the own count and the known of the area alone', () => {
  fc.assert(
    fc.property(users, population, (counts, base) => {
      const before = rowOf(estimateBreakdown(cubeOf(counts, base)), north, 'a');
      const after = rowOf(estimateBreakdown(cubeOf(moved(counts, [north, 1], [north, 2]), base)), north, 'a');
      const elsewhere = rowOf(estimateBreakdown(cubeOf(moved(counts, [south, 0], [east, 1]), base)), north, 'a');
      expect(after).toEqual(before);
      for (const estimate of ['share', 'rate', 'representation', 'versusOthers'] as const) {
        expect(elsewhere?.[estimate]).toEqual(before?.[estimate]);
      }
    }),
    { numRuns: 30 },
  );
});

test('the comparison with elsewhere rests on the own count, the whole and those not placed of the same category', () => {
  fc.assert(
    fc.property(users, population, (counts, base) => {
      const before = rowOf(estimateBreakdown(cubeOf(counts, base)), north, 'a');
      const after = rowOf(estimateBreakdown(cubeOf(moved(counts, [south, 0], [east, 0]), base)), north, 'a');
      expect(after).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
