import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../../shared/base/app-error.ts';
import { wilsonInterval } from '../../../../src-main/statistics/wilson-interval.ts';

// R package PHEindicatormethods 2.1.0, phe_proportion.
test.each([
  [37, 183, 0.95, 0.20218579234972678, 0.1503954993167939, 0.2662222005877874],
  [412, 977, 0.95, 0.4216990788126919, 0.3910993501757626, 0.4529121374871282],
  [5, 61, 0.95, 0.08196721311475409, 0.03551956660687359, 0.17794661802925346],
  [2, 31, 0.998, 0.06451612903225806, 0.00981106962966891, 0.32433667016924916],
  [71, 72, 0.998, 0.9861111111111112, 0.8595869233385042, 0.9987870624103601],
  [12, 57, 0.9, 0.21052631578947367, 0.13587354482264932, 0.31141395829886503],
  [7.5, 20.5, 0.95, 0.36585365853658536, 0.19450876731613542, 0.5795392862325647],
  [3, 56_489_800, 0.95, 5.310693257897886e-8, 1.8061149755151958e-8, 1.56155401754119e-7],
])('%d of %d at a confidence of %d', (count, total, confidence, value, lower, upper) => {
  const found = wilsonInterval(count, total, confidence);
  expect(found.value).toBe(value);
  expect(found.lower / lower).toBeCloseTo(1, 13);
  expect(found.upper / upper).toBeCloseTo(1, 13);
  expect(found.method).toBe('wilson');
});

test('starts at exactly 0 for none, and ends at exactly 1 for all', () => {
  expect(wilsonInterval(0, 17).lower).toBe(0);
  expect(wilsonInterval(0, 17).upper).toBeCloseTo(0.18431813500885177, 14);
  expect(wilsonInterval(61, 61).upper).toBe(1);
  expect(wilsonInterval(61, 61).lower).toBeCloseTo(0.9407561321018872, 14);
});

test('at a confidence of 1 nothing is left out', () => {
  expect(wilsonInterval(5, 10, 1)).toMatchObject({ lower: 0, upper: 1 });
});

test.each([
  [12, 10, 'A part of 12 was found in a total of 10'],
  [0, 0, 'divided by 0 people'],
  [-1, 10, 'A count of -1'],
  [Number.NaN, 10, 'A count of NaN'],
])('%d of %d is an error of the data', (count, total, words) => {
  const attempt = () => wilsonInterval(count, total);
  expect(attempt).toThrow(words);
  expect(attempt).toThrow(AppError);
  expect(attempt).toThrow(expect.objectContaining({ code: 'data-impossible' }));
});

test('refuses a confidence that is none', () => {
  expect(() => wilsonInterval(1, 10, 95)).toThrow(RangeError);
});

const part = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

test('holds the proportion and stays from 0 to 1', () => {
  fc.assert(
    fc.property(part, ([count, total]) => {
      const { lower, value, upper } = wilsonInterval(count, total);
      expect([0, lower, value, upper, 1]).toEqual([0, lower, value, upper, 1].toSorted((a, b) => a - b));
    }),
  );
});

test('mirrors the interval of the complement', () => {
  fc.assert(
    fc.property(part, ([count, total]) => {
      expect(wilsonInterval(count, total).lower).toBeCloseTo(1 - wilsonInterval(total - count, total).upper, 13);
    }),
  );
});

test('widens with the confidence', () => {
  fc.assert(
    fc.property(part, ([count, total]) => {
      const narrow = wilsonInterval(count, total, 0.95);
      const wide = wilsonInterval(count, total, 0.998);
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
    }),
  );
});
