import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { featureRecords } from './feature-records.ts';
import { jsonRecords } from './json-records.ts';
import { ndjsonRecords } from './ndjson-records.ts';
import { inBatches } from './record-batch.ts';
import { sheetRecords } from './sheet-records.ts';
import type { SourceRecord } from './source-record.ts';
import { textRecords } from './text-records.ts';
import { readWorkbook } from './workbook.ts';
import type { WorkbookFormat } from './workbook.ts';

/**
 * Gives all records of a file or of its sheet in batches, those above and below its table among them; what lists items by
 * name gives the names first, as line 0. A Parquet file is queried where it is, and has none.
 */
export function sourceRecords(
  path: string,
  read: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  switch (read.format) {
    case 'csv':
      return textRecords(path, read, signal);
    case 'xlsx':
    case 'xls':
    case 'ods':
      return workbookRecords(path, read, read.format, signal);
    case 'json':
      return jsonRecords(path, read, signal);
    case 'ndjson':
      return ndjsonRecords(path, read, signal);
    case 'geojson':
    case 'topojson':
      return featureRecords(path, read, signal);
    case 'parquet':
      throw new AppError('file-format', `"${path}" is Parquet, which is queried where it is.`, { file: path });
    default:
      return assertNever(read.format);
  }
}

async function* workbookRecords(
  path: string,
  read: ReadPlan,
  format: WorkbookFormat,
  signal: AbortSignal,
): AsyncGenerator<readonly SourceRecord[]> {
  const { sheets } = await readWorkbook(path, read.packed, format, read.sheet);
  const sheet =
    read.sheet === undefined ? sheets.find(({ isChart }) => !isChart) : sheets.find(({ name }) => name === read.sheet);
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new AppError('file-format', `"${path}" has no sheet "${read.sheet ?? ''}". Its sheets are: ${names}.`, {
      file: path,
    });
  }
  yield* inBatches(sheetRecords(sheet), signal);
}
