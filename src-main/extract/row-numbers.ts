import { nameColumns } from '../files/name-columns.ts';

const fewest = 3;

/**
 * Names for a table whose rows begin with a number of their own that the header says nothing of, as R writes them; null
 * where the header has a name for each field. Without this every name would stand over the wrong column.
 */
export function namesAfterRowNumber(header: readonly string[], rows: readonly (readonly string[])[]): string[] | null {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = header.length + 1;
  const isNamed = header.every((name) => name.trim() !== '');
  if (!isNamed || filled.length < fewest || !filled.every((row) => row.length === width)) return null;
  const firsts = filled.map((row) => row[0] ?? '');
  const isCounting = firsts.every((cell, index) => Number(cell) === Number(firsts[0]) + index && /^\d+$/.test(cell));
  return isCounting ? nameColumns([['', ...header]]) : null;
}
