import { expect, test } from 'vitest';
import { askMethod } from '../../../../support/reference-cases.ts';

test.each([
  [{ x: [0, 3], n: [0, 10] }, 'denominators must be greater than zero'],
  [{ x: [-1], n: [10] }, 'numerators must be greater than or equal to zero'],
  [{ x: [11], n: [10] }, 'numerators must be less than or equal to denominator'],
  [{ x: ['many'], n: [10] }, 'Row 1 of the column "x" holds "many", which is not a number.'],
  [{ x: [1, 2], n: [10] }, 'The column "x" has 2 values and "n" has 1.'],
  [{ x: [1] }, 'The inputs have no column "n". There are: x.'],
  [[], 'The inputs must be columns by name'],
])('%j is refused', (inputs, words) => {
  expect(() => askMethod('proportion', inputs)).toThrow(words);
});

test.each([
  [{ group_by: 'constructor' }, 'The inputs have no column "constructor"'],
  [{ confidence: 0.5 }, 'between 90 and 100 or between 0.9 and 1'],
  [{ confidence: [0.95, 0.99] }, 'specified as 0.95 and 0.998'],
  [{ confidence: 'high' }, 'The option "confidence" is "high". It must be a number from 0.9 to 1'],
  [{ multiplier: 0 }, 'It must be a number other than 0'],
  [{ type: 'all' }, 'value, lower, upper, standard or full'],
  [{ group_by: 'ward' }, 'no column "ward"'],
])('the options %j are refused', (options, words) => {
  expect(() => askMethod('proportion', { x: [1], n: [10] }, options)).toThrow(words);
});

test('a missing count is a missing share, of its whole group too', () => {
  const inputs = { area: ['b', 'a', 'b'], x: [3, null, 4], n: [10, 20, 30] };
  expect(askMethod('proportion', inputs)).toMatchObject({
    area: ['b', 'a', 'b'],
    value: [0.3, null, 4 / 30],
    lowercl: [expect.any(Number), null, expect.any(Number)],
  });
  expect(askMethod('proportion', inputs, { group_by: 'area' })).toMatchObject({
    area: ['a', 'b'],
    x: [null, 7],
    value: [null, 7 / 40],
  });
});

test('only what is asked for is answered', () => {
  const ask = (type: string) => Object.keys(askMethod('proportion', { x: [1], n: [10] }, { type }));
  expect(ask('value')).toEqual(['x', 'n', 'value']);
  expect(ask('lower')).toEqual(['x', 'n', 'lowercl']);
  expect(ask('upper')).toEqual(['x', 'n', 'uppercl']);
  expect(ask('standard')).toEqual(['x', 'n', 'value', 'lowercl', 'uppercl']);
});
