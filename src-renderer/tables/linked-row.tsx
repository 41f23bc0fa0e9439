import { memo, type MouseEvent, type ReactElement } from 'react';
import type { TableColumn, TableModel } from '../../shared/model/table-model.ts';
import { isHidden } from './is-hidden.ts';
import { ModelCell } from './model-cell.tsx';
import { spokenCell } from './spoken-cell.ts';

/** A column that is shown, and where its cells stand in a row. */
export interface ShownColumn {
  readonly column: TableColumn;
  readonly index: number;
}

/** What rows answer to; the same object while the table is shown, so that a row without news is not drawn again. */
export interface RowActs {
  readonly select: (key: string) => void;
  readonly extend: (key: string) => void;
  readonly askHidden: (key: string, cell: HTMLElement) => void;
  readonly goTo: (row: number, column: number) => void;
}

interface LinkedRowProps {
  readonly row: TableModel['rows'][number];
  readonly rowIndex: number;
  readonly columns: readonly ShownColumn[];
  readonly isSelected: boolean;
  /** The column whose cell the Tab key comes to; null in every row but one. */
  readonly stop: number | null;
  readonly canExtend: boolean;
  readonly canAsk: boolean;
  readonly acts: RowActs;
}

export const LinkedRow = memo(function LinkedRow({
  row,
  rowIndex,
  columns,
  isSelected,
  stop,
  canExtend,
  canAsk,
  acts,
}: LinkedRowProps): ReactElement {
  return (
    <tr
      aria-selected={isSelected}
      className={`linked-row row-${row.kind}`}
      onClick={(event) => {
        if (canExtend && (event.shiftKey || event.ctrlKey || event.metaKey)) acts.extend(row.key);
        else acts.select(row.key);
      }}
      onMouseDown={(event) => {
        if (canExtend && event.shiftKey) event.preventDefault();
      }}
    >
      {columns.map(({ column, index }, columnIndex) => {
        const cell = row.cells[index];
        if (cell === undefined) return null;
        const asks = canAsk && isHidden(cell);
        const shared = {
          className: `column-${column.kind}${column.kind === 'figure' && column.strong === true ? ' column-strong' : ''}${asks ? ' column-asks' : ''}`,
          tabIndex: columnIndex === stop ? 0 : -1,
          onFocus: () => acts.goTo(rowIndex, columnIndex),
          ...(asks
            ? {
                'aria-haspopup': 'dialog' as const,
                title: 'Why is this hidden?',
                onClick: (event: MouseEvent<HTMLElement>) => {
                  event.stopPropagation();
                  acts.askHidden(row.key, event.currentTarget);
                },
              }
            : {}),
        };
        const content =
          cell.kind === 'plot' ? <span className="only-read">{spokenCell(cell)}</span> : <ModelCell cell={cell} />;
        return columnIndex === 0 ? (
          <th key={column.id} scope="row" role="rowheader" {...shared}>
            {content}
          </th>
        ) : (
          <td key={column.id} role="gridcell" {...shared}>
            {content}
          </td>
        );
      })}
    </tr>
  );
});
