import { compareCell } from './column-below.ts';
import { findHeader } from './find-header.ts';
import { isNoteBlock, isNoteText } from './is-note.ts';
import type { TableBody } from './find-footer.ts';
import type { GridView } from './view-grid.ts';

/** A table so far, as later rows are compared with it. */
export interface OpenTable {
  readonly body: TableBody;
  /** The header's last row; null where it has none. */
  readonly header: number | null;
  readonly title: string;
  readonly labels: ReadonlySet<string>;
  readonly endsWithTotal: boolean;
}

/**
 * Whether rows after a blank one (and after `between`, the texts that stand there) are more of the table: data like its
 * own without a header, or under its own header said again, as at the top of each printed page.
 */
export function continuesTable(
  view: GridView,
  rows: readonly number[],
  table: OpenTable,
  between: readonly string[],
): boolean {
  const least = table.body.columns.size > 1 ? 2 : 1;
  const wide = rows.filter((row) => view.filled(row) >= least);
  const [first] = wide;
  if (first === undefined || isNoteBlock(view, rows)) return false;
  const above = [...between, ...rows.filter((row) => row < first).map((row) => view.text(row, view.first(row)))];
  const titles = above.filter((text) => !isNoteText(text) && text !== table.title);
  if (table.header !== null && isSameRow(view, first, table.header)) {
    return titles.length === 0 && !table.endsWithTotal && !repeatsLabels(view, wide.slice(1), table);
  }
  if (wide.some((row) => view.first(row) < table.body.left || (view.isSheet && view.last(row) > table.body.right)))
    return false;
  const counts = { match: 0, mark: 0, break: 0, period: 0, open: 0 };
  for (const row of wide.slice(0, 5)) {
    for (const column of view.columns(row)) {
      const below = table.body.columns.get(column);
      if (below !== undefined) counts[compareCell(view, row, column, below)] += 1;
    }
  }
  const own = findHeader(view, rows);
  const hasOwnHeader = own !== null && own.isTyped && own.rows > 0 && own.score.breaks + own.score.periods > 0;
  if (counts.match > 0) return !hasOwnHeader && counts.match + counts.mark > counts.break;
  return !hasOwnHeader && counts.break === 0 && above.length === 0 && view.first(first) === table.body.left;
}

/** True where two rows say the same in nearly all cells. */
export function isSameRow(view: GridView, row: number, other: number): boolean {
  const columns = view.columns(other);
  const same = columns.filter(
    (column) => view.text(row, column).toLowerCase() === view.text(other, column).toLowerCase(),
  );
  return columns.length > 0 && same.length >= columns.length * 0.8 && view.filled(row) <= columns.length + 1;
}

function repeatsLabels(view: GridView, rows: readonly number[], table: OpenTable): boolean {
  const labels = rows.slice(0, 20).map((row) => view.text(row, table.body.left).toLowerCase());
  return labels.length > 1 && labels.filter((label) => table.labels.has(label)).length * 2 >= labels.length;
}
