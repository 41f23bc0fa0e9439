import type { RowAccount } from '../../shared/model/dataset.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { RejectFile } from './reject-file.ts';
import type { TableShape } from './table-shape.ts';
import { totalRowMatcher } from './total-row.ts';

/** Counts the rows of a table while it is read. */
export interface RowTally {
  readonly begin: (shape: TableShape) => void;
  /** The table's shape, once its header was read. */
  readonly shape: () => TableShape | null;
  /** Counts a loaded row; true where it sums other rows. */
  readonly add: (cells: readonly string[], isMended: boolean) => boolean;
  readonly account: (rejects: RejectFile) => RowAccount;
}

/** Begins to count the rows of a table that is read by a plan. */
export function createRowTally(read: ReadPlan): RowTally {
  const counts = { loaded: 0, mended: 0, totals: 0 };
  let shape: TableShape | null = null;
  let isTotal: (cells: readonly string[]) => boolean = () => false;
  return {
    begin: (found) => {
      shape = found;
      isTotal = totalRowMatcher(read, found);
    },
    shape: () => shape,
    add: (cells, isMended) => {
      const isSum = isTotal(cells);
      counts.loaded += 1;
      if (isMended) counts.mended += 1;
      if (isSum) counts.totals += 1;
      return isSum;
    },
    account: (rejects) => {
      const rejected = rejects.count();
      return { read: counts.loaded + rejected, rejected, ...counts, rejects: rejects.first() };
    },
  };
}
