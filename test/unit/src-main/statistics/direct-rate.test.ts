import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directRate, directRateLimits } from '../../../../src-main/statistics/direct-rate.ts';
import { europeanStandardPopulation } from '../../../../src-main/statistics/european-standard-population.ts';

const bands = [
  { events: 12, population: 5200, standard: 11_500 },
  { events: 40, population: 17_100, standard: 27_000 },
  { events: 66, population: 13_800, standard: 26_500 },
  { events: 19, population: 8500, standard: 19_500 },
];

test('is the rate of four broad bands', () => {
  const rate = directRate(bands);
  const limits = directRateLimits(rate, 0.95);
  expect((rate.value ?? 0) * 1e5).toBeCloseTo(307.72038107006375, 10);
  expect((limits?.lower ?? 0) * 1e5).toBeCloseTo(257.93630102515755, 10);
  expect((limits?.upper ?? 0) * 1e5).toBeCloseTo(364.2455986228028, 10);
});

test('is the crude rate where the standard is of the same ages', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 5, max: 99 }), fc.integer({ min: 100, max: 9999 })), {
        minLength: 2,
        maxLength: 19,
      }),
      (pairs) => {
        const own = pairs.map(([events, population]) => ({ events, population, standard: population }));
        const { value, events, population } = directRate(own);
        expect(value).toBeCloseTo(events / population, 12);
      },
    ),
  );
});

test('is not given under 10 events, however they are spread', () => {
  const rate = directRate([
    { events: 4, population: 10, standard: 1 },
    { events: 5, population: 10, standard: 9 },
  ]);
  expect([rate.value, directRateLimits(rate, 0.95), rate.events]).toEqual([null, null, 9]);
});

test('events that befall the same people widen the limits and leave the rate', () => {
  const [first, ...rest] = bands;
  if (first === undefined) return;
  const again = [{ ...first, repeats: [{ times: 3, people: 4 }] }, ...rest];
  expect(directRate(again).value).toBe(directRate(bands).value);
  expect(directRate(again).variance).toBeGreaterThan(directRate(bands).variance);
});

test.each([
  [{ events: -1, population: 10, standard: 1 }, 'numerators must all be greater than or equal to zero'],
  [{ events: 1, population: 0, standard: 1 }, 'denominators must all be greater than zero'],
  [{ events: 1, population: 10, standard: NaN }, 'must be 0 or more in every band'],
])('%j is refused', (band, words) => {
  expect(() => directRate([band])).toThrow(words);
});

test('the European Standard Population 2013 is 100,000 people in 19 bands', () => {
  expect(europeanStandardPopulation).toHaveLength(19);
  expect(europeanStandardPopulation.reduce((sum, people) => sum + people, 0)).toBe(100_000);
});
