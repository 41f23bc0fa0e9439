import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const ages: ColumnRole = { kind: 'strand', strand: 'age' };
const category: ColumnRole = { kind: 'category' };

async function bandsOf(role: ColumnRole, labels: readonly string[]) {
  const rows = labels.map((label) => [label]);
  return withDatabase(async (connection) => {
    const [problem, ...more] = await problemsOfTable(connection, { Band: role }, rows);
    if (problem === undefined) return null;
    const read = problem.fixes[0]?.read;
    const left = await problemsOfTable(connection, { Band: role }, rows, read);
    const { columns } = await connection.columns('SELECT DISTINCT "Band" FROM typed ORDER BY 1');
    return { line: problem.line, bands: read?.columns?.['Band']?.bands, more, left, loaded: columns[0] };
  });
}

it.each([
  [ages, ['0-4', '2024-09-05', '2024-10-14', '15-19'], { '2024-09-05': '5-9', '2024-10-14': '10-14' }],
  [ages, ['0-4', '2024-05-09 00:00:00', '15-19'], { '2024-05-09 00:00:00': '5-9' }],
  [ages, ['0 to 4', '05/09/2024', '15 to 19'], { '05/09/2024': '5 to 9' }],
  [ages, ['0–4', '5-Sep-24', 'Oct-14', '15–19'], { '5-Sep-24': '5–9', 'Oct-14': '10–14' }],
  [ages, ['5-9', '2014-10-01', '15-19'], { '2014-10-01': '10-14' }],
  [ages, ['11-15', '2014-10-01'], { '2014-10-01': '1-10' }],
  [category, ['1-4', '2024-09-05', '10-19'], { '2024-09-05': '5-9' }],
])('are read as the bands that dates were, where an officer says so', async (role, labels, bands) => {
  const found = await bandsOf(role, labels);
  expect(found).toMatchObject({ line: labels.findIndex((label) => label in bands) + 2, bands, more: [], left: [] });
  expect(found?.loaded).toEqual(
    labels.map((label) => Object.entries(bands).find(([date]) => date === label)?.[1] ?? label).toSorted(),
  );
});

it.each([
  [category, ['2024-09-05', '2024-10-14']],
  [category, ['1-4', '2024-11-20', 'not yet']],
  [category, ['1-4', '2024-09-05', '2024-10-05', '2024-10-06']],
  [category, ['05-Sep', '14-Oct']],
  [ages, ['0-4', '5-9', '10+']],
])('are not seen in dates', async (role, labels) => {
  expect(await bandsOf(role, labels)).toBeNull();
});
