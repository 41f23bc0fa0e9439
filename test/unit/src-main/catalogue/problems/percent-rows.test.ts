import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../../../shared/model/column-role.ts';
import { problemsOfTable } from '../../../../support/problems-of-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const roles: Readonly<Record<string, ColumnRole>> = {
  Ward: { kind: 'area-name', geography: { kind: 'ward', vintage: 'not known' } },
  Group: { kind: 'strand', strand: 'ethnic-group' },
  value: { kind: 'measure', unit: 'not known' },
};

it('are told of, and left out of every count where an officer says so', async () => {
  const rows = [
    ['Perivale', 'White: Roma (number)', '12'],
    ['Perivale', 'White: Roma (percent)', '0.8'],
    ['Walpole', 'White: Roma (number)', '31'],
    ['Walpole', 'White: Roma (percent)', '1.9'],
  ];
  await withDatabase(async (connection) => {
    const problems = await problemsOfTable(connection, roles, rows);
    expect(problems).toMatchObject([
      {
        title: '"Group" labels some rows as numbers and others as per cents.',
        detail:
          'Line 3. "White: Roma (percent)" stands beside "White: Roma (number)": 2 rows hold numbers in "value", 2 their per cents. Neither may be added to the other. Leave the rows of per cents out of every count; they stay in the table.',
        line: 3,
        column: 'Group',
        rows: 2,
      },
    ]);
    const [fix] = problems[0]?.fixes ?? [];
    expect(fix?.roles).toEqual({ value: { kind: 'count', unit: 'not known' } });
    expect(await problemsOfTable(connection, { ...roles, ...fix?.roles }, rows, fix?.read)).toEqual([]);
    const { columns } = await connection.columns('SELECT sum(value) FROM typed WHERE NOT "[total row]"');
    expect(columns).toEqual([[43]]);
  });
});

it.each([
  [['Number', 'Percent'], 1],
  [['Roma - Count', 'Roma - %'], 1],
  [['Roma (number)', 'Arab (percent)'], 0],
  [['Roma', 'Roma (percent)'], 0],
  [['Value for money', 'Percent'], 0],
])('are told by the labels %j', async (labels, told) => {
  const rows = labels.map((label, at) => ['Perivale', label, String(at + 0.5)]);
  const kinds = { ...roles, Group: { kind: 'category' } as const };
  const problems = await withDatabase((connection) => problemsOfTable(connection, kinds, rows));
  expect(problems.filter(({ title }) => title.includes('per cents'))).toHaveLength(told);
});
