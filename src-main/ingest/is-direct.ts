import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Mends } from './table-reader.ts';

/** Whether a file may be given to DuckDB as it is: plain UTF-8 text, its table as wide as its lines and down to its end. */
export function isDirect(read: ReadPlan, mends: Mends): boolean {
  return (
    read.format === 'csv' &&
    read.packed === undefined &&
    /^utf-?8$/i.test(read.encoding ?? 'utf-8') &&
    /^[,;|\t]$/.test(read.delimiter ?? ',') &&
    (read.quote ?? '"') === '"' &&
    (read.footerRows ?? 0) === 0 &&
    (read.skipColumns ?? 0) === 0 &&
    read.columnCount === undefined &&
    read.shortRows !== 'pad' &&
    read.unpivot === undefined &&
    mends.size === 0
  );
}
