import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import type { Problem } from '../../../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const csv: ReadPlan = { format: 'csv' };
const roles: Readonly<Record<string, ColumnRole>> = {
  Ward: { kind: 'area-name', geography: { kind: 'ward', vintage: 'not known' } },
  Service: { kind: 'category' },
  Visits: { kind: 'count', unit: 'visits' },
};
const wards = ['Acton', 'Hanwell', 'Perivale', 'Northolt', 'Southall', 'Elthorne', 'Walpole'];
const visits = wards.flatMap((ward, at) => [
  [ward, 'Advice', String(31 + 7 * at)],
  [ward, 'Street', String(5 + ((at * 11) % 13))],
  [ward, 'Hostels', String(9 + ((at * 5) % 7))],
  [ward, 'Core', String(14 + ((at * 11) % 13) + ((at * 5) % 7))],
]);

async function wholesIn(rows: readonly (readonly string[])[], read = csv): Promise<Problem[]> {
  const problems = await withDatabase((connection) => problemsOfTable(connection, roles, rows, read));
  return problems.filter(({ kind }) => kind === 'total-row');
}

it('tells of a label that sums others by its numbers alone, and shows them', async () => {
  const taken = { ...csv, totalRows: [{ column: 'Service', values: ['Core'] }] };
  expect(await wholesIn(visits)).toEqual([
    {
      kind: 'total-row',
      severity: 'warning',
      title: '"Core" in "Service" is counted like other rows, so that a sum of the column counts people twice.',
      detail:
        'Line 5. "Core" equals the sum of "Street" and "Hostels" in 7 of 7 places. Say whether they sum other rows.',
      line: 5,
      column: 'Service',
      rows: 7,
      fixes: [
        { label: 'Take them as sums of other rows', read: taken },
        { label: 'Count them like other rows', read: { ...csv, totalRows: [] } },
      ],
    },
  ]);
  expect(await wholesIn(visits, taken)).toEqual([]);
  expect(await wholesIn(visits, { ...csv, totalRows: [] })).toEqual([]);
});

it('takes no label for a sum of others that it misses in a place', async () => {
  const [first = [], ...others] = visits.toReversed();
  expect(await wholesIn([...others.toReversed(), [...first.slice(0, 2), '400']])).toEqual([]);
});

it('says where only the name speaks of a whole', async () => {
  const [problem] = await wholesIn([...visits, ...wards.map((ward) => [ward, 'Total', '3'])]);
  expect(problem?.detail).toBe(
    'Line 5. "Core" equals the sum of "Street" and "Hostels" in 7 of 7 places. By name 7 rows take others together, but the numbers do not show of which. Say whether they sum other rows.',
  );
});
