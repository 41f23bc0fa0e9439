import './linked-table.css';
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { TableColumn, TableModel } from '../../shared/model/table-model.ts';
import { type GridPlace, gridStep } from './grid-keys.ts';
import { LinkedRow, type RowActs } from './linked-row.tsx';
import type { RowOrder } from './row-order.ts';

export interface LinkedTableProps {
  readonly table: TableModel;
  /** Which columns are shown, by id. */
  readonly show: readonly string[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Rows that are selected besides the one that leads; with `onExtend`, Shift or Ctrl adds a row and takes it out again. */
  readonly also?: readonly string[];
  readonly onExtend?: (key: string) => void;
  /** A hidden cell was pressed, or Enter on it: say why. */
  readonly onAskHidden?: (key: string, cell: HTMLElement) => void;
  readonly step: number;
  /** Drawn over the plot column, level with its rows. */
  readonly plot: ReactNode;
  readonly plotWidth: number;
  readonly order?: RowOrder;
  readonly onOrder?: (by: string) => void;
  readonly id?: string;
}

/** A released table that answers to a chart and a map: one row is chosen, every cell is reached by arrow keys. */
export function LinkedTable(props: LinkedTableProps): ReactElement {
  const {
    table,
    show,
    selected,
    onSelect,
    also = [],
    onExtend,
    onAskHidden,
    step,
    plot,
    plotWidth,
    order,
    onOrder,
    id,
  } = props;
  const frame = useRef<HTMLTableElement>(null);
  const columns = useMemo(
    () => table.columns.map((column, index) => ({ column, index })).filter(({ column }) => show.includes(column.id)),
    [table, show],
  );
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const row = Math.min(place.row, Math.max(0, table.rows.length - 1));
  const acts = useActs({
    select: onSelect,
    extend: (key) => onExtend?.(key),
    askHidden: (key, cell) => onAskHidden?.(key, cell),
    goTo: (row, column) => setPlace({ row, column }),
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      const key = table.rows[row]?.key;
      if (key === undefined || !(event.target instanceof HTMLTableCellElement)) return;
      event.preventDefault();
      if (event.key === 'Enter' && event.target.ariaHasPopup === 'dialog') onAskHidden?.(key, event.target);
      else if (onExtend !== undefined && (event.shiftKey || event.ctrlKey)) onExtend(key);
      else onSelect(key);
      return;
    }
    const next = gridStep({ ...place, row }, event.key, event.ctrlKey, {
      rows: table.rows.length,
      columns: columns.length,
    });
    if (next === null || !(event.target instanceof HTMLTableCellElement)) return;
    event.preventDefault();
    setPlace(next);
    const cell = frame.current?.tBodies[0]?.rows[next.row]?.cells[next.column];
    cell?.focus();
  };
  return (
    <div className={`linked row-${String(step)}`} id={id}>
      <table
        className="linked-table"
        role="grid"
        aria-label={table.caption}
        aria-rowcount={table.rows.length + 1}
        {...(onExtend === undefined ? {} : { 'aria-multiselectable': true })}
        ref={frame}
        onKeyDown={press}
      >
        <thead>
          <tr>
            {columns.map(({ column }) => (
              <th
                key={column.id}
                scope="col"
                className={`column-${column.kind}`}
                aria-sort={sortState(column, order)}
                style={column.kind === 'plot' ? { minWidth: plotWidth } : undefined}
              >
                {column.kind === 'plot' ? (
                  <>
                    <span className="only-read">{column.title}</span>
                    <div className="linked-plot">{plot}</div>
                  </>
                ) : onOrder === undefined ? (
                  column.title
                ) : (
                  <button type="button" className="sort-head" onClick={() => onOrder(column.id)}>
                    {column.title}
                    <span aria-hidden="true">{order?.by === column.id ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((tableRow, rowIndex) => (
            <LinkedRow
              key={tableRow.key}
              row={tableRow}
              rowIndex={rowIndex}
              columns={columns}
              isSelected={tableRow.key === selected || also.includes(tableRow.key)}
              stop={rowIndex === row ? place.column : null}
              canExtend={onExtend !== undefined}
              canAsk={onAskHidden !== undefined}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same acts while a table is shown, which do what the last of those given does. */
function useActs(given: RowActs): RowActs {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const [acts] = useState<RowActs>(() => ({
    select: (key) => latest.current.select(key),
    extend: (key) => latest.current.extend(key),
    askHidden: (key, cell) => latest.current.askHidden(key, cell),
    goTo: (row, column) => latest.current.goTo(row, column),
  }));
  return acts;
}

function sortState(column: TableColumn, order: RowOrder | undefined): 'ascending' | 'descending' | undefined {
  if (order?.by !== column.id) return undefined;
  return order.descending ? 'descending' : 'ascending';
}
