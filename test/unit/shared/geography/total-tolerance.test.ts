import { expect, test } from 'vitest';
import { reconcileTotals, totalTolerance } from '../../../../shared/geography/total-tolerance.ts';

/** One district's residents on Census day as seven official tables have them, and the number of counts that each sums. */
const official: readonly (readonly [people: number, counts: number])[] = [
  [367_111, 24],
  [367_116, 24],
  [367_116, 19],
  [367_119, 2],
  [367_130, 995],
  [367_126, 1791],
  [367_099, 246],
];

test('official totals of one district agree with each other, however many counts they sum', () => {
  const pairs = official.flatMap(([published, one]) =>
    official.map(([converted, other]) => reconcileTotals({ converted, published, counts: one + other }).isReconciled),
  );
  expect(pairs).toHaveLength(49);
  expect(pairs.every((isReconciled) => isReconciled)).toBe(true);
});

test('a difference that chance does not explain is not explained away', () => {
  expect(reconcileTotals({ converted: 367_111, published: 367_219, counts: 48 }).isReconciled).toBe(false);
  expect(reconcileTotals({ converted: 19_426, published: 16_819, counts: 100 }).isReconciled).toBe(false);
});

test('the tolerance grows with the square root of the counts, and never beyond half a per cent of the total', () => {
  expect([totalTolerance(100, 1e6), totalTolerance(400, 1e6)]).toEqual([30, 60]);
  expect([totalTolerance(1000, 500), totalTolerance(1000, 4000)]).toEqual([3, 20]);
});

test('the words give both totals and why they may differ, and never call that an error', () => {
  const { says } = reconcileTotals({ converted: 367_130, published: 367_111, counts: 1019 });
  expect(says).toBe(
    '367,130 converted, 367,111 published: 19 apart. The publisher changes every count a little at random, and the 1,019 counts summed here can differ by up to 95 for that reason alone, so the totals agree.',
  );
  expect(says).not.toMatch(/error|wrong/i);
  expect(reconcileTotals({ converted: 5, published: 5, counts: 1 }).says).toBe('5 converted, 5 published: the same.');
});
