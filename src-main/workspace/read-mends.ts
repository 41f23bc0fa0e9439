import { AppError } from '../../shared/base/app-error.ts';
import { readMendedTable } from './mended-table.ts';

/** For each rejected row, by the text that it came as: its mended fields, one for each column of the table. */
export type Mends = ReadonlyMap<string, readonly string[]>;

/** Reads mended rows back from where they are kept; refuses two that came as the same text and were mended differently. */
export async function readMends(path: string): Promise<Mends> {
  const { columns, rows } = await readMendedTable(path);
  const mends = new Map<string, readonly string[]>();
  const lines = new Map<string, string>();
  for (const row of rows) {
    const fields = columns.map((name) => row.cells.get(name) ?? '');
    const before = mends.get(row.raw);
    if (before?.some((field, index) => field !== fields[index]) === true) {
      throw new AppError(
        'data-impossible',
        `Lines ${lines.get(row.raw) ?? ''} and ${row.line} came as the same text, but were mended in different ways. Mend both alike in "${path}".`,
        { file: path },
      );
    }
    mends.set(row.raw, fields);
    lines.set(row.raw, row.line);
  }
  return mends;
}
