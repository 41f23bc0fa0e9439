import { desc, escape, table } from 'arquero';
import type { RowColumns, RowOrder } from './row-order.ts';

interface ArrangedRow {
  readonly key: string;
  readonly label: string;
  readonly direction: string;
  readonly value: number | string | null;
}

/**
 * The keys of the rows that are wanted, in the wanted order. Rows without a printed number come last whichever way it is
 * sorted, in the order in which they came, so that the order tells nothing of what is hidden.
 */
export function arrangeRows(columns: RowColumns, order: RowOrder): readonly string[] {
  const typed = order.typed.trim().toLowerCase();
  const wanted = table({ ...columns, place: columns.key.map((_, index) => index) })
    .filter(escape((row: ArrangedRow) => row.label.toLowerCase().includes(typed)))
    .filter(escape((row: ArrangedRow) => order.direction === null || row.direction === order.direction));
  const sorted =
    order.by === 'list'
      ? wanted
      : wanted
          .derive({ isMissing: escape((row: ArrangedRow) => (row.value === null ? 1 : 0)) })
          .orderby('isMissing', order.descending ? desc('value') : 'value', 'place');
  return keysOf(sorted.array('key'));
}

function keysOf(keys: ArrayLike<unknown>): readonly string[] {
  return Array.from(keys, String);
}
