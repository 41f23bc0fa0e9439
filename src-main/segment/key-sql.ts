import type { Dataset } from '../../shared/model/dataset.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { ageOnDaySql, possibleAgeSql } from './age-sql.ts';
import type { StrandColumn } from './strand-column.ts';

/** SQL of what a row is grouped by for a strand: its label as it is, or its age in completed years. */
export function keySql(strand: StrandColumn, dataset: Dataset): string {
  return ageSql(strand, dataset) ?? `r.${quoteIdentifier(strand.column)}::VARCHAR`;
}

/** SQL of an age in completed years at the end of the dataset's period; null where the column holds labels. */
export function ageSql({ column, role }: StrandColumn, dataset: Dataset): string | null {
  const value = `r.${quoteIdentifier(column)}`;
  switch (role.kind) {
    case 'date-of-birth':
      return `(${ageOnDaySql(value, dataset.period.to)})`;
    case 'age-in-years':
      return `(${possibleAgeSql(value)})`;
    case 'strand':
      return null;
  }
}

/** SQL of the area's code; NULL where nobody is placed. */
export function areaSql(column: string | null): string {
  return column === null ? 'NULL::VARCHAR' : `r.${quoteIdentifier(column)}::VARCHAR`;
}
