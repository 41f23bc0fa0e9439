import type { Merge } from './sheet.ts';

type Rows = readonly (readonly string[])[];

/**
 * Puts the value of each merged cell into every cell that it is meant for: the columns under a header that spans them,
 * the rows beside a label that spans them. A title, note or section heading stays where it begins, and so does a figure
 * that several rows share, which would else be counted in each of them.
 */
export function fillMerges(rows: Rows, merges: readonly Merge[]): Rows {
  if (merges.length === 0) return rows;
  const filled: (readonly string[])[] = [...rows];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const leftmost = rows.reduce((least, row) => Math.min(least, firstFilled(row)), width);
  for (const merge of merges) {
    const value = rows[merge.top]?.[merge.left] ?? '';
    if (value === '' || isHeading(rows, merge, leftmost) || isSharedFigure(merge, leftmost, value)) continue;
    const right = Math.min(merge.right, width - 1);
    for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row += 1) {
      const fields = [...(filled[row] ?? [])];
      while (fields.length <= right) fields.push('');
      for (let column = merge.left; column <= right; column += 1) fields[column] = value;
      filled[row] = fields;
    }
  }
  return filled;
}

/** Alone in its rows, and either from the table's left edge on or with no columns' own headers under it. */
function isHeading(rows: Rows, { top, left, bottom, right }: Merge, leftmost: number): boolean {
  for (const row of rows.slice(top, bottom + 1)) {
    if (row.some((field, column) => field !== '' && (column < left || column > right))) return false;
  }
  const under = rows[bottom + 1]?.slice(left, right + 1).filter((field) => field !== '') ?? [];
  return left <= leftmost || under.length < 2;
}

/** A number, not a year, that several rows to the right of their labels share. */
function isSharedFigure({ top, left, bottom, right }: Merge, leftmost: number, value: string): boolean {
  return (
    bottom > top && left === right && left > leftmost && /^-?[\d.]+%?$/.test(value) && !/^(19|20)\d\d$/.test(value)
  );
}

function firstFilled(row: readonly string[]): number {
  const first = row.findIndex((field) => field !== '');
  return first < 0 ? Number.POSITIVE_INFINITY : first;
}
