import { expect, it } from 'vitest';
import { describeColumns } from '../../../../../src-main/catalogue/describe-columns.ts';
import { textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const read = { format: 'csv' } as const;

async function problemsOf(name: string, cells: readonly string[]) {
  return withDatabase(async (connection) => {
    const relation = await textTable(
      connection,
      [name],
      cells.map((cell) => [cell]),
    );
    return (await describeColumns(connection, relation, { read, settled: {}, file: 'extract.csv' })).problems;
  });
}

it('names the cells without a sign among per cents', async () => {
  expect(await problemsOf('Satisfied', ['45.2%', '0.45', '51%', '0'])).toEqual([
    {
      kind: 'unlike-role',
      severity: 'warning',
      title: '"Satisfied" holds numbers with a per cent sign and numbers without.',
      detail:
        'Line 3. There stands "0.45", and elsewhere "45.2%"; 2 cells hold the sign, 1 does not. All are read as plain numbers of one unit. Those without are none above 1 and may be shares of 1, so that 0.45 would be 45%. Correct the file.',
      line: 3,
      column: 'Satisfied',
      rows: 1,
      fixes: [],
    },
  ]);
});

it.each([
  ['Satisfied', ['45.2%', '47.1', '51%'], ['note', 3]],
  ['Satisfied', ['0.452', '0.47', '51%'], ['warning', 4]],
  ['Amount (£)', ['120', '£75', '12.5%'], ['warning', 4]],
] as const)('finds the odd one in "%s": %j', async (name, cells, [severity, line]) => {
  expect(await problemsOf(name, cells)).toMatchObject([{ severity, line }]);
});

it.each([
  ['Satisfied', ['45.2%', '0', '0.0', '51%', '[c]', '*']],
  ['Satisfied (%)', ['45.2', '47.1']],
  ['Amount', ['£120', '75', '12']],
])('says nothing of "%s": %j', async (name, cells) => {
  expect(await problemsOf(name, cells)).toEqual([]);
});
