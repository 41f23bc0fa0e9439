import { formatNumber } from '../../base/format-number.ts';
import type { ChartSpec } from '../../model/profile.ts';
import type { TableCell, TableModel } from '../../model/table-model.ts';
import { directionColour, directionMarks } from '../direction-marks.ts';
import { missingLayers } from '../missing-layers.ts';
import { labelWidth, plotAxes, xScale } from '../plot-axes.ts';
import { tickLabels, tickLines } from '../plot-grid.ts';
import { valueAt } from '../plot-position.ts';
import { chartFrame, type ChartSize, ownColour } from './chart-frame.ts';

const step = 26;
const padding = { top: 20, right: 74, bottom: 4 } as const;

/**
 * The plot column of a table as bars from zero in the order of its rows, each with its interval and its number; a bar
 * with a broken rim is to be read with care. Null where the table has nothing to draw on one scale from zero.
 */
export function rankedBars(table: TableModel, description: string, { theme, width }: ChartSize): ChartSpec | null {
  const column = table.columns.find((candidate) => candidate.kind === 'plot');
  if (column?.plot.scale !== 'linear') return null;
  const { plot } = column;
  const labels = table.rows.map(({ cells: [first] }) => (first?.kind === 'text' ? first.text : ''));
  const left = labelWidth(labels);
  const rows = table.rows.flatMap(({ cells }, index) => {
    const cell = cells.find((each): each is Extract<TableCell, { kind: 'plot' }> => each.kind === 'plot');
    if (cell?.value === undefined || cell.value === null) return [];
    const ink = directionColour(cell.direction, theme);
    return [
      {
        row: labels[index] ?? '',
        zero: 0,
        value: cell.value,
        from: cell.lower ?? cell.value,
        to: Math.min(cell.upper ?? plot.domain[1], plot.domain[1]),
        says: `${formatNumber(cell.value, 1)}${cell.reliable ? '' : ' [u]'}`,
        shape: directionMarks[cell.direction].shape,
        ink,
        fill: cell.reliable ? ink : theme.surface,
        dash: cell.reliable ? [1, 0] : [3, 2],
        end: valueAt(plot, 1),
      },
    ];
  });
  return {
    ...chartFrame({
      theme,
      description,
      width,
      height: step * Math.max(1, labels.length),
      padding: { ...padding, left },
    }),
    encoding: { y: plotAxes(labels, { theme, labels: true }) },
    layer: [
      tickLines(plot, theme),
      tickLabels(plot, plot.ticks, theme),
      {
        data: { values: rows },
        mark: { type: 'bar', height: step - 12, fillOpacity: 0.32, strokeWidth: 1.2 },
        encoding: {
          x: xScale(plot, 'zero'),
          x2: { field: 'value' },
          fill: ownColour('fill'),
          stroke: ownColour('ink'),
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: { x: xScale(plot, 'from'), x2: { field: 'to' }, stroke: ownColour('ink') },
      },
      {
        data: { values: rows },
        mark: { type: 'text', align: 'left', dx: 20, fontSize: 12, fontWeight: 600 },
        encoding: { x: xScale(plot, 'end'), text: { field: 'says' }, color: ownColour('ink') },
      },
      {
        data: { values: rows },
        mark: { type: 'point', size: 46, xOffset: 11, opacity: 1, filled: true },
        encoding: {
          x: xScale(plot, 'end'),
          shape: { field: 'shape', type: 'nominal', scale: null },
          color: ownColour('ink'),
        },
      },
      {
        data: { values: [{ reference: plot.reference }] },
        mark: { type: 'rule', color: theme.reference, strokeDash: [3, 2], strokeWidth: 1.2 },
        encoding: { x: xScale(plot, 'reference'), y: null },
      },
      ...missingLayers(table, labels, plot, { theme, width: width - left - padding.right, step }),
    ],
  };
}
