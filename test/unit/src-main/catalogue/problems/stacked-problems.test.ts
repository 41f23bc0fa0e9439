import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import type { Problem } from '../../../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { understandColumns } from '../../../../../src-main/catalogue/understand-columns.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';
import { textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const csv: ReadPlan = { format: 'csv' };
const roles: Readonly<Record<string, ColumnRole>> = {
  Ward: { kind: 'area-name', geography: { kind: 'ward', vintage: 'not known' } },
  Ethnicity: { kind: 'strand', strand: 'ethnic-group' },
  Grouping: { kind: 'category' },
  Searches: { kind: 'count', unit: 'searches' },
};
const header = Object.keys(roles);
const groups = [
  ['White', ['White British', 'White Irish']],
  ['Asian', ['Indian', 'Pakistani', 'Bangladeshi']],
  ['Black', ['Black African', 'Black Caribbean']],
] as const;

/** Every ward with all searches, those of three broad groups and those of seven detailed ones. */
function stacked(broad: (count: number) => number = (count) => count): string[][] {
  return ['Acton', 'Hanwell', 'Perivale', 'Northolt'].flatMap((ward, place) => {
    const detailed = groups.flatMap(([group, parts], at) =>
      parts.map((part, index) => ({ group, part, count: 5 + place * 3 + at * 11 + index * 7 })),
    );
    const sum = (of: readonly { readonly count: number }[]): number => of.reduce((all, { count }) => all + count, 0);
    return [
      [ward, 'All', 'All', String(sum(detailed) + 4)],
      ...groups.map(([group]) => [
        ward,
        group,
        '3+1',
        String(broad(sum(detailed.filter((each) => each.group === group)))),
      ]),
      [ward, 'Unreported', '3+1', '4'],
      ...detailed.map(({ part, count }) => [ward, part, '7+1', String(count)]),
      [ward, 'Unreported', '7+1', '4'],
    ];
  });
}

async function problemsOf(rows: readonly (readonly string[])[], read = csv): Promise<Problem[]> {
  return withDatabase((connection) => problemsOfTable(connection, roles, rows, read));
}

async function totalRowsOf(rows: readonly (readonly string[])[]): Promise<ReadPlan['totalRows']> {
  return withDatabase(async (connection) => {
    const relation = await textTable(connection, header, rows);
    const { read } = await understandColumns(connection, relation, { read: csv, settled: roles, file: 'extract.csv' });
    return read.totalRows;
  });
}

const finest = [{ column: 'Grouping', values: ['3+1', 'All'] }];

it('counts the finest of several classifications of the same people', async () => {
  expect(await totalRowsOf(stacked())).toEqual(finest);
  expect(await totalRowsOf(stacked((count) => count + 1))).toBeUndefined();
  const withoutOne = stacked().filter(([ward, , grouping]) => ward !== 'Acton' || grouping !== '7+1');
  expect(await totalRowsOf(withoutOne)).toBeUndefined();
});

it('tells which of the classifications is counted, and offers the other', async () => {
  const title = 'Two classifications of the same people stand in "Ethnicity": "7+1" and "3+1"';
  const broad = { ...csv, totalRows: [{ column: 'Grouping', values: ['7+1', 'All'] }] };
  expect(await problemsOf(stacked(), { ...csv, totalRows: finest })).toEqual([
    {
      kind: 'total-row',
      severity: 'note',
      title: `${title}.`,
      detail:
        'The rows of each in "Grouping" add up to the same in 4 of 4 places, and to the same as "All". Only the labels of "7+1" are counted.',
      column: 'Ethnicity',
      rows: 0,
      fixes: [{ label: 'Count only "3+1"', read: broad }],
    },
  ]);
  expect(await problemsOf(stacked())).toMatchObject([
    {
      severity: 'warning',
      title: `${title}, so that a sum counts everybody 3 times.`,
      fixes: [{ label: 'Count only "7+1"', read: { ...csv, totalRows: finest } }, { label: 'Count only "3+1"' }],
    },
  ]);
});

it('takes labels that stand under every category for no classifications of their own', async () => {
  const rows = ['Acton', 'Hanwell', 'Perivale', 'Northolt'].flatMap((ward, place) =>
    ['Adults', 'Children'].flatMap((kind) => [
      [ward, 'White', kind, String(20 + place)],
      [ward, 'Asian', kind, String(9 + 2 * place)],
      [ward, 'Black', kind, String(14 + place)],
    ]),
  );
  expect(await totalRowsOf(rows)).toBeUndefined();
  expect(await problemsOf(rows)).toEqual([]);
});
