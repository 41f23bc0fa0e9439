import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { linePlace } from '../../../shared/presentation/import-words.ts';

/** Where a problem is met and how often, as far as its own words do not say so: "Line 8. 3 rows. ". */
export function placeWords(read: ReadPlan, { line, rows, detail }: Problem): string {
  const says = (count: number): boolean => new RegExp(`\\b${formatNumber(count)}\\b`).test(detail);
  const place = line === undefined || says(line) ? '' : `${linePlace(read.format, line)}. `;
  return rows < 2 || says(rows) ? place : `${place}${formatNumber(rows)} rows. `;
}
