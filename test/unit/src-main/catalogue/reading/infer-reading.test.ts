import { expect, it } from 'vitest';
import type { ReadPlan } from '../../../../../shared/model/read-plan.ts';
import { understandColumns } from '../../../../../src-main/catalogue/understand-columns.ts';
import { textTable } from '../../../../support/text-table.ts';
import { withDatabase } from '../../../../support/with-database.ts';

const csv: ReadPlan = { format: 'csv' };

async function understand(name: string, cells: readonly string[], read = csv) {
  return withDatabase(async (connection) => {
    const rows = cells.map((cell, at) => [`Place ${String(at % 3)}`, cell]);
    const relation = await textTable(connection, ['Place', name], rows);
    return understandColumns(connection, relation, { read, settled: {}, file: 'extract.csv' });
  });
}

it('reads dates by the order that they show, and keeps what has been said of them', async () => {
  const cells = ['01/13/2023', '02/14/2023', '03/04/2023'];
  expect((await understand('Seen', cells)).read.columns).toEqual({ Seen: { dates: 'month-first' } });
  const given: ReadPlan = { ...csv, columns: { Seen: { dates: 'day-first' } } };
  expect((await understand('Seen', cells, given)).read).toEqual(given);
  expect((await understand('Seen', ['13/01/2023', '14/02/2023', '03/04/2023'])).read).toEqual(csv);
});

it('takes brackets in a column of money for negative, and no others', async () => {
  const money = await understand('Variance', ['£1,200', '(£300)', '£40', '(£12.50)']);
  expect(money.columns[1]?.role).toEqual({ kind: 'measure', unit: 'pounds' });
  expect(money.read.columns).toEqual({ Variance: { brackets: 'negative' } });
  expect(money.choices.find(({ topic }) => topic === 'marks')).toMatchObject({
    value: 'Brackets: negative numbers',
    confidence: 'certain',
    alternatives: [{ read: { columns: { Variance: { brackets: 'unreliable' } } } }],
  });
  expect((await understand('Estimate', ['1.2', '(3.4)', '5.1', '6.2', '7.7', '8.1'])).read).toEqual(csv);
});

it('names cells of another unit than the rest, and takes the unit from the rest', async () => {
  const mixed = await understand('Amount (£)', ['£1', '£2', '£3', '£4', '£5', '12.5%']);
  expect(mixed.columns[1]?.role).toEqual({ kind: 'measure', unit: 'pounds' });
  expect(mixed.problems).toMatchObject([
    { kind: 'unlike-role', severity: 'warning', line: 7, column: 'Amount (£)', rows: 1 },
  ]);
  expect((await understand('Amount (£)', ['£1', '£2', '3'])).problems).toEqual([]);
});
