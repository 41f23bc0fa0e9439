import { assertNever } from '../base/assert-never.ts';
import { formatNumber } from '../base/format-number.ts';
import type { Choice, Confidence } from '../model/import-plan.ts';
import type { FileFormat } from '../model/read-plan.ts';

/** What each thing that is inferred of a file is called. */
export const topicWords: Readonly<Record<Choice['topic'], string>> = {
  format: 'Kind of file',
  packing: 'Packed file',
  encoding: 'Encoding',
  delimiter: 'Separator',
  quotes: 'Quotation marks',
  sheet: 'Sheet',
  records: 'Records',
  table: 'Table',
  header: 'Header',
  footer: 'Below the table',
  columns: 'Columns',
  dates: 'Dates',
  marks: 'Marks',
  role: 'Column',
  totals: 'Totals',
  shape: 'Shape',
};

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  settled: 'Settled by you',
  certain: 'Certain',
  likely: 'Likely',
  unsure: 'Unsure',
};

/** "Line 8" of a text, "Row 1,204" of a sheet, "Record 3" of a list. */
export function linePlace(format: FileFormat, line: number): string {
  return `${placeNoun(format)} ${formatNumber(line)}`;
}

function placeNoun(format: FileFormat): string {
  switch (format) {
    case 'csv':
    case 'ndjson':
      return 'Line';
    case 'xlsx':
    case 'xls':
    case 'ods':
      return 'Row';
    case 'json':
    case 'geojson':
    case 'topojson':
    case 'parquet':
      return 'Record';
    default:
      return assertNever(format);
  }
}
