import type { ChartSpec } from '../model/profile.ts';
import type { PlotScale, TableModel } from '../model/table-model.ts';
import type { ChartTheme } from './chart-theme.ts';
import { xScale } from './plot-axes.ts';
import { valueAt } from './plot-position.ts';
import { patternFills } from './svg-patterns.ts';

const labelWidth = 56;
const stripShare = 0.72;

/** Rows without a number: a hatched strip for a hidden one, level lines for one that is not available; all strips are alike. */
export function missingLayers(
  table: TableModel,
  labels: readonly string[],
  scale: PlotScale,
  options: { readonly theme: ChartTheme; readonly width: number; readonly step: number },
): ChartSpec[] {
  const missing = [
    { status: 'suppressed', text: '[c] hidden', fill: patternFills.suppressed },
    { status: 'not-available', text: '[x]', fill: patternFills.notAvailable },
  ] as const;
  return missing.flatMap(({ status, text, fill }) => {
    const rows = table.rows.flatMap(({ cells }, index) =>
      cells.some((cell) => cell.kind === 'plot' && cell.status === status) ? [labels[index] ?? ''] : [],
    );
    return rows.length === 0 ? [] : stripLayers(rows, text, fill, scale, options);
  });
}

function stripLayers(
  rows: readonly string[],
  text: string,
  fill: string,
  scale: PlotScale,
  { theme, width, step }: { readonly theme: ChartTheme; readonly width: number; readonly step: number },
): ChartSpec[] {
  const middle = stripShare / 2;
  const half = Math.min(labelWidth / 2 / Math.max(width, 1), middle);
  const spans = [
    [0, middle - half],
    [middle + half, stripShare],
  ] as const;
  const values = rows.flatMap((row) =>
    spans.map(([from, to]) => ({ row, from: valueAt(scale, from), to: valueAt(scale, to) })),
  );
  return [
    {
      data: { values },
      mark: { type: 'bar', height: Math.min(12, step - 8), fill, stroke: null },
      encoding: { x: xScale(scale, 'from'), x2: { field: 'to' } },
    },
    {
      data: {
        values: rows.map((row) => ({ row, from: valueAt(scale, middle - half), to: valueAt(scale, middle + half) })),
      },
      mark: { type: 'bar', height: Math.min(14, step - 4), fill: theme.surface, stroke: null },
      encoding: { x: xScale(scale, 'from'), x2: { field: 'to' } },
    },
    {
      data: { values: rows.map((row) => ({ row, middle: valueAt(scale, middle), text })) },
      mark: { type: 'text', color: theme.statusInk, font: theme.fontTight, fontSize: 12 },
      encoding: { x: xScale(scale, 'middle'), text: { field: 'text' } },
    },
  ];
}
