import { formatNumber } from '../../../shared/base/format-number.ts';

/** A blank line, a title and its lines, indented; nothing where there are none. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`.trimEnd())];
}

/** Rows of cells as lines whose columns stand below each other; those of `numeric` to the right. */
export function alignColumns(rows: readonly (readonly string[])[], numeric: ReadonlySet<number> = new Set()): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** "1 row", "3,558 rows". */
export function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A cell of a partner's file on one line of a terminal: control signs as spaces, and no longer than is read at a glance. */
export function oneLine(text: string, longest = 100): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trimEnd();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
