import { expect, test } from 'vitest';
import { completeness } from '../../../../src-main/statistics/completeness.ts';

test.each([
  [80, 100, { share: 0.8, enough: true }],
  [79, 100, { share: 0.79, enough: false }],
  [4, 5, { share: 0.8, enough: true }],
  [0, 0, { share: null, enough: false }],
])('%d of %d known', (knownUsers, users, expected) => {
  expect(completeness(knownUsers, users)).toEqual(expected);
});
