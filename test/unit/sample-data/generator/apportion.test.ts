import { expect, test } from 'vitest';
import { apportion } from '../../../../sample-data/generator/apportion.ts';

test.each([
  [[1, 1, 1], 10, [4, 3, 3]],
  [[53, 24, 23], 10, [5, 3, 2]],
  [[0, 5], 3, [0, 3]],
])('%j into %i gives %j', (weights, total, expected) => {
  expect(apportion(weights, total)).toEqual(expected);
});
