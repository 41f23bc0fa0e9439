import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import type { RowFilter, RowView } from '../../../../shared/model/row-view.ts';
import { columnValues } from '../../../../src-main/catalogue/column-values.ts';
import { findInRows } from '../../../../src-main/catalogue/find-in-rows.ts';
import { registerDataset } from '../../../../src-main/catalogue/register-dataset.ts';
import { summariseColumn } from '../../../../src-main/catalogue/summarise-column.ts';
import { countView, viewRows } from '../../../../src-main/catalogue/view-rows.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { testFolder } from '../../../support/test-folder.ts';
import { withDatabase } from '../../../support/with-database.ts';

const dataset = { id: 'clients', title: 'Clients', roles: {} } as unknown as Dataset;

/** Six rows: a hidden count, an empty name, two that are alike, and a reading that came as text. */
const rows = `SELECT * FROM (VALUES
  ('Acton', 12, 'value', NULL, DATE '2025-07-03'), ('Perivale', NULL, 'suppressed', '<5', DATE '2025-01-31'),
  ('acton Central', 7, 'value', NULL, DATE '2024-07-03'), (NULL, 7, 'value', NULL, NULL),
  ('Northolt', 1200, 'value', NULL, DATE '2025-12-25'), ('Southall', 7, 'value', NULL, DATE '2025-07-30'))
  t(Ward, Clients, "Clients [status]", "Clients [as it came]", Seen)`;

const write = testFolder();

async function withRows(run: (connection: Connection) => Promise<void>): Promise<void> {
  await withDatabase(async (connection) => {
    const parquet = await write('clients.parquet', '');
    await connection.run(`COPY (${rows}) TO '${parquet}' (FORMAT parquet)`);
    await registerDataset(connection, dataset, parquet, 'v1', null);
    await run(connection);
  });
}

async function wards(connection: Connection, view: Partial<RowView>): Promise<unknown[]> {
  const whole = { filters: [], sort: [], ...view };
  const total = await countView(connection, dataset, whole);
  const page = await viewRows(connection, dataset, whole, total, { offset: 0, limit: 100 });
  expect(page.columns[0]?.values).toHaveLength(total);
  return page.columns[0]?.values ?? [];
}

describe('a view of rows', () => {
  test('sorts by several columns, empty cells last, rows that are alike in their own order', () =>
    withRows(async (connection) => {
      const sort = [{ column: 'Clients', direction: 'ascending' as const }];
      expect(await wards(connection, { sort })).toEqual([
        'acton Central',
        null,
        'Southall',
        'Acton',
        'Northolt',
        'Perivale',
      ]);
      const both = [...sort, { column: 'Ward', direction: 'descending' as const }];
      expect(await wards(connection, { sort: both })).toEqual([
        'acton Central',
        'Southall',
        null,
        'Acton',
        'Northolt',
        'Perivale',
      ]);
    }));

  test('tells each row by its number in the file, page by page', () =>
    withRows(async (connection) => {
      const view: RowView = { filters: [], sort: [{ column: 'Seen', direction: 'descending' }] };
      const page = await viewRows(connection, dataset, view, 6, { offset: 2, limit: 2 });
      expect(page).toMatchObject({ totalRows: 6, offset: 2, numbers: [1, 2] });
      expect(page.columns.map(({ name }) => name)).toEqual(['Ward', 'Clients', 'Seen']);
      expect(page.columns[1]).toMatchObject({ statuses: ['value', 'suppressed'], asItCame: [null, '<5'] });
    }));

  test.each<[RowFilter, unknown[]]>([
    [{ kind: 'values', column: 'Ward', values: ['Acton', 'Northolt'] }, ['Acton', 'Northolt']],
    [{ kind: 'values', column: 'Seen', values: ['2025-12-25'] }, ['Northolt']],
    [{ kind: 'contains', column: 'Ward', text: 'ACTON' }, ['Acton', 'acton Central']],
    [{ kind: 'contains', column: 'Clients', text: '1,200' }, ['Northolt']],
    [{ kind: 'contains', column: 'Clients', text: '<5' }, ['Perivale']],
    [{ kind: 'contains', column: 'Seen', text: '3 Jul 2025' }, ['Acton']],
    [{ kind: 'contains', column: 'Seen', text: '03/07/2024' }, ['acton Central']],
    [{ kind: 'contains', column: 'Seen', text: 'nothing like it' }, []],
    [{ kind: 'range', column: 'Clients', from: '8', to: '1,200' }, ['Acton', 'Northolt']],
    [{ kind: 'range', column: 'Seen', from: '2025-07-30', to: null }, ['Northolt', 'Southall']],
    [{ kind: 'status', column: 'Clients', statuses: ['suppressed'] }, ['Perivale']],
    [{ kind: 'status', column: 'Ward', statuses: ['missing'] }, [null]],
  ])('keeps the rows that %o picks', (filter, expected) =>
    withRows(async (connection) => {
      expect(await wards(connection, { filters: [filter] })).toEqual(expected);
    }),
  );

  test('says what a limit has to be', () =>
    withRows(async (connection) => {
      const filter: RowFilter = { kind: 'range', column: 'Clients', from: 'ten', to: null };
      await expect(wards(connection, { filters: [filter] })).rejects.toThrow('“ten” is not a number');
    }));
});

