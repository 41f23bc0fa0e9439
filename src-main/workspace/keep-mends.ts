import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { rejectHeadings } from '../../shared/model/reject-headings.ts';
import { guardText } from '../files/guarded-text.ts';
import { readMendedTable } from './mended-table.ts';
import type { MendedRow, MendedTable } from './mended-table.ts';
import type { SnapshotStore } from './snapshot-store.ts';

const nothing: MendedTable = { columns: [], rows: [] };

/**
 * Takes the rows that an officer mended into those kept for a dataset, each in place of an earlier mend of the same text.
 * Refuses a file that lacks a column of the table, names a row that was not rejected, or leaves every row as it was.
 */
export async function keepMends(store: SnapshotStore, dataset: Dataset, path: string): Promise<void> {
  const rejectsPath = await store.rejectsPath(dataset);
  const mendsPath = store.mendsPath(dataset);
  const rejects = rejectsPath === null ? nothing : await readMendedTable(rejectsPath);
  const earlier = await readMendedTable(mendsPath).catch(() => nothing);
  const columns = rejectsPath === null ? earlier.columns : rejects.columns;
  const originOf = originFinder([...rejects.rows, ...earlier.rows], path);
  if (rejects.rows.length + earlier.rows.length === 0)
    throw new AppError('unknown-name', `No row of "${dataset.title}" was rejected, so there is nothing to mend.`);
  const mended = await readMendedTable(path);
  requireAll(columns, mended, path);
  const kept = new Map(earlier.rows.map((row) => [row.raw, row]));
  const isKept = new Set<string>();
  for (const row of mended.rows) {
    const origin = originOf(row);
    if (isUntouched(row, origin, columns)) continue;
    if (row.beyond.length > 0) throw tooManyCells(row, path);
    const mend = { ...origin, line: row.line, cells: mendedCells(row, origin, columns), beyond: [] };
    if (isKept.has(origin.raw)) requireAlike(kept.get(origin.raw), mend, row.place, columns, path);
    isKept.add(origin.raw);
    kept.set(origin.raw, mend);
  }
  if (isKept.size === 0) {
    throw new AppError(
      'data-impossible',
      `Every row of "${path}" is as it was rejected. Correct its cells in the columns of the table, save it, and read it back again.`,
      { file: path },
    );
  }
  await mkdir(dirname(mendsPath), { recursive: true });
  await writeFileAtomic(mendsPath, formatMends(columns, [...kept.values()]));
}

function requireAll(columns: readonly string[], { columns: present }: MendedTable, path: string): void {
  const missing = columns.filter((name) => !present.includes(name)).map((name) => `"${name}"`);
  if (missing.length === 0) return;
  throw new AppError(
    'column-missing',
    `"${path}" lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${formatList(missing)}. Keep every column of the file that Strand wrote; their order is free.`,
    { file: path },
  );
}

/** Finds the rejected row that a mended one was: by its text, or by its line and what spreadsheet programs leave of the text. */
function originFinder(known: readonly MendedRow[], path: string): (row: MendedRow) => MendedRow {
  const byRaw = Map.groupBy(known, ({ raw }) => raw);
  const byLine = Map.groupBy(known, ({ line }) => line);
  return (row) => {
    const exact = byRaw.get(row.raw) ?? [];
    const origin =
      exact.find(({ line }) => line === row.line) ??
      exact[0] ??
      byLine.get(row.line)?.find(({ raw }) => lasting(raw) === lasting(row.raw));
    if (origin !== undefined) return origin;
    throw new AppError(
      'unknown-name',
      `Row ${row.place} of "${path}" says that it came from line ${row.line} as "${row.raw.slice(0, 80)}", but no row that reads so was rejected. Leave "${rejectHeadings[0]}" and "${rejectHeadings[2]}" as Strand wrote them.`,
      { file: path, row: row.place },
    );
  };
}

function requireAlike(
  before: MendedRow | undefined,
  mend: MendedRow,
  place: number,
  columns: readonly string[],
  path: string,
): void {
  if (before === undefined || columns.every((name) => before.cells.get(name) === mend.cells.get(name))) return;
  throw new AppError(
    'data-impossible',
    `Lines ${before.line} and ${mend.line} came as the same text, but are mended in different ways in "${path}". Mend both alike.`,
    { file: path, row: place },
  );
}

function isUntouched(row: MendedRow, origin: MendedRow, columns: readonly string[]): boolean {
  return (
    row.beyond.length === origin.beyond.length &&
    columns.every((name) => isSame(row.cells.get(name), origin.cells.get(name)))
  );
}

/** The cells as they were mended; one that a spreadsheet program wrote in its own way, such as 7 for 007, as it came. */
function mendedCells(row: MendedRow, origin: MendedRow, columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    columns.map((name) => {
      const [mended, before] = [row.cells.get(name) ?? '', origin.cells.get(name) ?? ''];
      return [name, isSame(mended, before) ? before : mended];
    }),
  );
}

function tooManyCells({ place, beyond }: MendedRow, path: string): AppError {
  return new AppError(
    'data-impossible',
    `Row ${place} of "${path}" has more cells than the table has columns: "${beyond.join('", "')}". Move them into the columns that they belong to, or clear them.`,
    { file: path, row: place },
  );
}

/** What is left of a text by any spreadsheet program in any encoding: spaces, signs and accents may be lost. */
function lasting(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
}

/** True where a spreadsheet program could have saved one as the other. */
function isSame(one = '', other = ''): boolean {
  if (one.trim() === other.trim()) return true;
  return one.trim() !== '' && other.trim() !== '' && Number(one) === Number(other);
}

function formatMends(columns: readonly string[], rows: readonly MendedRow[]): string {
  const body = rows.map(({ line, raw, cells }) => [
    line,
    'Mended',
    ...[raw, ...columns.map((name) => cells.get(name) ?? '')].map(guardText),
  ]);
  return stringify([[...rejectHeadings, ...columns.map(guardText)], ...body]);
}
