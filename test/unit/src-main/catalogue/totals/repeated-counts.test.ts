import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import { setRepeatedCounts } from '../../../../../src-main/catalogue/totals/repeated-counts.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const roles: Record<string, ColumnRole> = {
  area: { kind: 'area-code', geography: { kind: 'district', vintage: '2021' } },
  status: { kind: 'strand', strand: 'legal-partnership' },
  residents: { kind: 'count', unit: 'people' },
  n: { kind: 'count', unit: 'people' },
};
const described = Object.entries(roles).map(([name, role]) => ({
  name,
  type: 'text' as const,
  role,
  because: '',
  filled: 4,
  distinct: 2,
  examples: [],
}));

async function kindsOf(values: string, settled: Record<string, ColumnRole> = {}): Promise<string[]> {
  return withDatabase(async (connection) => {
    await connection.run(`CREATE TABLE t AS SELECT * FROM (VALUES ${values}) v(area, status, residents, n)`);
    const columns = await setRepeatedCounts(connection, 't', described, settled);
    return columns.map(({ role }) => role.kind);
  });
}

const rows = `('A', 'Single', 90, 40), ('A', 'Married', 90, 30), ('B', 'Single', 70, 20), ('B', 'Married', 70, 50)`;

it('takes a count that is repeated on the rows of an area for a total, though its parts do not add up to it', async () => {
  expect(await kindsOf(rows)).toEqual(['area-code', 'strand', 'total', 'count']);
});

it('leaves what an officer has settled, and counts that both vary', async () => {
  expect(await kindsOf(rows, { residents: { kind: 'count', unit: 'people' } })).toEqual([
    'area-code',
    'strand',
    'count',
    'count',
  ]);
  expect(await kindsOf(`('A', 'Single', 90, 40), ('A', 'Married', 91, 30)`)).toEqual([
    'area-code',
    'strand',
    'count',
    'count',
  ]);
  expect(await kindsOf(`('A', 'Single', 90, 40), ('B', 'Single', 91, 30)`)).toEqual([
    'area-code',
    'strand',
    'count',
    'count',
  ]);
});
