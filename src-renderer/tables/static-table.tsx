import './static-table.css';
import type { ReactElement } from 'react';
import type { PlotScale, TableCell, TableColumn, TableModel } from '../../shared/model/table-model.ts';
import { positionOn } from '../../shared/presentation/plot-position.ts';
import { roomyTicks } from '../../shared/presentation/roomy-ticks.ts';
import { RowPlot, rowPlotInset, rowPlotWidth } from '../charts/row-plot.tsx';
import { ModelCell } from './model-cell.tsx';

/** The mean width of a character of the scale's condensed type of 12 pixels. */
const characterWidth = 5.6;
const leastGap = 3;
const scaleWidth = rowPlotWidth - 2 * rowPlotInset;

/** Draws a number of the table in another way than `drawn`, told by its row's key and its column's id. */
type DrawCell = (cell: TableCell, row: string, column: string, drawn: ReactElement) => ReactElement;

interface StaticTableProps {
  readonly table: TableModel;
  readonly drawCell?: DrawCell;
}

/** A released table to read: caption, rows with their plot, notes. */
export function StaticTable({ table, drawCell = asDrawn }: StaticTableProps): ReactElement {
  return (
    <div className="static" role="group" aria-label={table.caption} tabIndex={0}>
      <table className="static-table">
        <caption>
          <span className="figure-title">{table.caption}</span>
          <span className="figure-subtitle">{table.subtitle}</span>
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={`column-${column.kind}`}>
                {column.kind === 'plot' ? <PlotScaleHead column={column} /> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} className={`static-${row.kind}`}>
              {row.cells.map((cell, index) => (
                <StaticCell
                  key={table.columns[index]?.id ?? index}
                  cell={cell}
                  column={table.columns[index]}
                  isHead={index === 0}
                  draw={(drawn) => drawCell(cell, row.key, table.columns[index]?.id ?? '', drawn)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
    </div>
  );
}

function asDrawn(_cell: TableCell, _row: string, _column: string, drawn: ReactElement): ReactElement {
  return drawn;
}

interface StaticCellProps {
  readonly cell: TableCell;
  readonly column: TableColumn | undefined;
  /** Whether it names its row. */
  readonly isHead: boolean;
  readonly draw: (drawn: ReactElement) => ReactElement;
}

function StaticCell({ cell, column, isHead, draw }: StaticCellProps): ReactElement | null {
  if (column === undefined) return null;
  if (cell.kind === 'plot')
    return <td className="column-plot">{column.kind === 'plot' && <RowPlot scale={column.plot} cell={cell} />}</td>;
  const className = `column-${column.kind}${column.kind === 'figure' && column.strong === true ? ' column-strong' : ''}`;
  return column.kind === 'label' && isHead ? (
    <th scope="row" className={className}>
      {draw(<ModelCell cell={cell} />)}
    </th>
  ) : (
    <td className={className}>{draw(<ModelCell cell={cell} />)}</td>
  );
}

function PlotScaleHead({ column }: { readonly column: Extract<TableColumn, { kind: 'plot' }> }): ReactElement {
  return (
    <>
      <span className="only-read">{column.title}</span>
      <RowScale column={column} />
    </>
  );
}

function RowScale({ column: { plot } }: { readonly column: Extract<TableColumn, { kind: 'plot' }> }): ReactElement {
  const reference = positionOn(plot, plot.reference);
  const ticks = roomyTicks(withReference(plot), { width: scaleWidth, overhang: rowPlotInset, measure });
  return (
    <svg width={rowPlotWidth} height="16" viewBox={`0 0 ${rowPlotWidth} 16`} className="row-scale" aria-hidden="true">
      {ticks.map(({ at, text, left }) => (
        <text
          key={text}
          x={rowPlotInset + left}
          y="12"
          {...(at === reference ? { className: 'row-scale-reference' } : {})}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The scale with its reference among its ticks, in place of those whose words would touch it. */
function withReference(plot: PlotScale): PlotScale {
  const { reference, referenceLabel } = plot;
  const distance = (value: number): number =>
    Math.abs(positionOn(plot, value) - positionOn(plot, reference)) * scaleWidth;
  const apart = plot.ticks.filter(
    ({ value, text }) => distance(value) > (measure(text) + measure(referenceLabel)) / 2 + leastGap,
  );
  const ticks = [...apart, { value: reference, text: referenceLabel }];
  return { ...plot, ticks: ticks.toSorted((one, other) => one.value - other.value) };
}

function measure(text: string): number {
  return text.length * characterWidth;
}
