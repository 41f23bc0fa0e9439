import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { SourceRecord } from '../files/source-record.ts';
import { isBlank, trimBlanks } from './blank-text.ts';
import { faultReason, rowFitter } from './fit-row.ts';
import { createFooterHold } from './footer-hold.ts';
import { tableShape } from './table-shape.ts';
import type { TableShape } from './table-shape.ts';

/** Is told of every record of a file, in its order, what becomes of it. */
export interface TableListener {
  readonly begin: (shape: TableShape) => void;
  /** A row to load: the cells of all the table's columns. */
  readonly row: (cells: readonly string[], record: SourceRecord, isMended: boolean) => void;
  /** A row that is not loaded, and its fields as well as they can be told apart. */
  readonly reject: (record: SourceRecord, reason: string, cells: readonly string[]) => void;
  /** A record that is no row: it stands above or below the table, is its header, or holds nothing. */
  readonly pass?: (record: SourceRecord, kind: 'above' | 'header' | 'blank' | 'below') => void;
}

/** Takes a file's records by a plan; `end` is called once the file is read to its end. */
export interface TableReader {
  readonly take: (records: readonly SourceRecord[]) => void;
  readonly end: () => void;
}

/** The cells of rows mended by an officer, by the whole of the rejected row as it came. */
export type Mends = ReadonlyMap<string, readonly string[]>;

/**
 * Reads records as a table: what stands above and below is set aside, a record without a filled cell is no row, and one
 * that does not fit is rejected with a reason, unless an officer has mended it. Every record is told of once.
 */
export function createTableReader(read: ReadPlan, listener: TableListener, mends: Mends = new Map()): TableReader {
  const headerRows = read.headerRows ?? 1;
  const header: (readonly string[])[] = [];
  let body: ((record: SourceRecord) => void) | null = null;
  const begin = (first: readonly string[]): ((record: SourceRecord) => void) => {
    const shape = tableShape(read, header, first);
    listener.begin(shape);
    return bodyReader(read, shape, header, listener, mends);
  };
  const accept = (record: SourceRecord): void => {
    if (body !== null) body(record);
    else if (isAbove(record, read)) listener.pass?.(record, 'above');
    else if (header.length < headerRows) {
      header.push(record.fields);
      listener.pass?.(record, 'header');
      if (header.length === headerRows) body = begin([]);
    } else if (record.fields.every(isBlank)) listener.pass?.(record, 'blank');
    else {
      body = begin(record.fields);
      body(record);
    }
  };
  const hold = createFooterHold(read, accept);
  return {
    take: (records) => {
      for (const record of records) hold.push(record);
    },
    end: () => {
      for (const record of hold.rest()) listener.pass?.(record, 'below');
      if (body === null) begin([]);
    },
  };
}

/** Lists begin with their header, which is line 0 whatever is skipped of their items. */
function isAbove({ line }: SourceRecord, { skipRows = 0 }: ReadPlan): boolean {
  return line > 0 && line <= skipRows;
}

function bodyReader(
  read: ReadPlan,
  shape: TableShape,
  header: readonly (readonly string[])[],
  listener: TableListener,
  mends: Mends,
): (record: SourceRecord) => void {
  const fit = rowFitter(read, shape);
  const isHeaderAgain = headerMatcher(header);
  const isPart = shape.from > 0 || shape.width > shape.count;
  const reject = (record: SourceRecord, reason: string): void => {
    const mended = mends.get(record.raw);
    const cells = mended === undefined ? null : mendedCells(mended, shape.count);
    if (cells !== null) listener.row(cells, record, true);
    else listener.reject(record, reason, record.fields.slice(shape.from));
  };
  const take = (record: SourceRecord): void => {
    const cells = fit(record.fields);
    if ('reason' in cells) reject(record, cells.reason);
    else if (isPart && cells.every(isBlank)) listener.pass?.(record, 'blank');
    else listener.row(cells, record, false);
  };
  return (record) => {
    if (record.fault !== undefined) reject(record, faultReason(record.fault));
    else if (record.fields.every(isBlank)) listener.pass?.(record, 'blank');
    else if (isHeaderAgain(record.fields)) reject(record, 'It says the header again.');
    else take(record);
  };
}

/** Mended cells as wide as the table; what was mended into a row that still does not fit stays rejected. */
function mendedCells(mended: readonly string[], count: number): readonly string[] | null {
  if (!mended.slice(count).every(isBlank) || mended.every(isBlank)) return null;
  return Array.from({ length: count }, (_, column) => mended[column] ?? '');
}

function headerMatcher(header: readonly (readonly string[])[]): (fields: readonly string[]) => boolean {
  const rows = header
    .map((row) => row.map(trimBlanks))
    .map((row) => ({ row, first: row.findIndex((cell) => cell !== '') }))
    .filter(({ first }) => first >= 0);
  return (fields) =>
    rows.some(
      ({ row, first }) =>
        trimBlanks(fields[first] ?? '') === row[first] &&
        Array.from({ length: Math.max(row.length, fields.length) }).every(
          (_, column) => trimBlanks(fields[column] ?? '') === (row[column] ?? ''),
        ),
    );
}
