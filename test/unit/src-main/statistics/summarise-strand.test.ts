import { describe, expect, test } from 'vitest';
import { everyone, type Breakdown } from '../../../../shared/model/breakdown.ts';
import { estimateBreakdown } from '../../../../src-main/statistics/estimate-breakdown.ts';
import { summariseStrand } from '../../../../src-main/statistics/summarise-strand.ts';
import { type CountsByArea, cubeOf, north, south, whole } from './cube-fixture.ts';

const population = { [north]: [1000, 900, 1100], [south]: [1000, 1000, 1000] };
const breakdownOf = (users: CountsByArea, people: CountsByArea = population) =>
  estimateBreakdown(cubeOf(users, people));
const breakdown = breakdownOf({ [north]: [40, 30, 30, 10, 5], [south]: [75, 40, 50, 5, 6] });

function hiding(area: string, category: string): Breakdown {
  const rows = breakdown.rows.map((row) =>
    row.area === area && row.category === category ? { ...row, count: { status: 'suppressed' as const } } : row,
  );
  return { ...breakdown, rows };
}

describe('summariseStrand', () => {
  test('gives index of disparity, gaps and association of the area', () => {
    const { disparity, parity, gap, association } = summariseStrand(breakdown, north);
    // By hand: rates 40, 33.3 and 27.3 against 33.3.
    expect(disparity.status === 'value' && [disparity.groups, disparity.index]).toEqual([
      3,
      expect.closeTo(12.727272727272728, 10),
    ]);
    expect(parity).toMatchObject({ status: 'value', category: 'a' });
    expect(parity.status === 'value' && parity.absolute.value).toBeCloseTo(40 - 100 / 3, 10);
    expect(parity.status === 'value' && parity.relative.value).toBeCloseTo(1.2, 10);
    expect(gap).toMatchObject({ status: 'value', category: 'a', reference: 'c' });
    expect(gap.status === 'value' && gap.absolute.value).toBeCloseTo(40 - 300 / 11, 10);
    expect(gap.status === 'value' && gap.relative.value).toBeCloseTo(44 / 30, 10);
    // scipy 1.15: chi2_contingency([[40, 30, 30], [960, 870, 1070]], correction=False).
    expect(association).toMatchObject({ status: 'value', degreesOfFreedom: 2 });
    expect(association.status === 'value' && association.statistic).toBeCloseTo(2.633228840125391, 9);
    expect(association.status === 'value' && association.pValue).toBeCloseTo(0.2680412425865912, 9);
    expect(association.status === 'value' && association.cramersV).toBeCloseTo(0.029626726898333938, 9);
  });

  test.each([
    ['a group here', north, 'b'],
    ['those not known here', north, 'unknown'],
    ['everyone in the whole, who decide whether enough is known', whole, everyone],
  ])('is withheld where %s is hidden', (_, area, category) => {
    const summary = summariseStrand(hiding(area, category), north);
    expect(new Set(Object.values(summary).map(({ status }) => status))).toEqual(new Set(['suppressed']));
  });

  test('is not touched by what is hidden in another area', () => {
    expect(summariseStrand(hiding(south, 'b'), north)).toEqual(summariseStrand(breakdown, north));
  });

  test('is withheld where more than 20% are not known, here or in the whole', () => {
    const summary = summariseStrand(breakdownOf({ [north]: [40, 30, 30, 30, 5], [south]: [75, 40, 50, 0, 0] }), north);
    expect(summary.disparity).toEqual({ status: 'not-known-enough' });
    const elsewhere = breakdownOf({ [north]: [40, 30, 30, 0, 0], [south]: [75, 40, 50, 90, 60] });
    expect(summariseStrand(elsewhere, north).gap).toEqual({ status: 'not-known-enough' });
  });

  test('withholds chi-square alone where too few are expected in a group, and names no small group as furthest', () => {
    const summary = summariseStrand(
      breakdownOf(
        { [north]: [40, 30, 30, 6, 0, 0], [south]: [75, 40, 50, 0, 0, 0] },
        { [north]: [1000, 900, 1100, 10], [south]: [1000, 1000, 1000, 10] },
      ),
      north,
    );
    expect(summary.association).toEqual({ status: 'too-few' });
    expect(summary.disparity.status).toBe('value');
    expect(summary.parity).toMatchObject({ category: 'c' });
    expect(summary.gap).toMatchObject({ category: 'a', reference: 'c' });
  });

  test('makes no chi-square of events that outnumber the people', () => {
    const many = breakdownOf({ [north]: [1040, 30, 30, 0, 0], [south]: [75, 40, 50, 0, 0] });
    expect(summariseStrand(many, north).association).toEqual({ status: 'not-available' });
    expect(summariseStrand(many, north).gap.status).toBe('value');
  });

  test('has nothing to say where nobody uses the service', () => {
    const nobody = breakdownOf({ [north]: [0, 0, 0, 0, 0], [south]: [75, 40, 50, 0, 0] });
    expect(summariseStrand(nobody, north).disparity.status).not.toBe('value');
  });
});
