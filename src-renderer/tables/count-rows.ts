import { formatNumber } from '../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';

/** "1 row", "3,558 rows". */
export function countRows(rows: number): string {
  return `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

/** How many rows those of the file became when columns were turned into rows; null where every row stayed one. */
export function becameRows({
  account,
  rows,
  dataset,
}: Pick<DatasetSummary, 'account' | 'rows' | 'dataset'>): number | null {
  return dataset.read.unpivot === undefined || rows === account.loaded ? null : rows;
}
