import { expect, test } from 'vitest';
import { dimensionKind } from '../../../../../src-main/disclosure/recode/dimension-kind.ts';
import { nestedLevels } from '../../../../../src-main/disclosure/recode/dimension-levels.ts';

test.each([
  ['ward', ['x', 'y'], 'area'],
  ['place', ['E05000001', 'E05000002'], 'area'],
  ['home', ['E05000001', 'E05000002'], 'area'],
  ['age', ['A0', 'A1'], 'ordered'],
  ['ageBand', ['A0', 'A1'], 'ordered'],
  ['how old', ['0 to 15', '16 to 64', '65 and over'], 'ordered'],
  ['ethnic group', ['Indian', 'Irish'], 'unordered'],
  ['language', ['Arabic', 'Welsh'], 'unordered'],
])('%s of %j is %s', (name, leaves, kind) => {
  expect(dimensionKind(name, { leaves, groups: {} })).toBe(kind);
});

test('groups that nest are levels, finest first; one that overlaps them is none', () => {
  const leaves = ['a', 'b', 'c', 'd', 'e'];
  const groups = { left: ['a', 'b'], right: ['c', 'd'], most: ['left', 'right'], across: ['b', 'c', 'd'] };
  expect(nestedLevels('x', { leaves, groups }).map(({ classOf }) => classOf)).toEqual([
    [0, 0, 1, 1, 2],
    [0, 0, 0, 0, 1],
  ]);
});
