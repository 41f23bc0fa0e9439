import { expect, test } from 'vitest';
import { joinTree } from '../../../../src-main/disclosure/join-tree.ts';

test('strands that share the area stay tables of their own', () => {
  expect(
    joinTree([
      ['area', 'sex'],
      ['age', 'area'],
      ['area', 'ethnic'],
    ]),
  ).toEqual({
    tables: [
      ['area', 'sex'],
      ['age', 'area'],
      ['area', 'ethnic'],
    ],
    joins: [
      { left: 0, right: 1, shared: ['area'] },
      { left: 1, right: 2, shared: ['area'] },
    ],
  });
});

test('a table within another is part of it', () => {
  expect(joinTree([['area'], ['area', 'sex'], []])).toEqual({ tables: [['area', 'sex']], joins: [] });
});

test('tables with nothing in common still count the same total', () => {
  expect(joinTree([['age'], ['sex']]).joins).toEqual([{ left: 0, right: 1, shared: [] }]);
});

test('a ring of three has no tree and becomes one table, beside what hangs on it', () => {
  const { tables, joins } = joinTree([
    ['area', 'sex'],
    ['age', 'sex'],
    ['age', 'area'],
    ['area', 'ethnic'],
  ]);
  expect(tables.map((names) => [...names].sort())).toEqual([
    ['area', 'ethnic'],
    ['age', 'area', 'sex'],
  ]);
  expect(joins).toEqual([{ left: 0, right: 1, shared: ['area'] }]);
});

test('no dimensions at all are one number', () => {
  expect(joinTree([[]])).toEqual({ tables: [[]], joins: [] });
});
