import { describe, expect, it } from 'vitest';
import type { ColumnReading } from '../../../../shared/model/read-plan.ts';
import { birthDateCellSql, dateCellSql } from '../../../../src-main/ingest/date-sql.ts';
import { typedCells } from '../../../support/typed-cells.ts';

async function expectDates(expected: Readonly<Record<string, string>>, reading: ColumnReading = {}): Promise<void> {
  const texts = Object.keys(expected);
  const cells = await typedCells(texts, (column) => dateCellSql(column, reading));
  expect(Object.fromEntries(texts.map((text, at) => [text, cells[at]]))).toEqual(expected);
}

describe('dateCellSql', () => {
  it('reads dates as they are written in Britain and by ISO 8601, without their time of day', async () => {
    await expectDates({
      '31/12/1999': '1999-12-31 value',
      ' 1/2/2020 ': '2020-02-01 value',
      '1999-12-31': '1999-12-31 value',
      '31-Dec-99': '1999-12-31 value',
      '31 DEC 1999': '1999-12-31 value',
      '31 December, 1999': '1999-12-31 value',
      '1-Sept-01': '2001-09-01 value',
      '1st January 2020': '2020-01-01 value',
      'Tuesday 7 May 2024': '2024-05-07 value',
      'May 7, 2024': '2024-05-07 value',
      '01May2022': '2022-05-01 value',
      '7.5.24': '2024-05-07 value',
      '31.12.1999': '1999-12-31 value',
      '2024/05/07': '2024-05-07 value',
      '20240507': '2024-05-07 value',
      '07/05/2024 00:00': '2024-05-07 value',
      '07/05/2024 9:05 AM': '2024-05-07 value',
      '7 may 24, 09:30': '2024-05-07 value',
    });
  });

  it('keeps the date as it is written, whatever the zone', async () => {
    await expectDates({
      '2024-05-07T23:30:00Z': '2024-05-07 value',
      '2024-05-07T23:30:00.000+01:00': '2024-05-07 value',
      '2024-05-07 00:30:00 BST': '2024-05-07 value',
    });
  });

  it('leaves what is no date unreadable, with the text', async () => {
    await expectDates({
      '31/09/1974': '- unreadable 31/09/1974',
      '29/02/2023': '- unreadable 29/02/2023',
      '12/31/1999': '- unreadable 12/31/1999',
      '01/02/0020': '- unreadable 01/02/0020',
      '1/2/202': '- unreadable 1/2/202',
      '24-5-7': '- unreadable 24-5-7',
      '1930': '- unreadable 1930',
      '45000': '- unreadable 45000',
      epoch: '- unreadable epoch',
      infinity: '- unreadable infinity',
      tbc: '- unreadable tbc',
      '': '- missing',
      'n/a': '- not-available n/a',
      '*': '- suppressed *',
    });
  });

  it('reads the month first, days counted by a spreadsheet and marks only where the column says so', async () => {
    await expectDates(
      { '12/31/1999': '1999-12-31 value', '1/2/20': '2020-01-02 value', '31/12/1999': '- unreadable 31/12/1999' },
      { dates: 'month-first' },
    );
    await expectDates(
      {
        '45000': '2023-03-15 value',
        '45000.5': '2023-03-15 value',
        '60': '- unreadable 60',
        '7/5/2024': '2024-05-07 value',
      },
      { dates: 'spreadsheet-days' },
    );
    await expectDates(
      { '01/01/1900': '- missing 01/01/1900', '02/01/1900': '1900-01-02 value' },
      { marks: { '01/01/1900': 'missing' } },
    );
  });
});

describe('birthDateCellSql', () => {
  it('takes no two-digit year for one after the day on which the extract was received', async () => {
    const texts = ['07-May-33', '07/05/68', '01-May-25', '02-May-25', '07-May-2033', '1/2/33 10:00', '07/05/2033'];
    expect(await typedCells(texts, (column) => birthDateCellSql(column, {}, '2025-05-01'))).toEqual([
      '1933-05-07 value',
      '1968-05-07 value',
      '2025-05-01 value',
      '1925-05-02 value',
      '- unreadable 07-May-2033',
      '1933-02-01 value',
      '- unreadable 07/05/2033',
    ]);
  });

  it('is none on which nobody can have been born', async () => {
    const texts = ['08/09/3167', '2026-01-04', '2027-03-01', '1849-12-31', '14/02/1981', '14/02/31', '14/02/19'];
    const cells = await typedCells(texts, (column) => birthDateCellSql(column, {}, '2025-10-30'));
    expect(cells).toEqual([
      '- unreadable 08/09/3167',
      '2026-01-04 value',
      '- unreadable 2027-03-01',
      '- unreadable 1849-12-31',
      '1981-02-14 value',
      '1931-02-14 value',
      '2019-02-14 value',
    ]);
  });
});
