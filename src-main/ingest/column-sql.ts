import { quoteIdentifier } from '../database/quote.ts';
import { cellStatusSql, numberSql } from './cell-status-sql.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { birthDateSql, dateSql } from './date-sql.ts';

/** SQL for the typed columns of a snapshot that a text column becomes, given what it is for and when it was received. */
export function columnSql(name: string, role: ColumnRole, received: string): string[] {
  const column = quoteIdentifier(name);
  switch (role.kind) {
    case 'count':
    case 'measure':
    case 'weight':
      return [
        `${numberSql(column)} AS ${column}`,
        `${cellStatusSql(column)} AS ${quoteIdentifier(`${name} [status]`)}`,
      ];
    case 'age-in-years':
      return [`floor(${numberSql(column)})::INTEGER AS ${column}`];
    case 'latitude':
    case 'longitude':
      return [`try_cast(${column} AS DOUBLE) AS ${column}`];
    case 'date':
      return [`${dateSql(column)} AS ${column}`];
    case 'date-of-birth':
      return [`${birthDateSql(column, received)} AS ${column}`];
    default:
      return [`nullif(trim(${column}), '') AS ${column}`];
  }
}
