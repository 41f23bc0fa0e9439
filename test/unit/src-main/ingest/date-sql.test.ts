import { describe, expect, it } from 'vitest';
import { quoteLiteral } from '../../../../src-main/database/quote.ts';
import { birthDateSql, dateSql } from '../../../../src-main/ingest/date-sql.ts';
import { withDatabase } from '../../../support/with-database.ts';

function read(sql: string): Promise<unknown> {
  return withDatabase(async (connection) => (await connection.columns(`SELECT (${sql})::VARCHAR`)).columns[0]?.[0]);
}

describe('dateSql', () => {
  it.each([
    ['31/12/1999', '1999-12-31'],
    ['1999-12-31', '1999-12-31'],
    ['31-Dec-99', '1999-12-31'],
    ['31 DEC 1999', '1999-12-31'],
    ['31 December, 1999', '1999-12-31'],
    ['1-Sept-01', '2001-09-01'],
    ['7.5.24', '2024-05-07'],
    ['07/05/2024 00:00', '2024-05-07'],
    ['2024-05-07T09:30:00.000Z', '2024-05-07'],
    ['20240507', '2024-05-07'],
    ['12/31/1999', null],
    ['29/02/2023', null],
    ['1930', null],
    ['*', null],
  ])('reads "%s" as %s', async (text, date) => {
    expect(await read(dateSql(quoteLiteral(text)))).toBe(date);
  });
});

describe('birthDateSql', () => {
  it.each([
    ['07-May-33', '1933-05-07'],
    ['07/05/68', '1968-05-07'],
    ['01-May-25', '2025-05-01'],
    ['02-May-25', '1925-05-02'],
    ['07-May-2033', '2033-05-07'],
  ])('takes "%s", received on 1 May 2025, for %s', async (text, date) => {
    expect(await read(birthDateSql(quoteLiteral(text), '2025-05-01'))).toBe(date);
  });
});
