import type { TableCell, TableModel } from '../../shared/model/table-model.ts';
import { statusSymbols } from '../../shared/model/status.ts';
import { directionMarks } from '../../shared/presentation/direction-marks.ts';

export type DataStatus = TableCell extends infer C
  ? C extends { status: infer S }
    ? S | 'unreliable' | 'zero'
    : never
  : never;

/** A column of plain values: a figure has one, an interval two (its limits), a plot the words of its mark. */
export interface DataColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number';
  readonly decimals: number;
}

/** A number as printed, or the reason why none stands there. */
export type DataValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number | null; readonly status: DataStatus };

/** A table as data: what every report prints of it, rounded as printed, with nothing that is only drawn. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly {
    readonly key: string;
    readonly kind: 'body' | 'total';
    readonly values: readonly DataValue[];
  }[];
}

/** Takes the values out of a table as printed. */
export function dataTable(table: TableModel): DataTable {
  return {
    columns: table.columns.flatMap((column, index): readonly DataColumn[] => {
      const { id, title } = column;
      if (column.kind === 'plot') return [{ id: 'difference', title: 'Difference', kind: 'text', decimals: 0 }];
      if (column.kind === 'label') return [{ id, title, kind: 'text', decimals: 0 }];
      const decimals = Math.max(0, ...table.rows.map((row) => decimalsOf(row.cells[index])));
      if (column.kind === 'figure') return [{ id, title, kind: 'number', decimals }];
      return [
        { id: `${id}_lower`, title: `${title}, lower limit`, kind: 'number', decimals },
        { id: `${id}_upper`, title: `${title}, upper limit`, kind: 'number', decimals },
      ];
    }),
    rows: table.rows.map(({ key, kind, cells }) => ({
      key,
      kind,
      values: cells.flatMap((cell, index) => columnValues(cell, table.columns[index])),
    })),
  };
}

/** What stands in place of a number that is not printed. */
export function statusText(status: DataStatus): string {
  if (status === 'value' || status === 'unreliable' || status === 'zero') return '';
  return statusSymbols[status];
}

/** What the mark of a plot says: "higher", "lower, may be chance", or why nothing is drawn. */
function differenceText(cell: Extract<TableCell, { kind: 'plot' }>): string {
  if (cell.status === 'suppressed') return directionMarks.hidden.word;
  if (cell.status !== 'value') return cell.status === 'not-applicable' ? 'does not apply' : 'not available';
  return `${directionMarks[cell.direction].word}${cell.mayBeChance === true ? ', may be chance' : ''}`;
}

function decimalsOf(cell: TableCell | undefined): number {
  return cell?.kind === 'figure' || cell?.kind === 'interval' ? cell.decimals : 0;
}

/** A column of numbers keeps its shape in every row, also where a symbol alone stands in place of a number or of both limits. */
function columnValues(cell: TableCell, column: TableModel['columns'][number] | undefined): readonly DataValue[] {
  if (cell.kind !== 'text' || (column?.kind !== 'figure' && column?.kind !== 'interval')) return cellValues(cell);
  const hidden: DataValue = { kind: 'number', value: null, status: symbolStatus(cell.text) };
  return column.kind === 'interval' ? [hidden, hidden] : [hidden];
}

function symbolStatus(symbol: string): DataStatus {
  const statuses = ['suppressed', 'low', 'not-applicable', 'missing'] as const satisfies readonly DataStatus[];
  return statuses.find((status) => statusSymbols[status] === symbol) ?? 'not-available';
}

function cellValues(cell: TableCell): readonly DataValue[] {
  switch (cell.kind) {
    case 'text':
      return [{ kind: 'text', text: cell.text }];
    case 'plot':
      return [{ kind: 'text', text: differenceText(cell) }];
    case 'figure':
      return [
        {
          kind: 'number',
          value: cell.status === 'value' ? cell.value : null,
          status: cell.status === 'value' ? (cell.flag ?? 'value') : cell.status,
        },
      ];
    case 'interval':
      return [cell.lower, cell.upper].map((limit) => ({
        kind: 'number',
        value: cell.status === 'value' ? limit : null,
        status: cell.status,
      }));
  }
}
