import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheet.ts';
import type { SourceRecord } from './source-record.ts';

/** The rows of a sheet as records, all as wide as its widest; blank rows are among them, so that lines are the sheet's rows. */
export function sheetRecords(sheet: Sheet): SourceRecord[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return sheet.rows.map((row, index) => {
    const fields = [...row];
    while (fields.length < width) fields.push('');
    return {
      line: index + 1,
      fields,
      get raw() {
        return stringify([fields], { eof: false });
      },
    };
  });
}
