import type { TotalLabels } from '../../shared/model/total-labels.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';

/** SQL that is true for rows that are no total or sub-total of others; null where every row is. */
export function innermostSql(totals: readonly TotalLabels[]): string | null {
  const conditions = totals
    .filter(({ labels }) => labels.length > 0)
    .map(({ column, labels }) => {
      const text = `${quoteIdentifier(column)}::VARCHAR`;
      return `(${text} IS NULL OR ${text} NOT IN (${labels.map(quoteLiteral).join(', ')}))`;
    });
  return conditions.length === 0 ? null : conditions.join(' AND ');
}

/** The columns over which a side is summed up; a column that it is summed up by keeps its totals apart by itself. */
export function summedOver(totals: readonly TotalLabels[] | undefined, by: readonly string[]): TotalLabels[] {
  return (totals ?? []).filter(({ column }) => !by.includes(column));
}
