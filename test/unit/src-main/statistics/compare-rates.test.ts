import { expect, test } from 'vitest';
import { compareRates } from '../../../../src-main/statistics/compare-rates.ts';

test.each([
  ['higher', 84, 12_050, 310, 71_200],
  ['lower', 310, 71_200, 84, 12_050],
  ['no-clear-difference', 7, 900, 110, 20_100],
  ['lower', 0, 1000, 90, 9000],
  ['too-few', 1, 35, 12, 900],
])('%s: %d of %d against %d of %d', (direction, events, population, otherEvents, otherPopulation) => {
  const found = compareRates({ events, population }, { events: otherEvents, population: otherPopulation }, 10);
  expect(found.direction).toBe(direction);
});

/** Within 5e-14 of a value. */
function near(value: number): unknown {
  return expect.closeTo(value, 13);
}

test('the ratio with its limits, read with care under the given number of events on either side', () => {
  const group = { events: 20, population: 1000 };
  const other = { events: 200, population: 10_000 };
  expect(compareRates(group, other, 20).ratio).toEqual({
    quantity: 'rate-ratio',
    status: 'value',
    value: 1,
    lower: near(0.6315031822015253),
    upper: near(1.5835232951856764),
    method: 'log-wald',
    reliable: true,
  });
  expect(compareRates(group, other, 21).ratio).toMatchObject({ reliable: false });
  expect(compareRates(other, group, 21).ratio).toMatchObject({ reliable: false });
});

test.each([
  ['no population in the group', 5, 0, 20, 100],
  ['no population among the others', 5, 100, 20, 0],
  ['no events on either side', 0, 100, 0, 100],
])('not comparable: %s', (_, events, population, otherEvents, otherPopulation) => {
  expect(compareRates({ events, population }, { events: otherEvents, population: otherPopulation }, 10)).toEqual({
    ratio: { quantity: 'rate-ratio', status: 'not-available' },
    direction: 'not-comparable',
  });
});

test('too few to say anything: neither a ratio nor a direction', () => {
  expect(compareRates({ events: 1, population: 35 }, { events: 12, population: 900 }, 10)).toEqual({
    ratio: { quantity: 'rate-ratio', status: 'too-few' },
    direction: 'too-few',
  });
});

test('no events among the others where many were to be expected: higher, without a number', () => {
  expect(compareRates({ events: 40, population: 1000 }, { events: 0, population: 1000 }, 10)).toEqual({
    ratio: { quantity: 'rate-ratio', status: 'not-available' },
    direction: 'higher',
  });
});
