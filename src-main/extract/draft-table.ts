import { findHeader } from './find-header.ts';
import { usualWidth } from './group-rows.ts';
import type { HeaderPlace } from './find-header.ts';
import { isNoteBlock, isNoteRow, isRemark } from './is-note.ts';
import { isUnit, leftmost, scoreRow } from './score-header.ts';
import type { GridView } from './view-grid.ts';

/** A table while it is read: rows of its grid. */
export interface Draft {
  readonly view: GridView;
  readonly title: string;
  readonly header: readonly number[];
  readonly body: number[];
  readonly place: HeaderPlace;
}

/** Reads rows between blank ones as a table; null where they are only titles or notes, or a header without its rows. */
export function draftTable(
  view: GridView,
  rows: readonly number[],
  pending: readonly (readonly number[])[],
  isFirst: boolean,
): Draft | null {
  if (isNoteBlock(view, rows)) return null;
  const own = findHeader(view, rows);
  if (own === null) return null;
  const above = pending.at(-1);
  // Sub-headings that leave the columns on their left without a name.
  const isLower = own.rows > 0 && own.from === 0 && view.first(rows[0] ?? 0) > leftmost(view, rows);
  if (above !== undefined && (own.rows === 0 || !own.isTyped || isLower)) {
    const joined = joinHeaderAbove(view, above, rows, isLower ? own.data : 0);
    if (joined !== null)
      return { view, title: titleOf(view, pending.slice(0, -1), above, joined.place.from, isFirst), ...joined };
  }
  const body = rows.slice(own.data);
  const wide = body.filter((row) => view.filled(row) > 1).length;
  const saysNil = own.rows > 0 && usualWidth(view, rows) > 2 && body.some((row) => isNilReturn(view, row, rows));
  if (wide < (own.rows === 0 ? 2 : 1) && !saysNil) return null;
  const header = rows.slice(own.from, own.from + own.rows);
  return { view, title: titleOf(view, pending, rows, own.from, isFirst), header, body, place: own };
}

/** A row of one cell where the others of the table begin: "Nil return". */
function isNilReturn(view: GridView, row: number, rows: readonly number[]): boolean {
  const column = view.first(row);
  return column === leftmost(view, rows) && view.text(row, column).length <= 40 && !isNoteRow(view, row);
}

/** A header with a blank row below it, or within it where `lower` of its rows come after that. */
function joinHeaderAbove(
  view: GridView,
  above: readonly number[],
  rows: readonly number[],
  lower: number,
): Pick<Draft, 'header' | 'body' | 'place'> | null {
  const widest = above.reduce((most, row) => Math.max(most, view.filled(row)), 0);
  if (isNoteBlock(view, above) || widest < Math.max(2, usualWidth(view, rows) / 2)) return null;
  const together = [...above, ...rows];
  const place = findHeader(view, together);
  if (place === null || place.rows === 0 || place.data < above.length) return null;
  if (place.from >= above.length || (place.data !== above.length && place.data !== above.length + lower)) return null;
  return { header: together.slice(place.from, place.data), body: together.slice(place.data), place };
}

/** A header with no rows below it, or one row of data without a header: the widest row is what there is. */
export function draftLoneRow(view: GridView, pieces: readonly (readonly number[])[]): Draft | null {
  const rows = pieces.flat();
  const at = rows.findIndex((row) => view.filled(row) > 1 && !isNoteBlock(view, [row]));
  const row = rows[at];
  if (row === undefined || rows.slice(at + 1).some((later) => view.filled(later) > 1 && !isNoteBlock(view, [later])))
    return null;
  const score = scoreRow(view, rows, at);
  const isData = view.columns(row).some((column) => ['number', 'date'].includes(view.kind(row, column)));
  const place = { from: at, rows: isData ? 0 : 1, data: isData ? at : at + 1, score, isTyped: isData };
  const title = rows.slice(0, at).map((line) => view.text(line, view.first(line)))[0] ?? '';
  return { view, title, header: isData ? [] : [row], body: isData ? [row] : [], place };
}

/** A text of one column: a list, with a header unless its first line is like the others. */
export function draftList(view: GridView, pieces: readonly (readonly number[])[]): Draft | null {
  const rows = pieces.flat();
  const [first] = rows;
  if (first === undefined || new Set(rows.map((row) => view.first(row))).size > 1) return null;
  let from = 0;
  // A title, a blank line, and the header of values that are not like it.
  if (pieces.length > 1 && pieces[0]?.length === 1 && rows.length > 2) {
    if (looksLikeListHeader(view, rows, 1)) from = 1;
  }
  const score = scoreRow(view, rows, from);
  const isData = score.matches > 0;
  if (view.isSheet && !isData && score.breaks === 0) return null;
  const place = { from, rows: isData ? 0 : 1, data: isData ? from : from + 1, score, isTyped: score.typed > 0 };
  const title = from > 0 ? view.text(first, view.first(first)) : '';
  return { view, title, header: isData ? [] : rows.slice(from, from + 1), body: rows.slice(place.data), place };
}

function looksLikeListHeader(view: GridView, rows: readonly number[], at: number): boolean {
  const { matches, breaks } = scoreRow(view, rows, at);
  return breaks > 0 && matches === 0;
}

/** The first line above the file's first table that could be a title; of later tables, the nearest to them. */
function titleOf(
  view: GridView,
  pending: readonly (readonly number[])[],
  rows: readonly number[],
  header: number,
  isFirst: boolean,
): string {
  const blocks = [...pending, rows.slice(0, header)]
    .map((block) =>
      block.map((row) => view.text(row, view.first(row))).filter((line) => !isRemark(line) && !/^sep=/i.test(line)),
    )
    .filter((block) => block.length > 0);
  const lines = isFirst ? blocks.flat() : (blocks.at(-1) ?? []);
  const title =
    lines.find((line) => !isUnit(line) && line.split(/\s+/).length > 1 && !/^(?:back|return|go) to\b/i.test(line)) ??
    lines.find((line) => !isUnit(line)) ??
    '';
  return title.replace(/\s+/g, ' ').slice(0, 160);
}

/** What a row says, as one line. */
export function lineOf(view: GridView, row: number): string {
  return view
    .columns(row)
    .map((column) => view.text(row, column))
    .join(' · ');
}
