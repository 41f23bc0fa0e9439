import type { ChartSpec } from '../model/profile.ts';
import type { PlotScale } from '../model/table-model.ts';
import type { ChartTheme } from './chart-theme.ts';
import { xScale } from './plot-axes.ts';

type Axis = Pick<PlotScale, 'scale' | 'domain' | 'ticks'>;

/** A faint line at each tick. */
export function tickLines(axis: Axis, theme: ChartTheme): ChartSpec {
  return {
    data: { values: axis.ticks.map(({ value }) => ({ tick: value })) },
    mark: { type: 'rule', color: theme.grid, strokeWidth: 1 },
    encoding: { x: xScale(axis, 'tick'), y: null },
  };
}

/** The ticks in words or figures, above the first row. */
export function tickLabels(axis: Axis, ticks: PlotScale['ticks'], theme: ChartTheme, style: ChartSpec = {}): ChartSpec {
  return {
    data: { values: ticks.map(({ value, text }) => ({ tick: value, text })) },
    mark: {
      type: 'text',
      y: 0,
      dy: -5,
      baseline: 'bottom',
      fontSize: 12,
      color: theme.axis,
      font: theme.fontTight,
      fontWeight: 400,
      ...style,
    },
    encoding: { x: xScale(axis, 'tick'), y: null, text: { field: 'text' } },
  };
}
