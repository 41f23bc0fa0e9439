import type { Direction } from '../../shared/model/estimate.ts';
import type { TableModel } from '../../shared/model/table-model.ts';

/** How the user wants a table's rows. */
export interface RowOrder {
  /** The id of a column, or 'list' for the order in which the table came. */
  readonly by: string;
  readonly descending: boolean;
  /** Only rows whose name holds this. */
  readonly typed: string;
  /** Only rows compared thus; null for all. */
  readonly direction: Direction | null;
}

export const unsorted: RowOrder = { by: 'list', descending: true, typed: '', direction: null };

/** A table's rows as plain columns, for the worker: printed numbers only, null where none is printed. */
export interface RowColumns {
  readonly key: readonly string[];
  readonly label: readonly string[];
  readonly direction: readonly string[];
  /** What to sort by: numbers as printed, or labels. */
  readonly value: readonly (number | string | null)[];
}

/** The body rows of a table with the values of one column to order them by. */
export function columnsOfRows(table: TableModel, by: string): RowColumns {
  const rows = table.rows.filter(({ kind }) => kind === 'body');
  const index = table.columns.findIndex(({ id }) => id === by);
  return {
    key: rows.map(({ key }) => key),
    label: rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : '')),
    direction: rows.map(({ cells }) => cells.find((cell) => cell.kind === 'plot')?.direction ?? 'not-comparable'),
    value: rows.map(({ cells }) => sortValue(cells[index])),
  };
}

function sortValue(cell: TableModel['rows'][number]['cells'][number] | undefined): number | string | null {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'figure':
    case 'plot':
      return cell.value;
    case 'interval':
      return cell.lower;
    case undefined:
      return null;
  }
}

/** Nothing is filtered and the table's own order stands. */
export function isUnsorted(order: RowOrder): boolean {
  return order.by === 'list' && order.typed === '' && order.direction === null;
}
