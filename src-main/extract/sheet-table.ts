import { AppError } from '../../shared/base/app-error.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import type { FoundTable, SheetSummary } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Sheet } from '../files/sheet.ts';
import { findTables } from './find-tables.ts';
import { columnSpan, rowSpan } from './place-name.ts';
import type { TableExtent } from './table-extent.ts';

/** A table on a sheet of a workbook, and how it is read. */
export interface SheetTable {
  readonly sheet: Sheet;
  readonly kind: SheetSummary['kind'];
  readonly extent: TableExtent;
  readonly read: ReadPlan;
  /** The table found there by itself, where an officer asked for it to be read in another way. */
  readonly inPlaceOf?: SheetTable;
}

/** The tables of a sheet, the one most likely meant first; `base` says how the file is packed. */
export function tablesOfSheet(sheet: Sheet, kind: SheetSummary['kind'], base: ReadPlan): SheetTable[] {
  return sheet.rows.length === 0
    ? []
    : findTables(sheet).map((extent) => ({ sheet, kind, extent, read: readOf(sheet, extent, base) }));
}

/**
 * The table that a plan asks for. A plan without rows means the likeliest table of its sheet, and one without a sheet the
 * likeliest sheet. Refused where there is no such sheet.
 */
export function askedTable(
  path: string,
  sheets: readonly Sheet[],
  found: readonly SheetTable[],
  given: ReadPlan,
): SheetTable | undefined {
  const name = given.sheet ?? found[0]?.sheet.name ?? sheets[0]?.name;
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) {
    const names = sheets.map((each) => `"${each.name}"`).join(', ');
    throw new AppError('file-format', `"${path}" has no sheet "${name ?? ''}". Its sheets are: ${names}.`, {
      file: path,
    });
  }
  const onSheet = found.filter((table) => table.sheet === sheet);
  if (given.skipRows === undefined && given.headerRows === undefined && onSheet[0] !== undefined) {
    return { ...onSheet[0], read: { ...onSheet[0].read, ...given }, inPlaceOf: onSheet[0] };
  }
  const extent = askedExtent(sheet, given);
  const distance = (table: SheetTable): number =>
    Math.abs(table.extent.skipRows - extent.skipRows) + 1000 * Math.abs(table.extent.skipColumns - extent.skipColumns);
  const nearest = onSheet.toSorted((a, b) => distance(a) - distance(b))[0];
  const read: ReadPlan = { ...given, sheet: sheet.name };
  if (nearest === undefined) return { sheet, kind: 'table', extent, read };
  const { title, because, confidence } = nearest.extent;
  return { sheet, kind: nearest.kind, read, inPlaceOf: nearest, extent: { ...extent, title, because, confidence } };
}

function askedExtent(sheet: Sheet, given: ReadPlan): TableExtent {
  const { skipRows = 0, headerRows = 1, footerRows = 0, skipColumns = 0 } = given;
  return {
    skipRows,
    headerRows,
    bodyRows: Math.max(0, sheet.rows.length - skipRows - headerRows - footerRows),
    skipColumns,
    columnCount: given.columnCount ?? Math.max(1, sheetWidth(sheet) - skipColumns),
    names: given.names ?? [],
    title: '',
    because: 'it was so chosen',
    confidence: 'settled',
  };
}

function readOf(sheet: Sheet, extent: TableExtent, base: ReadPlan): ReadPlan {
  const { skipRows, headerRows, bodyRows, skipColumns, columnCount } = extent;
  return {
    ...base,
    sheet: sheet.name,
    skipRows,
    headerRows,
    footerRows: sheet.rows.length - skipRows - headerRows - bodyRows,
    ...(skipColumns > 0 ? { skipColumns } : {}),
    ...(skipColumns + columnCount < sheetWidth(sheet) ? { columnCount } : {}),
  };
}

/** The columns of a sheet up to the last that holds something. */
export function sheetWidth(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The table as it is offered; its sheet is named where the workbook has others. */
export function offerTable({ sheet, extent, read }: SheetTable, hasOthers: boolean): FoundTable {
  return {
    title: extent.title === '' ? sheet.name : extent.title,
    place: hasOthers ? `${sheet.name}: ${withinSentence(tablePlace(extent))}` : tablePlace(extent),
    rows: extent.bodyRows,
    columns: extent.columnCount,
    read,
  };
}

/** "Rows 20 to 31, columns A to D", the header included. */
export function tablePlace({ skipRows, headerRows, bodyRows, skipColumns, columnCount }: TableExtent): string {
  const columns = columnSpan(skipColumns, skipColumns + columnCount - 1);
  return `${rowSpan(skipRows + 1, skipRows + headerRows + bodyRows)}, ${withinSentence(columns)}`;
}
