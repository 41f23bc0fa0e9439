import { assertNever } from '../base/assert-never.ts';
import { formatNumber } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { Choice, Confidence } from '../model/import-plan.ts';
import type { FileFormat } from '../model/read-plan.ts';

export const formatWords: Readonly<Record<FileFormat, string>> = {
  csv: 'Delimited text',
  parquet: 'Parquet',
  xlsx: 'Excel workbook',
  xls: 'Excel workbook (before 2007)',
  ods: 'OpenDocument spreadsheet',
  json: 'JSON',
  ndjson: 'JSON, one record a line',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
};

/** What each thing that is inferred of a file is called. */
export const topicWords: Readonly<Record<Choice['topic'], string>> = {
  earlier: 'Earlier file',
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
  return `${startSentence(lineNoun(format))} ${formatNumber(line)}`;
}

/** What one line of a source is called: a line of text, a row of a sheet, a record. */
export function lineNoun(format: FileFormat): 'line' | 'row' | 'record' {
  switch (format) {
    case 'csv':
    case 'ndjson':
      return 'line';
    case 'xlsx':
    case 'xls':
    case 'ods':
      return 'row';
    case 'json':
    case 'geojson':
    case 'topojson':
    case 'parquet':
      return 'record';
    default:
      return assertNever(format);
  }
}
