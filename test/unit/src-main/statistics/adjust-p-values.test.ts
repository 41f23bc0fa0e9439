import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustPValues } from '../../../../src-main/statistics/adjust-p-values.ts';

test('tests that could not be made are not counted', () => {
  expect(adjustPValues([0.01, null, 0.04], 'holm')).toEqual([0.02, null, 0.04]);
  expect(adjustPValues([null, null], 'benjamini-hochberg')).toEqual([null, null]);
  expect(adjustPValues([], 'bonferroni')).toEqual([]);
});

test('never smaller than before nor above 1, in the order of before, and Holm between Hochberg and Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (pValues) => {
      const [bonferroni, holm, hochberg, screened] = (
        ['bonferroni', 'holm', 'hochberg', 'benjamini-hochberg'] as const
      ).map((adjustment) => adjustPValues(pValues, adjustment).map(Number));
      for (const [index, pValue] of pValues.entries()) {
        const values = [pValue, screened?.[index], hochberg?.[index], holm?.[index], bonferroni?.[index], 1];
        expect(values).toEqual(values.toSorted((one, other) => Number(one) - Number(other)));
      }
      const order = [...pValues.keys()].sort((one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0));
      const sorted = order.map((index) => holm?.[index] ?? 0);
      expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
    }),
  );
});
