import { expect, it } from 'vitest';
import { describeColumns } from '../../../../../src-main/catalogue/describe-columns.ts';
import { rowsOfColumns, textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const wards = Array.from({ length: 24 }, (_, index) => `E050135${index + 18}`);
const amounts = ['1200.5', '300', '99.99', '15000'];
/** 1 on most rows, 2 on some, and 14 different numbers up to 40. */
const small = Array.from({ length: 240 }, (_, row) =>
  row % 20 < 13 ? '1' : row % 20 < 18 ? '2' : String(2 + (row % 13) * 3),
);

async function choiceOf(columns: Readonly<Record<string, readonly string[]>>) {
  return withDatabase(async (connection) => {
    const relation = await textTable(connection, Object.keys(columns), rowsOfColumns(Object.values(columns)));
    const context = { read: { format: 'csv' } as const, settled: {}, file: 'extract.csv' };
    const { choices } = await describeColumns(connection, relation, context);
    const choice = choices.find(({ topic, column }) => topic === 'role' && column === 'Identifier');
    return {
      confidence: choice?.confidence,
      first: choice?.alternatives[0]?.roles?.['Identifier']?.kind,
      because: choice?.because,
    };
  });
}

it('offers a count where small numbers repeat beside areas and amounts', async () => {
  expect(await choiceOf({ 'Ward code': wards, 'Amount Awarded': amounts, Identifier: small })).toEqual({
    confidence: 'unsure',
    first: 'count',
    because:
      'Its name speaks of a reference, but its 240 cells hold 14 whole numbers up to 38, most of them 3 or less, as a count would.',
  });
});

it.each([
  ['without amounts', { 'Ward code': wards, Identifier: small }],
  [
    'of larger numbers',
    { 'Ward code': wards, 'Amount Awarded': amounts, Identifier: small.map((value) => `${value}00`) },
  ],
])('asks nothing %s', async (_, columns) => {
  expect((await choiceOf(columns)).confidence).toBe('likely');
});
