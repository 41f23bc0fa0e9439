import type { Choice } from '../../shared/model/import-plan.ts';
import type { ColumnDescription } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Connection } from '../database/connection.ts';
import type { ColumnContext } from './describe-columns.ts';
import { columnTotals } from './totals/column-totals.ts';
import { rowTotals } from './totals/row-totals.ts';

export interface FoundTotals {
  /** The columns, those that sum others with the role of a total, unless an officer has said otherwise. */
  readonly columns: ColumnDescription[];
  readonly totalRows: NonNullable<ReadPlan['totalRows']>;
  readonly choices: Choice[];
}

/**
 * Finds the columns and rows of a table that sum others. Only where both the numbers and a name (or the level of an area)
 * say so is a sum taken for one; where only one of them does, it is offered.
 */
export async function findTotals(
  connection: Connection,
  relation: string,
  context: ColumnContext & { readonly columns: readonly ColumnDescription[] },
): Promise<FoundTotals> {
  const found = await columnTotals(connection, relation, context.columns, context.settled);
  const byName = new Map(found.map((total) => [total.column, total]));
  const columns = context.columns.map((column): ColumnDescription => {
    const total = byName.get(column.name);
    const isTaken = total?.isSure === true && context.settled[column.name] === undefined;
    return isTaken ? { ...column, role: total.role, because: total.choice.because } : column;
  });
  const rows = await rowTotals(connection, relation, columns, context.read);
  return { columns, totalRows: rows.totalRows, choices: [...found.map(({ choice }) => choice), ...rows.choices] };
}
