import { formatNumber, shiftDecimal } from '../base/format-number.ts';
import { formatList } from '../base/format-list.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { ChartSpec } from '../model/profile.ts';
import type { PlotScale } from '../model/table-model.ts';
import { chartConfig } from './chart-config.ts';
import { directionColour, directionMarks } from './direction-marks.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView } from './evidence-view.ts';
import { formatEstimateInterval, formatShare } from './format-estimate.ts';
import { orderByValue, publishedValue } from './order-rows.ts';
import { labelWidth, plotAxes, plotPadding, xScale } from './plot-axes.ts';
import { tickLabels, tickLines } from './plot-grid.ts';
import { niceStep } from './plot-scale.ts';
import type { PlotSpecOptions } from './plot-spec.ts';
import { representationDirection } from './representation-table.ts';
import { representationTitle } from './representation-title.ts';

interface ShareRow {
  readonly label: string;
  readonly row: BreakdownRow;
}

/**
 * Who the users are beside who the population is: each group's share of users as a point with its 95% interval, and its
 * share of the population as a tick. Made of published values only, in the order of published ratios. Draw it as SVG.
 */
export function sharesChart(view: EvidenceView, options: Omit<PlotSpecOptions, 'labels'>): ChartSpec {
  const { theme, width, step } = options;
  const { measure } = readView(view).breakdown;
  const rows = shareRows(view);
  const labels = rows.map(({ label }) => label);
  const axis = percentAxis(rows);
  const shown = rows.flatMap(({ label, row }) => {
    const { share } = row;
    if (share.status !== 'value') return [];
    const direction = representationDirection(row.representation);
    const ink = directionColour(direction, theme);
    return [
      {
        row: label,
        says: `${label}: ${shareWords(row)} of ${measure.unit}, ${percent(row.populationShare)} of ${measure.people}`,
        value: share.value * 100,
        from: share.lower * 100,
        to: (share.upper ?? 1) * 100,
        ink,
        fill: share.reliable && share.value > 0 ? ink : theme.surface,
        shape: share.value === 0 ? 'circle' : directionMarks[direction].shape,
        dash: share.reliable ? [1, 0] : [2, 2.5],
      },
    ];
  });
  const hidden = rows.filter(({ row }) => row.share.status === 'suppressed');
  const color = { field: 'ink', type: 'nominal', scale: null };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describeShares(view),
    width,
    height: step * Math.max(rows.length, 1),
    background: null,
    autosize: { type: 'none' },
    padding: { ...plotPadding, left: labelWidth(labels) },
    config: chartConfig(theme),
    encoding: { y: plotAxes(labels, { theme, labels: true }) },
    layer: [
      tickLines(axis, theme),
      tickLabels(axis, axis.ticks, theme),
      {
        data: {
          values: rows.flatMap(({ label, row }) =>
            row.populationShare === null ? [] : [{ row: label, population: row.populationShare * 100 }],
          ),
        },
        mark: { type: 'tick', thickness: 2, size: Math.min(14, step - 4), color: theme.reference, opacity: 1 },
        encoding: { x: xScale(axis, 'population') },
      },
      {
        data: { values: shown },
        mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'butt' },
        encoding: {
          x: xScale(axis, 'from'),
          x2: { field: 'to' },
          stroke: color,
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: shown },
        mark: { type: 'point', size: 60, strokeWidth: 1.6, opacity: 1, aria: true },
        encoding: {
          x: xScale(axis, 'value'),
          description: { field: 'says' },
          shape: { field: 'shape', type: 'nominal', scale: null },
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: color,
        },
      },
      {
        data: {
          values: hidden.map(({ label, row }) => ({
            row: label,
            at: (row.populationShare ?? 0) * 100,
            text: '[c] hidden',
          })),
        },
        mark: { type: 'text', align: 'left', dx: 8, color: theme.statusInk, font: theme.fontTight, fontSize: 12 },
        encoding: { x: xScale(axis, 'at'), text: { field: 'text' } },
      },
    ],
  };
}

/** The chart in words: what is set beside what, who is over- and under-represented, and whose numbers are hidden. */
export function describeShares(view: EvidenceView): string {
  const { measure } = readView(view).breakdown;
  const rows = shareRows(view);
  const told = (direction: string, words: string): string[] => {
    const group = rows.filter(({ row }) => representationDirection(row.representation) === direction);
    if (group.length === 0) return [];
    const each = group
      .slice(0, 5)
      .map(
        ({ label, row }) =>
          `${label} ${shareWords(row)} of ${measure.unit}, ${percent(row.populationShare)} of ${measure.people}`,
      );
    return [`${words}: ${each.join('; ')}${group.length > 5 ? `; and ${String(group.length - 5)} more` : ''}.`];
  };
  const hidden = rows.filter(({ row }) => row.share.status === 'suppressed').map(({ label }) => label);
  return [
    `${representationTitle(view)}.`,
    `Each group's share of ${measure.unit} with its 95% interval, beside its share of ${measure.people}.`,
    ...told('higher', `A larger share of ${measure.unit} than of ${measure.people}`),
    ...told('lower', 'A smaller share'),
    ...told('no-clear-difference', 'No clear difference'),
    ...(hidden.length === 0 ? [] : [`Hidden to protect people: ${formatList(hidden)}.`]),
  ].join(' ');
}

function shareRows(view: EvidenceView): ShareRow[] {
  const { categories, row } = readView(view);
  const rows = categories.flatMap(({ code, label }) => {
    const found = row(code);
    return found === undefined ? [] : [{ label, row: found }];
  });
  return orderByValue(rows, (each) => publishedValue(each.row.representation));
}

function percentAxis(rows: readonly ShareRow[]): Pick<PlotScale, 'scale' | 'domain' | 'ticks'> {
  const ends = rows.flatMap(({ row: { share, populationShare } }) => [
    populationShare ?? 0,
    share.status === 'value' ? (share.upper ?? 1) : 0,
  ]);
  const top = Math.max(0.01, ...ends) * 104;
  const step = niceStep(top);
  return {
    scale: 'linear',
    domain: [0, top],
    ticks: Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => ({
      value: index * step,
      text: `${formatNumber(index * step, step < 1 ? 1 : 0)}%`,
    })),
  };
}

function shareWords({ share }: BreakdownRow): string {
  return `${formatShare(share)} (${formatEstimateInterval(share)})`;
}

function percent(share: number | null): string {
  return share === null ? '[x]' : `${formatNumber(shiftDecimal(share, 2), 1)}%`;
}
