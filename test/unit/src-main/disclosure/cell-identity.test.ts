import { expect, test } from 'vitest';
import { cellIdentity } from '../../../../src-main/disclosure/cell-identity.ts';

const dimensions = {
  area: { leaves: ['North', 'South', 'East'], groups: { Halves: ['South', 'North'], Everywhere: ['Halves', 'East'] } },
  sex: { leaves: ['Female', 'Male'], groups: {} },
};

test('keys that pick the same people have one identity, whatever their codes and order', () => {
  expect(cellIdentity(dimensions, { sex: 'Male', area: 'Halves' })).toBe('area=0+1|sex=1');
  expect(cellIdentity(dimensions, { area: 'Everywhere', sex: 'Male' })).toBe(cellIdentity(dimensions, { sex: 'Male' }));
  expect(cellIdentity(dimensions, {})).toBe('');
});

test('refuses a code or a dimension that the system does not have', () => {
  expect(() => cellIdentity(dimensions, { area: 'West' })).toThrow('"West", which is not a code of area');
  expect(() => cellIdentity(dimensions, { age: '0-17' })).toThrow('"age", which is not one of its dimensions');
});
