import type { ChartSpec } from '../../model/profile.ts';
import type { Trend } from '../../model/trend.ts';
import { chartConfig } from '../chart-config.ts';
import { patternFills } from '../svg-patterns.ts';
import { describeTrend } from '../trend-table.ts';
import { figureAxis, ownColour, panelHeader } from './chart-frame.ts';
import type { ChartSize } from './chart-frame.ts';
import { wrapLabel } from './wrap-label.ts';

const [panelRoom, axisRoom, gap, height] = [230, 46, 22, 118] as const;
const labelCharacters = 30;
/** More periods than this are named by every so many. */
const mostTicks = 5;
/** Half the width of what marks a missing count, of the room of a period. */
const missingRoom = 0.12;

/**
 * One panel a series, all on one scale from zero: the counts as points on a line, the 95% limits as a band behind. The
 * line breaks where a count is hidden (hatched) or lacking (level lines). Draw it as SVG.
 */
export function trendChart(trend: Trend, { theme, width }: ChartSize): ChartSpec {
  const columns = Math.max(1, Math.min(trend.series.length, Math.floor((width + gap) / (panelRoom + axisRoom + gap))));
  const panelWidth = Math.max(120, Math.floor((width - 8 - (columns - 1) * gap) / columns) - axisRoom);
  const drawn = trend.series.flatMap(({ label, points }) => {
    let stretch = 0;
    return points.map(({ count, lower, upper }, at) => {
      const base = { panel: wrapLabel(label, labelCharacters), at };
      if (count.status !== 'value') {
        stretch += 1;
        const missing = count.status === 'suppressed' ? patternFills.suppressed : patternFills.notAvailable;
        return { ...base, missing, left: at - missingRoom, right: at + missingRoom };
      }
      return { ...base, stretch, value: count.value, lower, upper };
    });
  });
  const most = Math.max(1, ...drawn.map((point) => ('upper' in point ? (point.upper ?? 0) : 0)));
  const every = Math.ceil(trend.periods.length / Math.min(mostTicks, trend.periods.length));
  const ticks = trend.periods.flatMap((_, at) => ((trend.periods.length - 1 - at) % every === 0 ? [at] : []));
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { domain: [-0.3, trend.periods.length - 0.7], nice: false, zero: false },
    axis: figureAxis(theme, null, {
      values: ticks,
      grid: false,
      labelExpr: `${JSON.stringify(trend.periods)}[datum.value]`,
      labelFontSize: 11,
      labelOverlap: false,
    }),
  };
  const y = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, most * 1.04], nice: false, zero: true },
    axis: figureAxis(theme, null, { grid: true, tickCount: 4 }),
  });
  const has = (field: string): ChartSpec => ({ filter: `isDefined(datum.${field})` });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describeTrend(trend),
    background: null,
    padding: { top: 4, right: 8, bottom: 4, left: 4 },
    bounds: 'flush',
    spacing: { column: axisRoom + gap - 8, row: 58 },
    config: { ...chartConfig(theme), lineBreak: '\n' },
    data: { values: drawn },
    columns,
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: trend.series.map(({ label }) => wrapLabel(label, labelCharacters)),
      header: panelHeader(theme),
    },
    spec: {
      width: panelWidth,
      height,
      encoding: { x },
      layer: [
        {
          transform: [has('value')],
          mark: { type: 'area', color: theme.accent, opacity: 0.18, interpolate: 'linear' },
          encoding: { y: y('lower'), y2: { field: 'upper' }, detail: { field: 'stretch', type: 'nominal' } },
        },
        {
          transform: [has('value')],
          mark: { type: 'rule', color: theme.accent, strokeWidth: 1, opacity: 0.55 },
          encoding: { y: y('lower'), y2: { field: 'upper' } },
        },
        {
          transform: [has('missing')],
          mark: { type: 'rect', opacity: 0.7 },
          encoding: {
            x: { ...x, field: 'left' },
            x2: { field: 'right' },
            y: { value: 0 },
            y2: { value: height },
            fill: ownColour('missing'),
          },
        },
        {
          transform: [has('value')],
          mark: { type: 'line', color: theme.accent, strokeWidth: 1.8 },
          encoding: { y: y('value'), detail: { field: 'stretch', type: 'nominal' } },
        },
        {
          transform: [has('value')],
          mark: { type: 'point', size: 36, filled: true, opacity: 1, color: theme.accent },
          encoding: { y: y('value') },
        },
      ],
    },
  };
}
