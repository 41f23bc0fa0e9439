import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import type { Problem } from '../../../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { findProblems } from '../../../../../src-main/catalogue/find-problems.ts';
import type { Connection } from '../../../../../src-main/database/connection.ts';
import { openDatabase } from '../../../../../src-main/database/database.ts';
import type { Database } from '../../../../../src-main/database/database.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';

const csv: ReadPlan = { format: 'csv' };
const count: ColumnRole = { kind: 'count', unit: 'people' };
const code = (kind: 'lsoa' | 'ward' | 'district', vintage = 'not known'): ColumnRole => ({
  kind: 'area-code',
  geography: { kind, vintage },
});
const name = (kind: 'lsoa' | 'ward' | 'district'): ColumnRole => ({
  kind: 'area-name',
  geography: { kind, vintage: 'not known' },
});

let database: Database;
let connection: Connection;
beforeAll(async () => {
  database = await openDatabase();
  connection = await database.connect();
});
afterAll(() => {
  connection.close();
  database.close();
});

async function problemsOf(
  roles: Readonly<Record<string, ColumnRole>>,
  rows: readonly (readonly string[])[],
  read?: ReadPlan,
): Promise<Problem[]> {
  return problemsOfTable(connection, roles, rows, read);
}

const ethnic: ColumnRole = { kind: 'strand', strand: 'ethnic-group' };

it('wards of two orders of boundaries in one column are told of', async () => {
  const codes = [26, 27, 28, 29, 30, 14053, 14054, 14055, 14056].map((at) => [
    `E05${String(at).padStart(6, '0')}`,
    '5',
  ]);
  const [problem] = await problemsOf({ Ward: code('ward'), Count: count }, codes);
  expect(problem).toMatchObject({ kind: 'mixed-geographies', severity: 'warning', line: 7, rows: 4 });
  expect(await problemsOf({ Ward: code('ward'), Count: count }, codes.slice(0, 6))).toEqual([]);
});

it('columns that changed places from a row on are told of at that row', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => (at < 12 ? ['M', 'IG11 0AB'] : ['IG11 0AB', 'F']));
  const [problem] = await problemsOf({ Sex: { kind: 'strand', strand: 'sex' }, Postcode: { kind: 'postcode' } }, rows);
  expect(problem).toMatchObject({ kind: 'misaligned', severity: 'error', line: 14, column: 'Sex', rows: 8 });
  expect(problem?.detail).toMatch(/have changed places from there on/);
});

it('bands that became dates are told of with what they were', async () => {
  const rows = [['1-4'], ['05-Sep'], ['Oct-14'], ['15-19']];
  const [problem] = await problemsOf({ 'Age band': { kind: 'strand', strand: 'age' } }, rows);
  expect(problem).toMatchObject({ kind: 'unlike-role', line: 3, rows: 2 });
  expect(problem?.detail).toContain('"05-Sep" was "5-9" and "Oct-14" was "10-14"');
});

it('counts of less than nothing are told of', async () => {
  const [problem] = await problemsOf({ Count: count }, [['5'], ['-3'], ['7']]);
  expect(problem).toMatchObject({ kind: 'unlike-role', severity: 'warning', line: 3, rows: 1 });
});

it('names with footnotes are all named', async () => {
  const rows = ['Abbey', 'Becontree [1]', 'Heath²', 'Eastbury (1)', 'Parsloes', 'Alibon', 'Village'].map((ward) => [
    ward,
  ]);
  const [problem] = await problemsOf({ Ward: name('ward') }, rows);
  expect(problem?.title).toContain('"Becontree [1]"');
  expect(problem?.detail).toContain('"Heath²" and "Eastbury (1)"');
  expect(await problemsOf({ Ward: name('ward') }, [['Ward 1'], ['Ward 2'], ['Ward 3']])).toEqual([]);
});

it('a column that is called a number and kept as text is told of', async () => {
  const rows = [['about 12'], ['12 or so'], ['none'], ['13 people']];
  const [problem] = await problemsOf({ 'Number of visits': { kind: 'category' } }, rows);
  expect(problem).toMatchObject({ kind: 'unlike-role', fixes: [{ roles: { 'Number of visits': { kind: 'count' } } }] });
  expect(await problemsOf({ 'Age group': { kind: 'category' } }, [['5 to 9'], ['10 to 14'], ['90+']])).toEqual([]);
});

it('a whole that is counted with its parts is told of, with what would set it apart', async () => {
  const rows = ['White', 'Asian', 'Black', 'All'].map((group, at) => [group, String(at * 7 + 1)]);
  const [problem] = await problemsOf({ Group: ethnic, Count: count }, rows);
  expect(problem).toMatchObject({ kind: 'total-row', severity: 'warning', line: 5, rows: 1 });
  const [fix, plain] = problem?.fixes ?? [];
  expect(fix?.read?.totalRows).toEqual([{ column: 'Group', values: ['All'] }]);
  expect(await problemsOf({ Group: ethnic, Count: count }, rows, fix?.read)).toEqual([]);
  expect(await problemsOf({ Group: ethnic, Count: count }, rows, plain?.read)).toEqual([]);
  const alone = [
    ...rows.slice(0, 3).flatMap(([group = '', n = '']) => [
      [group, '2020', n],
      [group, '2021', n],
    ]),
    ['All', '2022', '9'],
  ];
  expect(await problemsOf({ Group: ethnic, Year: { kind: 'period' }, Count: count }, alone)).toEqual([]);
});

it('a header without rows is told of', async () => {
  await connection.run('CREATE OR REPLACE TEMP TABLE typed (a VARCHAR)');
  expect(await findProblems(connection, 'typed', { roles: { a: { kind: 'ignore' } }, read: csv })).toMatchObject([
    { severity: 'warning', title: 'The file has a header but no rows.' },
  ]);
});

it('columns are the same only where every row is', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => [String(at), `E0501351${String(at % 10)}`, String(at)]);
  const id: ColumnRole = { kind: 'identifier' };
  const problems = await problemsOf({ id, ward: code('ward'), copy: id }, rows);
  expect(problems.map(({ title }) => title)).toEqual(['"copy" holds the same as "id" on every row.']);
});
