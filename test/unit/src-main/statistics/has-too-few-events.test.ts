import { expect, test } from 'vitest';
import { hasTooFewEvents } from '../../../../src-main/statistics/has-too-few-events.ts';

test.each([
  ['few where few are expected', 2, 100, 98, 4900, true],
  ['none where many are expected', 0, 1000, 90, 9000, false],
  ['many where few are expected', 6, 100, 94, 9900, false],
  ['five where few are expected', 5, 100, 94, 9900, false],
  ['few where exactly five are expected', 4, 1000, 46, 9000, false],
])('%s', (_, events, population, otherEvents, otherPopulation, expected) => {
  const group = { events, population };
  const other = { events: otherEvents, population: otherPopulation };
  expect(hasTooFewEvents(group, other)).toBe(expected);
  expect(hasTooFewEvents(other, group)).toBe(expected);
});
