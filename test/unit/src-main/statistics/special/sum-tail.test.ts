import { expect, test } from 'vitest';
import { gammaTail } from '../../../../../src-main/statistics/special/gamma-tail.ts';
import { normalTail } from '../../../../../src-main/statistics/special/normal-tail.ts';
import { sumTail } from '../../../../../src-main/statistics/special/sum-tail.ts';

test.each([-3, -1, 0, 0.5, 2.5])('of normal deviates is normal at %d', (at) => {
  const terms = [3, -4].map((weight) => (deviate: number) => weight * deviate);
  expect(sumTail(terms, 5 * at)).toBeCloseTo(normalTail(at, 'lower'), 10);
});

test.each([8, 15, 20, 40])('of twenty squares at %d is chi-square', (at) => {
  const squares = Array.from({ length: 20 }, () => (deviate: number) => deviate ** 2);
  expect(sumTail(squares, at)).toBeCloseTo(gammaTail(10, at / 2, 'lower'), 8);
});

test.each([0.9, 1, 1.1])('of a rate with an error of 5%% at %d is that of its logarithm', (at) => {
  expect(sumTail([(deviate) => Math.exp(0.05 * deviate)], at)).toBeCloseTo(normalTail(Math.log(at) / 0.05, 'lower'), 8);
});

test('of a term that does not vary is all on one side', () => {
  expect([sumTail([() => 2], 1.9), sumTail([() => 2], 2.1)]).toEqual([0, 1]);
});
