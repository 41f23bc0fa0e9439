import { expect, test } from 'vitest';
import { weightedMean } from '../../../../src-main/statistics/weighted-mean.ts';
import { weightedShare } from '../../../../src-main/statistics/weighted-share.ts';

const yes = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1];
const amounts = [23, 31.5, 40, 18, 25, 60, 35, 44, 28, 51, 39, 22];
const weights = [1.2, 0.8, 2.5, 1, 0.6, 1.4, 3, 0.9, 1.1, 2.2, 0.7, 1.6];
const sample = (values: readonly (number | null)[], weight: readonly number[] = weights) =>
  values.map((value, index) => ({ value, weight: weight[index] ?? 0 }));
const clustered = (values: readonly (number | null)[], firstStratum = 6) =>
  sample(values).map((answer, index) => ({
    ...answer,
    stratum: index < firstStratum ? 'a' : 'b',
    cluster: String(Math.floor(index / 2)),
  }));

// numpy and scipy 1.15, from the formulae of Wolter 2007 and of Wilson 1927.
test.each([
  ['people', sample(yes), 9.47544143634133, 1.266431762638117, 0.31579671376517815, 0.8432522998637493],
  ['clusters', clustered(yes), 6.259317089810047, 1.9171420504539685, 0.2657226024998682, 0.8727956142718744],
  [
    'a stratum of one cluster',
    clustered(yes, 10),
    7.52192567561225,
    1.5953361569241051,
    0.288117116071039,
    0.8598468661522122,
  ],
])('a share of %s', (_, answers, effectiveSize, designEffect, lower, upper) => {
  const found = weightedShare(answers);
  expect(found.value).toBeCloseTo(0.611764705882353, 14);
  expect(found.effectiveSize).toBeCloseTo(effectiveSize, 11);
  expect(found.designEffect).toBeCloseTo(designEffect, 12);
  expect(found.limits.lower).toBeCloseTo(lower, 12);
  expect(found.limits.upper).toBeCloseTo(upper, 12);
});

test('a share of a part of the sample counts the clusters of everyone', () => {
  const found = weightedShare(clustered(yes.map((value, index) => ([3, 8, 11].includes(index) ? null : value))));
  expect(found.value).toBeCloseTo(0.5037593984962406, 14);
  expect(found.respondents).toBe(9);
  expect(found.effectiveSize).toBeCloseTo(4.154449289495688, 11);
  expect(found.limits.lower).toBeCloseTo(0.155393768731965, 12);
  expect(found.limits.upper).toBeCloseTo(0.8485127870204039, 12);
});

test('equal weights tell as much as the sample less one, and never more than the sample', () => {
  expect(weightedShare(sample([1, 0, 1, 0], [2, 2, 2, 2])).effectiveSize).toBeCloseTo(3, 12);
  const paired = [1, 0, 1, 0, 1, 0].map((value, index) => ({ value, weight: 1, cluster: String(index >> 1) }));
  expect(weightedShare(paired).effectiveSize).toBe(6);
});

test('where all answered alike, Kish’s size stands in and one limit is exact', () => {
  const none = weightedShare(sample(yes.map(() => 0)));
  expect(none.effectiveSize).toBeCloseTo(9.456806282722512, 12);
  expect([none.value, none.limits.lower]).toEqual([0, 0]);
  const all = weightedShare(sample(yes.map(() => 1)));
  expect([all.value, all.limits.upper]).toEqual([1, 1]);
  expect(all.limits.lower).toBeCloseTo(1 - none.limits.upper, 12);
});

test.each([
  ['people', sample(amounts), 3.6566514750390104, 28.416470250164874, 44.512941514541],
  ['clusters', clustered(amounts), 3.336320904450938, 27.201594037821057, 45.72781772688482],
])('a mean of %s', (_, answers, standardError, lower, upper) => {
  const found = weightedMean(answers);
  expect(found.value).toBeCloseTo(36.46470588235294, 12);
  expect(found.standardError).toBeCloseTo(standardError, 12);
  expect(found.limits?.lower).toBeCloseTo(lower, 11);
  expect(found.limits?.upper).toBeCloseTo(upper, 11);
});

test('a mean of one person has no limits', () => {
  expect(weightedMean([{ value: 3, weight: 2 }])).toMatchObject({ value: 3, limits: null });
});

test.each([
  ['no weight', [{ value: 1, weight: 0 }]],
  ['a weight below 0', [{ value: 1, weight: -1 }]],
  ['neither yes nor no', [{ value: 2, weight: 1 }]],
])('%s is an error of the data', (_, answers) => {
  expect(() => weightedShare(answers)).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});
