import type { Confidence } from '../../shared/model/import-plan.ts';
import { nameColumns } from '../files/name-columns.ts';
import { compareCell, describeColumn } from './column-below.ts';
import type { OpenTable } from './continues-table.ts';
import type { Draft } from './draft-table.ts';
import { countFooterRows } from './find-footer.ts';
import type { TableBody } from './find-footer.ts';
import { isSequence } from './score-header.ts';
import type { Grid, TableExtent } from './table-extent.ts';
import type { GridView } from './view-grid.ts';

const sample = 60;
const mostCells = 15_000;

/** The extent of a table that was read to its end: notes below it are left out, and columns beside it. */
export function measureTable(grid: Grid, draft: Draft): TableExtent {
  const { view, header, title } = draft;
  const described = describeBody(draft);
  const footer = countFooterRows(view, draft.body, described);
  const isAll = header.length === 0 && footer === draft.body.length;
  const body = isAll ? draft.body : draft.body.slice(0, draft.body.length - footer);
  const skipRows = header[0] ?? body[0] ?? 0;
  const end = (body.at(-1) ?? header.at(-1) ?? skipRows) + 1;
  // A blank row within the header is one of its rows.
  const headerRows = header.length === 0 ? 0 : (header.at(-1) ?? skipRows) + 1 - skipRows;
  const left = leftOf(view, header, body);
  const right = rightOf(grid, view, header, body);
  const columnCount = right - left + 1;
  const telling = countTellingNames(draft, described);
  const cells = header.map((row) => (grid.rows[row] ?? []).slice(left, right + 1));
  return {
    skipRows,
    headerRows,
    bodyRows: end - skipRows - headerRows,
    skipColumns: left,
    columnCount,
    names: nameColumns(cells, columnCount),
    title,
    because: reasonFor(draft, telling, columnCount),
    confidence: confidenceOf(draft, telling, described),
  };
}

/** What later rows are compared with. */
export function describeOpenTable(draft: Draft): OpenTable {
  const { view, header, body, title } = draft;
  const left = leftOf(view, header, body.slice(0, sample));
  const last = body.at(-1) ?? 0;
  return {
    body: describeBody(draft),
    header: header.at(-1) ?? null,
    title,
    labels: new Set(body.slice(0, 1000).map((row) => view.text(row, left).toLowerCase())),
    endsWithTotal: /^(?:(?:grand|sub|overall)[ -]?)?total\b/i.test(view.text(last, view.first(last))),
  };
}

/** How many cells its header and rows fill. */
export function countCells(draft: Draft): number {
  return [...draft.header, ...draft.body].reduce((cells, row) => cells + draft.view.filled(row), 0);
}

function describeBody({ view, header, body }: Draft): TableBody {
  const first = body.slice(0, sample);
  const left = leftOf(view, header, first);
  const right = Math.max(...header.map((row) => view.last(row)), ...first.map((row) => view.last(row)));
  const rows = first.slice(0, Math.max(15, Math.floor(mostCells / (right - left + 1))));
  const columns = new Map(
    Array.from({ length: right - left + 1 }, (_, at) => left + at)
      .map((column) => [column, describeColumn(view, rows, column)] as const)
      .filter(([column, { values }]) => values.size > 0 || header.some((row) => view.text(row, column) !== '')),
  );
  const inside = body.slice(0, Math.ceil(body.length * 0.9));
  const lone = inside.filter((row) => view.filled(row) === 1 && view.first(row) === left).length;
  return { left, right, columns, hasLoneCells: lone > inside.length / 50 };
}

function leftOf(view: GridView, header: readonly number[], body: readonly number[]): number {
  return [...header, ...body].reduce((left, row) => Math.min(left, view.first(row)), view.right);
}

/**
 * The last column. In a text a row with more cells than the header has room for is a fault of that row, unless one in five
 * rows is so; in a sheet every cell counts.
 */
function rightOf(grid: Grid, view: GridView, header: readonly number[], body: readonly number[]): number {
  const named = header.reduce((right, row) => Math.max(right, view.last(row)), -1);
  const lasts = body.map((row) => view.last(row));
  const widest = lasts.reduce((right, last) => Math.max(right, last), named);
  if (view.isSheet) return widest;
  const room =
    header.length > 0 ? Math.max(named, ...header.map((row) => (grid.rows[row]?.length ?? 0) - 1)) : commonest(lasts);
  const beyond = lasts.filter((last) => last > room);
  const within = lasts.reduce((right, last) => (last <= room ? Math.max(right, last) : right), named);
  const isMeant = beyond.length === lasts.length || (beyond.length >= 3 && beyond.length * 5 >= lasts.length);
  return beyond.length > 0 && isMeant ? Math.max(within, commonest(beyond)) : within;
}

function commonest(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0])[0];
}

/** How many of the names are words above columns of numbers, dates or codes. */
function countTellingNames({ view, header }: Draft, { columns }: TableBody): number {
  return [...columns].filter(([column, below]) => {
    const last = header.findLast((row) => view.text(row, column) !== '');
    if (last === undefined || below.kind === null) return false;
    const how = compareCell(view, last, column, below);
    return how === 'break' || how === 'period' || (how === 'match' && isSequence(view, last));
  }).length;
}

function reasonFor({ header, body, place: { score, isTyped } }: Draft, telling: number, columnCount: number): string {
  if (body.length === 0) return 'it is the only row that has more than one cell, and there are no numbers in it';
  if (header.length === 0) {
    return isTyped
      ? `its first row holds the same kinds of values as the rows below it in ${score.matches + score.marks} of ${columnCount} columns`
      : 'its first row is like the rows below it';
  }
  if (isTyped && telling > 0) {
    const names = columnCount === 1 ? 'its one name' : `${telling} of ${columnCount} names`;
    return telling === 1
      ? `${names} stands above numbers, dates or codes without being one`
      : `${names} stand above numbers, dates or codes without being one`;
  }
  return 'it is the first row that is as wide as those below it; all of them are words';
}

function confidenceOf(
  { header, body, place: { score, isTyped } }: Draft,
  telling: number,
  { columns }: TableBody,
): Confidence {
  if (body.length === 0) return 'unsure';
  if (header.length === 0) return isTyped && score.matches > 2 && body.length > 2 ? 'likely' : 'unsure';
  if (!isTyped) return header.length === 1 && body.length > 2 ? 'likely' : 'unsure';
  const typed = [...columns.values()].filter(({ kind }) => kind !== null).length;
  return header.length === 1 && telling > 0 && telling * 4 >= typed * 3 ? 'certain' : 'likely';
}
