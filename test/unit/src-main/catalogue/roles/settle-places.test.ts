import { expect, test } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import { describeColumns } from '../../../../../src-main/catalogue/describe-columns.ts';
import type { KnownPlaces } from '../../../../../src-main/catalogue/roles/settle-places.ts';
import { textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const of = (kind: 'lsoa' | 'ward', vintage: string, title: string) => ({ geography: { kind, vintage }, title });
const old = new Set(['E01000001', 'E01000002', 'E01000003']);
const now = new Set(['E01000001', 'E01000002', 'E01033770']);
const wards = new Set(['perivale', 'southall green', 'walpole']);
const known: KnownPlaces = {
  byCode: (code) => [
    ...(old.has(code) ? [of('lsoa', '2011', 'Outlines 2011')] : []),
    ...(now.has(code) ? [of('lsoa', '2021', 'Outlines 2021')] : []),
    ...(code.startsWith('E050') ? [of('ward', '2022', 'Wards')] : []),
  ],
  byName: (name) => (wards.has(name.toLowerCase()) ? [of('ward', '2022', 'Wards')] : []),
};

async function rolesOf(header: readonly string[], rows: readonly (readonly string[])[], places?: KnownPlaces) {
  return withDatabase(async (connection) => {
    const relation = await textTable(connection, header, rows);
    const { columns } = await describeColumns(connection, relation, {
      read: { format: 'csv' },
      settled: {},
      file: 'extract.csv',
      known: places,
    });
    return Object.fromEntries(columns.map(({ name, role, because }) => [name, { role, because }]));
  });
}

const lsoaRole = (vintage: string): ColumnRole => ({ kind: 'area-code', geography: { kind: 'lsoa', vintage } });

test('the workspace’s own outlines tell the year of codes that two censuses share', async () => {
  const rows = [['E01000001'], ['E01000002'], ['E01000003']];
  expect((await rolesOf(['area'], rows))['area']?.role).toEqual(lsoaRole('2011 or 2021'));
  const settled = (await rolesOf(['area'], rows, known))['area'];
  expect(settled?.role).toEqual(lsoaRole('2011'));
  expect(settled?.because).toBe('3 of its 3 codes are among the LSOAs of 2011 in “Outlines 2011”');
});

test('codes that both years know alike are left open', async () => {
  const rows = [['E01000001'], ['E01000002']];
  expect((await rolesOf(['area'], rows, known))['area']?.role).toEqual(lsoaRole('2011 or 2021'));
});

test('names are known by their values, whatever the column is called, and take the year of the codes beside them', async () => {
  const names = await rolesOf(
    ['where', 'n'],
    [
      ['PERIVALE', '5'],
      ['Southall Green', '6'],
      ['Walpole', '7'],
    ],
    known,
  );
  expect(names['where']?.role).toEqual({ kind: 'area-name', geography: { kind: 'ward', vintage: '2022' } });
  const both = await rolesOf(
    ['geography', 'geography code'],
    [
      ['Perivale', 'E05000001'],
      ['Elsewhere', 'E05000002'],
      ['Nowhere', 'E05000003'],
    ],
    known,
  );
  expect(both['geography']?.role).toEqual({ kind: 'area-name', geography: { kind: 'ward', vintage: '2022' } });
  const none = await rolesOf(['service'], [['Advice'], ['Housing'], ['Debt']], known);
  expect(none['service']?.role.kind).not.toBe('area-name');
});

test('a total that repeats on each of an area’s rows is no count of its own', async () => {
  const rows = [
    ['E01000001', '30', 'White', '10'],
    ['E01000001', '30', 'Asian', '20'],
    ['E01000002', '12', 'White', '5'],
    ['E01000002', '12', 'Asian', '7'],
  ];
  const roles = await rolesOf(['lsoa21cd', 'total_residents', 'ethnic_group', 'n'], rows);
  expect(roles['total_residents']?.role).toEqual({ kind: 'total', of: ['n'] });
  expect(roles['total_residents']?.because).toBe('in 2 of 2 areas it repeats on every row what "n" adds up to');
  expect(roles['n']?.role).toEqual({ kind: 'count', unit: 'residents' });
  const apart = await rolesOf(
    ['lsoa21cd', 'total_residents', 'ethnic_group', 'n'],
    rows.map(([a = '', , g = '', n = '']) => [a, '99', g, n]),
  );
  expect(apart['total_residents']?.role.kind).toBe('count');
});

test.each([
  [['x', 'y'], (at: number) => [String(512000 + at * 90), String(180000 + at * 70)], ['easting', 'northing']],
  [
    ['column 1', 'column 2'],
    (at: number) => [(51.5 + at / 997).toFixed(5), (-0.3 - at / 991).toFixed(5)],
    ['latitude', 'longitude'],
  ],
  [['x', 'y'], (at: number) => [(-0.3 - at / 991).toFixed(5), (51.5 + at / 997).toFixed(5)], ['longitude', 'latitude']],
] as const)('neighbours %j without telling names are a place by their values', async (header, row, kinds) => {
  const roles = await rolesOf(
    header,
    Array.from({ length: 30 }, (_, at) => row(at)),
  );
  expect(header.map((name) => roles[name]?.role.kind)).toEqual(kinds);
});
