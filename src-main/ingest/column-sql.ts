import { quoteIdentifier } from '../database/quote.ts';
import { cellStatusSql, numberSql } from './cell-status-sql.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';

const dateFormats = ['%d/%m/%Y', '%Y-%m-%d', '%d-%m-%Y', '%d.%m.%Y', '%d %b %Y', '%d-%b-%y', '%d %B %Y', '%d/%m/%y'];

/** SQL for the typed columns of a snapshot that a text column becomes, given what it is for. */
export function columnSql(name: string, role: ColumnRole): string[] {
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
      return [`try_cast(${column} AS INTEGER) AS ${column}`];
    case 'latitude':
    case 'longitude':
      return [`try_cast(${column} AS DOUBLE) AS ${column}`];
    case 'date':
    case 'date-of-birth':
      return [
        `try_strptime(trim(${column}), [${dateFormats.map((format) => `'${format}'`).join(', ')}])::DATE AS ${column}`,
      ];
    default:
      return [`nullif(trim(${column}), '') AS ${column}`];
  }
}
