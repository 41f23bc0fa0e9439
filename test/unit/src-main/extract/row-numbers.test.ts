import { expect, it } from 'vitest';
import { namesAfterRowNumber } from '../../../../src-main/extract/row-numbers.ts';

const rows = [
  ['1', 'Abbey', '3'],
  ['2', 'Heath', '5'],
  ['3', 'Alibon', '7'],
];

it('gives the row’s own number a name, so that the others stand over their columns', () => {
  expect(namesAfterRowNumber(['ward', 'n'], rows)).toEqual(['column 1', 'ward', 'n']);
});

it.each([
  ['has a name for each field', ['id', 'ward', 'n'], rows],
  ['is short of a name over fields that do not count the rows', ['ward', 'n'], rows.map((row) => row.toReversed())],
  ['is short over too few rows to tell', ['ward', 'n'], rows.slice(0, 2)],
])('leaves a header alone that %s', (_, header, body) => {
  expect(namesAfterRowNumber(header, body)).toBeNull();
});
