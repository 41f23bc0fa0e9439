import { expect, it } from 'vitest';
import type { DatasetShape } from '../../../../shared/model/dataset-shape.ts';
import { compareShapes } from '../../../../src-main/workspace/compare-shapes.ts';

const before: DatasetShape = {
  rows: 10,
  rejected: 1,
  columns: [
    { name: 'id', type: 'whole number' },
    { name: 'ward', type: 'text' },
    { name: 'sex', type: 'text' },
    { name: 'old', type: 'date' },
  ],
  categories: [
    { column: 'ward', values: ['Acton', 'Ealing'] },
    { column: 'sex', values: ['F', 'M'] },
  ],
};

it('finds nothing between a version and itself', () => {
  expect(compareShapes(before, before)).toEqual({
    rows: { before: 10, after: 10 },
    rejected: { before: 1, after: 1 },
    columnsGone: [],
    columnsNew: [],
    columnsRetyped: [],
    categories: [],
  });
});

it('names columns and categories that came, went and changed', () => {
  const after: DatasetShape = {
    rows: 12,
    rejected: 0,
    columns: [
      { name: 'new', type: 'text' },
      { name: 'id', type: 'text' },
      { name: 'ward', type: 'text' },
      { name: 'sex', type: 'text' },
    ],
    categories: [
      { column: 'ward', values: ['Acton', 'Hanwell'] },
      { column: 'new', values: ['x'] },
      { column: 'sex', values: ['F', 'M'] },
    ],
  };
  expect(compareShapes(before, after)).toEqual({
    rows: { before: 10, after: 12 },
    rejected: { before: 1, after: 0 },
    columnsGone: ['old'],
    columnsNew: ['new'],
    columnsRetyped: [{ column: 'id', before: 'whole number', after: 'text' }],
    categories: [{ column: 'ward', gone: ['Ealing'], new: ['Hanwell'] }],
  });
});
