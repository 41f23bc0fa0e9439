import type { ChartSpec } from '../model/profile.ts';
import type { PlotScale, TableCell, TableModel } from '../model/table-model.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartTheme } from './chart-theme.ts';
import { directionColour, directionMarks } from './direction-marks.ts';
import { missingLayers } from './missing-layers.ts';
import { clearTicks, labelWidth, plotAxes, plotPadding, xScale } from './plot-axes.ts';
import { tickLabels, tickLines } from './plot-grid.ts';
import { plotPosition, valueAt } from './plot-position.ts';
import { chanceSymbol } from './screen-words.ts';

export interface PlotSpecOptions {
  readonly theme: ChartTheme;
  readonly width: number;
  readonly step: number;
  readonly labels: boolean;
}

/** A row of a plot as its layers read it; every position is on the scale. */
interface PlotRow {
  readonly row: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly ink: string;
  readonly fill: string;
  readonly shape: string;
  readonly dash: readonly number[];
  readonly left: boolean;
  readonly right: boolean;
  readonly doubt: string;
}

/**
 * The plot column of a table as a Vega-Lite specification: a point and its interval in each row, arrows where an
 * interval leaves the axis, the comparator dashed, and a strip where a number is hidden. Draw it as SVG.
 */
export function plotSpec(table: TableModel, description: string, options: PlotSpecOptions): ChartSpec {
  const column = table.columns.find((candidate) => candidate.kind === 'plot');
  const labels = rowLabels(table);
  const base = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width: options.width,
    height: options.step * Math.max(labels.length, 1),
    background: null,
    autosize: { type: 'none' },
    padding: { ...plotPadding, left: options.labels ? labelWidth(labels) : plotPadding.left },
    config: chartConfig(options.theme),
  };
  if (column === undefined) {
    return {
      ...base,
      height: options.step,
      padding: plotPadding,
      data: { values: [{}] },
      mark: { type: 'text', text: 'Too few to draw' },
    };
  }
  const scale = column.plot;
  const rows = plotRows(table, labels, scale, options.theme);
  return {
    ...base,
    encoding: { y: plotAxes(labels, options) },
    layer: [
      ...gridLayers(scale, options),
      intervalLayer(scale, rows),
      arrowLayer(scale, rows, 'right'),
      arrowLayer(scale, rows, 'left'),
      pointLayer(scale, rows),
      ...doubtLayers(scale, rows, options.theme),
      ...missingLayers(table, labels, scale, options),
    ],
  };
}

/** Labels made unlike each other, since they name the rows of the axis. */
function rowLabels(table: TableModel): string[] {
  const seen = new Map<string, number>();
  return table.rows.map(({ cells: [first] }) => {
    const text = first?.kind === 'text' ? first.text : '';
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text} (${String(times)})`;
  });
}

function plotRows(table: TableModel, labels: readonly string[], scale: PlotScale, theme: ChartTheme): PlotRow[] {
  return table.rows.flatMap(({ cells }, index) => {
    const cell = cells.find(
      (candidate): candidate is Extract<TableCell, { kind: 'plot' }> => candidate.kind === 'plot',
    );
    const position = cell === undefined ? null : plotPosition(scale, cell);
    if (cell === undefined || position === null) return [];
    const ink = directionColour(cell.direction, theme);
    return [
      {
        row: labels[index] ?? '',
        value: valueAt(scale, position.point),
        from: valueAt(scale, position.from),
        to: valueAt(scale, position.to),
        ink,
        fill: cell.reliable && cell.value !== 0 ? ink : theme.surface,
        shape: cell.value === 0 ? 'circle' : directionMarks[cell.direction].shape,
        dash: cell.reliable ? [1, 0] : [2, 2.5],
        left: position.leavesLeft,
        right: position.leavesRight,
        doubt: cell.mayBeChance === true ? chanceSymbol : '',
      },
    ];
  });
}

function gridLayers(scale: PlotScale, { theme, width }: PlotSpecOptions): ChartSpec[] {
  const reference = { value: scale.reference, text: scale.referenceLabel };
  return [
    tickLines(scale, theme),
    {
      data: { values: [{ reference: scale.reference, text: scale.referenceLabel }] },
      mark: { type: 'rule', color: theme.reference, strokeDash: [3, 2], strokeWidth: 1.2 },
      encoding: { x: xScale(scale, 'reference'), y: null },
    },
    tickLabels(scale, clearTicks(scale, width), theme),
    tickLabels(scale, [reference], theme, { color: theme.ink, fontWeight: 600 }),
  ];
}

function intervalLayer(scale: PlotScale, rows: readonly PlotRow[]): ChartSpec {
  return {
    data: { values: rows },
    mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'butt' },
    encoding: {
      x: xScale(scale, 'from'),
      x2: { field: 'to' },
      stroke: { field: 'ink', type: 'nominal', scale: null },
      strokeDash: { field: 'dash', type: 'nominal', scale: null },
    },
  };
}

function arrowLayer(scale: PlotScale, rows: readonly PlotRow[], side: 'left' | 'right'): ChartSpec {
  return {
    data: { values: rows.filter((row) => row[side]) },
    mark: {
      type: 'point',
      shape: side === 'right' ? 'M-0.9,-0.75L0.4,0L-0.9,0.75' : 'M0.9,-0.75L-0.4,0L0.9,0.75',
      size: 60,
      strokeWidth: 2,
      opacity: 1,
      filled: false,
      strokeCap: 'round',
      strokeJoin: 'round',
    },
    encoding: {
      x: xScale(scale, side === 'right' ? 'to' : 'from'),
      stroke: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

function pointLayer(scale: PlotScale, rows: readonly PlotRow[]): ChartSpec {
  return {
    data: { values: rows },
    mark: { type: 'point', size: 70, strokeWidth: 1.6, opacity: 1 },
    encoding: {
      x: xScale(scale, 'value'),
      shape: { field: 'shape', type: 'nominal', scale: null },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

/** A question mark beside each point whose difference may be chance. */
function doubtLayers(scale: PlotScale, rows: readonly PlotRow[], theme: ChartTheme): ChartSpec[] {
  const doubtful = rows.filter(({ doubt }) => doubt !== '');
  if (doubtful.length === 0) return [];
  return [
    {
      data: { values: doubtful },
      mark: { type: 'text', align: 'left', dx: 6, dy: -5, color: theme.ink, font: theme.fontTight, fontSize: 11 },
      encoding: { x: xScale(scale, 'value'), text: { field: 'doubt' } },
    },
  ];
}
