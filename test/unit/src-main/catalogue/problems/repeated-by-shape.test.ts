import { expect, it } from 'vitest';
import { repeatedByShape } from '../../../../../src-main/catalogue/problems/repeated-by-shape.ts';

const unpivot = { prefix: '20', labelColumn: 'Year', valueColumn: 'Visits' };
const visits = { name: 'Visits', role: { kind: 'count', unit: 'visits' } } as const;
const paid = { name: 'Paid', role: { kind: 'measure', unit: 'pounds' } } as const;

it('warns of a number beside columns that become rows, and offers to leave it out', () => {
  const [problem, ...others] = repeatedByShape([paid, visits], { format: 'csv', unpivot, leaveOut: ['Notes'] });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ severity: 'warning', column: 'Paid' });
  expect(problem?.fixes[0]?.read?.leaveOut).toEqual(['Notes', 'Paid']);
});

it.each([
  ['only the values that became rows', [visits], unpivot],
  ['a table as it is in the file', [paid, visits], undefined],
])('says nothing of %s', (_, columns, shape) => {
  expect(repeatedByShape(columns, { format: 'csv', ...(shape === undefined ? {} : { unpivot: shape }) })).toEqual([]);
});
