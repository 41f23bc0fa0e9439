import type { FoundTable } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { nameColumns } from '../files/name-columns.ts';
import { findTables } from './find-tables.ts';
import { columnSpan } from './place-name.ts';
import { namesAfterRowNumber } from './row-numbers.ts';
import type { TableExtent } from './table-extent.ts';
import { isBlankRecord, lastLine } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';

/** A table in a delimited text, and how it is read. */
export interface TextTable {
  readonly extent: TableExtent;
  readonly read: ReadPlan;
  /** Columns that are loaded. */
  readonly columns: number;
}

/** Every table of a sample, the likeliest first; where there is none, all of it is taken for one. */
export function tablesOfText(sample: TextSample, base: ReadPlan): TextTable[] {
  const rows = sample.records.map(({ fields }) => fields);
  const found = findTables({ rows });
  const extents = found.length > 0 ? found : wholeText(sample);
  return extents.map((extent) => tableOf(sample, extent, extents, base));
}

function wholeText({ records }: TextSample): TableExtent[] {
  const skipRows = records.findIndex((record) => !isBlankRecord(record));
  if (skipRows < 0) return [];
  const header = records[skipRows]?.fields ?? [];
  return [
    {
      skipRows,
      headerRows: 1,
      bodyRows: records.length - skipRows - 1,
      skipColumns: 0,
      columnCount: header.length,
      names: nameColumns([header]),
      title: '',
      because: 'it is the first line with something in it, and nothing else tells a header from the rest',
      confidence: 'unsure',
    },
  ];
}

function tableOf(sample: TextSample, extent: TableExtent, extents: readonly TableExtent[], base: ReadPlan): TextTable {
  const { records, lines } = sample;
  const { skipRows, headerRows, bodyRows, columnCount } = extent;
  const right = extent.skipColumns + columnCount;
  // Blank columns at the left are columns without a name or a value, like others; those of another table are not.
  const skipColumns = extents.some((other) => isBeside(extent, other)) ? extent.skipColumns : 0;
  const after = records.slice(skipRows + headerRows + bodyRows);
  const room = Math.max(
    0,
    ...records.slice(skipRows, skipRows + Math.max(1, headerRows)).map(({ fields }) => fields.length),
  );
  const isBounded =
    right > room || (headerRows === 0 && right !== room) || extents.some((other) => isBeside(other, extent));
  const read: ReadPlan = {
    ...base,
    skipRows: (records[skipRows]?.line ?? 1) - 1,
    headerRows,
    ...(skipColumns > 0 ? { skipColumns } : {}),
    ...(isBounded ? { columnCount: right - skipColumns } : {}),
    ...(sample.isWhole
      ? { footerRows: after.every(isBlankRecord) ? 0 : lines - (after[0]?.line ?? lines + 1) + 1 }
      : {}),
  };
  const [header] = records.slice(skipRows, skipRows + headerRows);
  const body = records.slice(skipRows + headerRows, skipRows + headerRows + bodyRows).map(({ fields }) => fields);
  const names = headerRows === 1 && header !== undefined ? namesAfterRowNumber(header.fields, body) : null;
  if (names !== null) {
    const { columnCount: _bound, ...whole } = read;
    return { extent, columns: names.length, read: { ...whole, names } };
  }
  const edge = isBounded ? right : Math.max(room, right);
  const leaveOut = emptyColumns(sample, extent, skipColumns, edge);
  const columns = edge - skipColumns - leaveOut.length;
  if (leaveOut.length === 0) return { extent, columns, read };
  const isShort = endsBefore(body, right, edge);
  return { extent, columns, read: { ...read, ...(isShort ? { shortRows: 'pad' as const } : {}), leaveOut } };
}

/** Whether rows end where the names do, though the header goes on with blanks; a row that ends sooner lacks something. */
function endsBefore(body: readonly (readonly string[])[], right: number, edge: number): boolean {
  const rows = body.filter((row) => row.some((cell) => cell.trim() !== ''));
  return rows.some((row) => row.length < edge) && rows.every((row) => row.length >= right);
}

/** Columns that have neither a name nor a value; only of a sample that is the whole file can that be said. */
function emptyColumns(sample: TextSample, extent: TableExtent, left: number, right: number): string[] {
  if (!sample.isWhole) return [];
  const { skipRows, headerRows, bodyRows } = extent;
  const rows = sample.records.slice(skipRows, skipRows + headerRows + bodyRows).map(({ fields }) => fields);
  const names = nameColumns(
    rows.slice(0, headerRows).map((row) => row.slice(left, right)),
    right - left,
  );
  return names.filter((_, column) => rows.every((row) => (row[left + column] ?? '').trim() === ''));
}

function isBeside(
  other: TableExtent,
  { skipRows, headerRows, bodyRows, skipColumns, columnCount }: TableExtent,
): boolean {
  const end = skipRows + headerRows + bodyRows;
  const isLevel = other.skipRows < end && other.skipRows + other.headerRows + other.bodyRows > skipRows;
  return isLevel && other.skipColumns >= skipColumns + columnCount;
}

/** The table as it is offered. */
export function offerTable(
  sample: TextSample,
  tables: readonly TextTable[],
  { extent, read, columns: loaded }: TextTable,
  rows: number,
): FoundTable {
  const { skipColumns, columnCount } = extent;
  const isAlone = tables.every((other) => other.extent.skipColumns === skipColumns);
  const columns = isAlone ? '' : `, ${withinSentence(columnSpan(skipColumns, skipColumns + columnCount - 1))}`;
  return {
    title: extent.title === '' ? `Table ${tables.findIndex((table) => table.extent === extent) + 1}` : extent.title,
    place: `${linesOfTable(sample, extent)}${columns}`,
    rows,
    columns: loaded,
    read,
  };
}

/** Filled records below the header. */
export function countRows({ records }: TextSample, { skipRows, headerRows, bodyRows }: TableExtent): number {
  return records
    .slice(skipRows + headerRows, skipRows + headerRows + bodyRows)
    .filter((record) => !isBlankRecord(record)).length;
}

function linesOfTable({ records, isWhole }: TextSample, { skipRows, headerRows, bodyRows }: TableExtent): string {
  const end = skipRows + headerRows + bodyRows;
  const first = records[skipRows]?.line ?? 1;
  return !isWhole && end >= records.length ? `From line ${first} on` : lineSpan(first, lastLine(records[end - 1]));
}

/** "Line 7", "Lines 3 to 5". */
export function lineSpan(first: number, last: number): string {
  return first >= last ? `Line ${first}` : `Lines ${first} to ${last}`;
}
