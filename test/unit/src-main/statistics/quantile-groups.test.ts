import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileGroups } from '../../../../src-main/statistics/quantile-groups.ts';

test('equal values share the group of the first of them, so that groups differ in size', () => {
  expect(quantileGroups([1, 2, 2, 2, 2, 3, 4, 5, 6, 7], 5, false)).toEqual([1, 1, 1, 1, 1, 3, 4, 4, 5, 5]);
});

test('missing values have no group, nor has any where there are fewer values than groups', () => {
  expect(quantileGroups([9, null, 1], 2, true)).toEqual([1, null, 2]);
  expect(quantileGroups([9, null, 1], 3, true)).toEqual([null, null, null]);
});

test('groups of values that differ are of like size, in order, and turned round when the highest is first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 10, maxLength: 60 }),
      fc.integer({ min: 2, max: 10 }),
      (values, k) => {
        const sorted = values.toSorted((one, other) => one - other);
        const groups = quantileGroups(sorted, k, false);
        expect(groups).toEqual(groups.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
        const sizes = Array.from({ length: k }, (_, group) => groups.filter((each) => each === group + 1).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(
          quantileGroups(
            sorted.map((value) => -value),
            k,
            true,
          ),
        ).toEqual(groups);
      },
    ),
  );
});
