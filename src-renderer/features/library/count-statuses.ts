import type { PreviewPage } from '../../../shared/model/preview.ts';
import type { CellStatus } from '../../../shared/model/status.ts';

/** How many cells of a page have each status; null where the page does not hold every row. */
export function countStatuses(page: PreviewPage): ReadonlyMap<CellStatus, number> | null {
  const [first] = page.columns;
  if (first === undefined || page.offset !== 0 || first.values.length < page.totalRows) return null;
  const counts = new Map<CellStatus, number>();
  for (const status of page.columns.flatMap(({ statuses }) => statuses))
    counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
