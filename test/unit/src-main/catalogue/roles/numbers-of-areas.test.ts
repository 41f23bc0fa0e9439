import { expect, it } from 'vitest';
import { describeColumns } from '../../../../../src-main/catalogue/describe-columns.ts';
import { rowsOfColumns, textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const wards = Array.from({ length: 24 }, (_, index) => `E050135${index + 18}`);
const numbers = wards.map((_, index) => String(120 + index * 7));

async function kindsOf(columns: Readonly<Record<string, readonly string[]>>): Promise<Record<string, string>> {
  return withDatabase(async (connection) => {
    const relation = await textTable(connection, Object.keys(columns), rowsOfColumns(Object.values(columns)));
    const context = { read: { format: 'csv' } as const, settled: {}, file: 'extract.csv' };
    const { columns: found } = await describeColumns(connection, relation, context);
    return Object.fromEntries(found.map(({ name, role }) => [name, role.kind]));
  });
}

it('counts under the name of a group', async () => {
  expect(await kindsOf({ 'Ward code': wards, 'Males Number': numbers, 'Females Number': numbers })).toMatchObject({
    'Males Number': 'count',
    'Females Number': 'count',
  });
});

it('counts beside its own percentage', async () => {
  const shares = wards.map((_, index) => String(index + 0.5));
  expect(
    await kindsOf({ Ward: ['Perivale', 'Walpole'], 'Smokers Number': numbers, 'Smokers %': shares }),
  ).toMatchObject({
    'Smokers Number': 'count',
  });
});

it('counts where each area has one row, or where it repeats beside areas', async () => {
  expect(await kindsOf({ 'Ward code': wards, 'Overweight Number': numbers })).toMatchObject({
    'Overweight Number': 'count',
  });
  const long = { 'Ward code': wards, Sex: ['Male', 'Female'], 'Smoking Number': ['4', '9', '12', '7', '31', '8'] };
  expect(await kindsOf(long)).toMatchObject({ 'Smoking Number': 'count' });
});

it.each(['NHS Number', 'Case number', 'House number', 'Phone number', 'Client Number', 'EHC plan number'])(
  'names something by "%s", beside areas too',
  async (name) => {
    expect(await kindsOf({ 'Ward code': wards, [name]: numbers })).toMatchObject({ [name]: 'identifier' });
  },
);

it('names something in a table of records', async () => {
  const records = {
    'Ward code': wards,
    'Date of birth': ['07/09/1974', '21/02/1988'],
    'Scheme number': ['4', '9', '12'],
  };
  expect(await kindsOf(records)).toMatchObject({ 'Scheme number': 'identifier' });
});
