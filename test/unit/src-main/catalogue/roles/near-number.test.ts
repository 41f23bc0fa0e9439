import { expect, it } from 'vitest';
import { describeColumns } from '../../../../../src-main/catalogue/describe-columns.ts';
import { rowsOfColumns, textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

async function kindOf(name: string, values: readonly string[]): Promise<string | undefined> {
  return withDatabase(async (connection) => {
    const cells = Array.from({ length: 24 }, (_, row) => values[row % values.length] ?? '');
    const relation = await textTable(connection, [name], rowsOfColumns([cells]));
    const { columns } = await describeColumns(connection, relation, {
      read: { format: 'csv' },
      settled: {},
      file: 'x.csv',
    });
    return columns[0]?.role.kind;
  });
}

it.each([
  ['Count', ['1 [r]', '2 [1]', '31 [p]', '4 [note 2]'], 'count'],
  ['Count', ['12 [1]', '13¹', '14(a)', '15', '17e', '~18', 'c.20'], 'count'],
  ['Variance £', ['£1.00', '(£3.00)', '£7.50'], 'measure'],
  ['Count', ['4', '7', '9', '-5', '12', '3'], 'count'],
  ['Net change', ['4', '7', '9', '-5', '12', '3'], 'measure'],
  ['Age', ['1', '6 months', '90+', '<1', '34', '35'], 'age-in-years'],
  ['Age band', ['5-9', '10-14', '65+', 'Under 5'], 'strand'],
  ['Answer', ['1 (a)', '2 (b)', 'None of these', 'Both', 'Neither'], 'category'],
  ['Zone', ['1e', '2r', '3e'], 'category'],
] as const)('takes %s with %j for a %s', async (name, values, kind) => {
  expect(await kindOf(name, values)).toBe(kind);
});
