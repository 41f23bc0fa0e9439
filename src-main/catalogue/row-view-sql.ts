import { AppError } from '../../shared/base/app-error.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { RowFilter, RowView } from '../../shared/model/row-view.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { columnNamed } from './held-columns.ts';
import type { HeldColumn } from './held-columns.ts';
import { holdsText } from './holds-text.ts';
import { rowColumn } from './numbered-rows.ts';

/** SQL for which rows a view keeps, to stand behind WHERE. */
export function filterSql(view: RowView, columns: readonly HeldColumn[], dataset: Pick<Dataset, 'title'>): string {
  const conditions = view.filters.map((filter) => {
    const column = columnNamed(columns, filter.column, dataset);
    return `(${conditionOf(filter, column)})`;
  });
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** SQL for the order of a view, to stand behind ORDER BY; rows that are alike keep their own order. */
export function sortSql(view: RowView, columns: readonly HeldColumn[], dataset: Pick<Dataset, 'title'>): string {
  const keys = view.sort.map(({ column, direction }) => {
    const { sql } = columnNamed(columns, column, dataset);
    return `${sql} ${direction === 'ascending' ? 'ASC' : 'DESC'} NULLS LAST`;
  });
  return [...keys, quoteIdentifier(rowColumn)].join(', ');
}

function conditionOf(filter: RowFilter, column: HeldColumn): string {
  switch (filter.kind) {
    case 'values':
      return `${column.sql} IN (${filter.values.map((value) => literalOf(column, value)).join(', ')})`;
    case 'contains':
      return holdsText(column, filter.text) ?? 'false';
    case 'range': {
      const { from, to } = filter;
      const limits = [
        ...(from === null ? [] : [`${column.sql} >= ${limitOf(column, from)}`]),
        ...(to === null ? [] : [`${column.sql} <= ${limitOf(column, to)}`]),
      ];
      return limits.length === 0 ? 'true' : limits.join(' AND ');
    }
    case 'status':
      return `${column.statusSql} IN (${filter.statuses.map(quoteLiteral).join(', ')})`;
    default:
      return assertNever(filter);
  }
}

/** A value as text in the column's own type, so that the files' own statistics can be used. */
function literalOf({ type, databaseType }: HeldColumn, value: string): string {
  return type === 'text' ? quoteLiteral(value) : `TRY_CAST(${quoteLiteral(value)} AS ${databaseType})`;
}

function limitOf(column: HeldColumn, typed: string): string {
  switch (column.type) {
    case 'whole number':
    case 'number': {
      const digits = typed.replaceAll(',', '').trim();
      if (digits === '' || !Number.isFinite(Number(digits))) {
        throw new AppError(
          'usage',
          `“${typed}” is not a number. Column ${column.name} holds numbers; type one such as 12.5.`,
        );
      }
      return digits;
    }
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || Number.isNaN(Date.parse(typed))) {
        throw new AppError(
          'usage',
          `“${typed}” is not a day. Column ${column.name} holds days; type one such as 2026-03-31.`,
        );
      }
      return `DATE ${quoteLiteral(typed)}`;
    case 'text':
    case 'true or false':
      return literalOf(column, typed);
  }
}