test('finds the next and previous cell, goes round, and counts cells and rows', () =>
  withRows(async (connection) => {
    const view: RowView = { filters: [], sort: [] };
    const find = (from: { row: number; column: string } | null, direction: 'next' | 'previous') =>
      findInRows(connection, dataset, { view, text: '7', from, direction });
    expect(await find(null, 'next')).toEqual({ cells: 3, rows: 3, at: { row: 2, column: 'Clients' } });
    expect((await find({ row: 2, column: 'Clients' }, 'next')).at).toEqual({ row: 3, column: 'Clients' });
    expect((await find({ row: 5, column: 'Clients' }, 'next')).at).toEqual({ row: 2, column: 'Clients' });
    expect((await find({ row: 2, column: 'Clients' }, 'previous')).at).toEqual({ row: 5, column: 'Clients' });
    expect((await find({ row: 3, column: 'Seen' }, 'previous')).at).toEqual({ row: 3, column: 'Clients' });
    const sorted: RowView = { filters: [], sort: [{ column: 'Clients', direction: 'descending' }] };
    const inSorted = await findInRows(connection, dataset, {
      view: sorted,
      text: 'northolt',
      from: null,
      direction: 'next',
    });
    expect(inSorted).toEqual({ cells: 1, rows: 1, at: { row: 0, column: 'Ward' } });
  }));

test('lists values by how often they are met, and those in which a text stands', () =>
  withRows(async (connection) => {
    expect(await columnValues(connection, dataset, 'Clients', { text: '', limit: 2 })).toEqual({
      values: [
        { value: '7', rows: 3 },
        { value: '12', rows: 1 },
      ],
      distinct: 3,
    });
    expect(await columnValues(connection, dataset, 'Ward', { text: 'acton', limit: 9 })).toMatchObject({ distinct: 2 });
  }));

test('summarises a column: values, statuses, range and how the numbers lie', () =>
  withRows(async (connection) => {
    const summary = await summariseColumn(connection, dataset, 'Clients');
    expect(summary).toMatchObject({ rows: 6, distinct: 3, range: { least: '7', most: '1200' } });
    expect(summary.statuses).toMatchObject({ value: 5, suppressed: 1, missing: 0 });
    expect(summary.distribution?.map(({ rows: count }) => count).filter((count) => count > 0)).toEqual([4, 1]);
    expect(summary.distribution?.at(0)?.from).toBe('7');
    expect(summary.distribution?.at(-1)?.to).toBe('1200');
  }));
