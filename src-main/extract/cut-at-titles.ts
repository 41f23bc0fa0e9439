import { looksLikeHeader, scoreRow } from './score-header.ts';
import type { GridView } from './view-grid.ts';

const likeRows = 3;

/**
 * Cuts rows that follow each other before each title that has a header of its own below it and a table above it, and
 * before each header of a table of another width.
 */
export function cutAtTitles(view: GridView, rows: readonly number[]): (readonly number[])[] {
  const pieces: (readonly number[])[] = [];
  let from = 0;
  let wide = 0;
  rows.forEach((row, at) => {
    const isWide = view.filled(row) > 1;
    if (wide > 1 && (isWide ? beginsAnother(view, rows, from, at) : hasHeaderBelow(view, rows, at))) {
      pieces.push(rows.slice(from, at));
      from = at;
      wide = 0;
    }
    if (isWide) wide += 1;
  });
  return [...pieces, rows.slice(from)];
}

/** A full row of words above figures, wider or narrower than all of the three or more rows above it, which are data. */
function beginsAnother(view: GridView, rows: readonly number[], from: number, at: number): boolean {
  const above = rows.slice(Math.max(from, at - likeRows), at).map((row) => view.last(row));
  const below = rows.slice(at + 1, at + 1 + likeRows).map((row) => view.last(row));
  const width = view.last(rows[at] ?? 0);
  const isApart = above.every((last) => Math.abs(last - width) * 4 > width) && below.every((last) => last === width);
  if (above.length < likeRows || below.length < 2 || !isApart) return false;
  const score = scoreRow(view, rows, at);
  if (score.breaks < 3 || score.breaks * 10 < score.typed * 9 || view.filled(rows[at] ?? 0) < score.typed) return false;
  return scoreRow(view, rows, at - 2).matches > 0 && scoreRow(view, rows, at + 1).matches > 0;
}

function hasHeaderBelow(view: GridView, rows: readonly number[], title: number): boolean {
  const at = title + 1;
  if (at + 1 >= rows.length || view.filled(rows[at] ?? 0) < 2) return false;
  const score = scoreRow(view, rows, at);
  const unlike = score.breaks + score.periods;
  if (unlike === 0 || unlike * 2 < score.typed || !looksLikeHeader(view, rows, at, score)) return false;
  return scoreRow(view, rows, at + 1).matches > 0;
}
