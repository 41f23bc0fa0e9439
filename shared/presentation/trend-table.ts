import { formatInterval } from '../base/format-interval.ts';
import { formatNumber, roundHalfUp } from '../base/format-number.ts';
import { startSentence } from '../base/format-words.ts';
import type { TableModel } from '../model/table-model.ts';
import type { Trend, TrendSeries } from '../model/trend.ts';
import { countCell, estimateCell, intervalCell } from './table-cells.ts';

/** What the trend shows, in a sentence without a full stop: the series whose change is clear, the largest first. */
export function trendTitle(trend: Trend): string {
  const clear = trend.series
    .filter(({ change }) => change?.versus.direction === 'higher' || change?.versus.direction === 'lower')
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [first] = clear;
  if (first === undefined) {
    return `${startSentence(trend.unit)} in ${placeOf(trend)} changed no more than chance could explain`;
  }
  const more = clear.length === 1 ? '' : `, the clearest of ${formatNumber(clear.length)} changes`;
  return `${changeWords(trend, first)}${more}`;
}

/** How a series went from its first known period to its last, with the interval of the ratio. */
function changeWords(trend: Trend, { label, points, change }: TrendSeries): string {
  const [from, to] = [change?.from ?? 0, change?.to ?? 0];
  const at = (period: number): string => {
    const count = points[period]?.count;
    return count?.status === 'value' ? formatNumber(count.value) : '';
  };
  const what = label === '' ? startSentence(trend.unit) : `${label}: ${trend.unit}`;
  const went = change?.versus.direction === 'higher' ? 'rose' : 'fell';
  return `${what} in ${placeOf(trend)} ${went} from ${at(from)} in ${trend.periods[from] ?? ''} to ${at(to)} in ${trend.periods[to] ?? ''}`;
}

/** The trend in words, with every series' change. */
export function describeTrend(trend: Trend): string {
  const changes = trend.series.flatMap((series) => {
    const ratio = series.change?.versus.ratio;
    if (series.change === null || ratio?.status !== 'value' || ratio.upper === null) return [];
    const said = `${formatNumber(ratio.value, 2)} times (${formatInterval(roundHalfUp(ratio.lower, 2), roundHalfUp(ratio.upper, 2), 2)})`;
    return [
      `${series.label === '' ? 'The last' : series.label}: ${said} what it was in ${trend.periods[series.change.from] ?? ''}.`,
    ];
  });
  return [
    `${trendTitle(trend)}.`,
    `${startSentence(trend.unit)} from ${trend.periods[0] ?? ''} to ${trend.periods.at(-1) ?? ''}, with a band that 19 in 20 times holds the level behind each count.`,
    ...changes,
    'Periods whose count is hidden or lacking leave a gap.',
  ].join(' ');
}

/** The counts of every series by period, and the last known one against the first. */
export function trendTable(trend: Trend): TableModel {
  return {
    id: `trend-${trend.dataset}`,
    caption: `${startSentence(trend.unit)} by ${trend.by === null ? 'period' : `${trend.by.toLowerCase()} and period`}`,
    subtitle: `${startSentence(trend.unit)}, ${placeOf(trend)}. Source: ${trend.source}, ${trend.title}.`,
    columns: [
      { kind: 'label', id: 'series', title: trend.by ?? startSentence(trend.unit) },
      ...trend.periods.map((period, at) => ({ kind: 'figure' as const, id: `period-${String(at)}`, title: period })),
      { kind: 'figure', id: 'change', title: 'Last ÷ first', strong: true },
      { kind: 'interval', id: 'interval', title: '95% interval' },
    ],
    rows: trend.series.map(({ label, points, change }) => ({
      key: label,
      kind: 'body',
      cells: [
        { kind: 'text', text: label === '' ? startSentence(trend.unit) : label },
        ...points.map(({ count }) => countCell(count)),
        estimateCell(change?.versus.ratio, 2),
        intervalCell(change?.versus.ratio, 2),
      ],
    })),
    notes: [
      'The ratio compares the last known period with the first, by the day. An interval that holds 1 may be chance.',
      ...(trend.series.some(({ points }) => points.some(({ count }) => count.status === 'suppressed'))
        ? ['A sum of which a part is hidden is not known, and is marked as hidden.']
        : []),
    ],
  };
}

/** "Acton Central", or "all areas of the table". */
export function placeOf({ area, areas }: Trend): string {
  if (area !== null) return area.name;
  return areas.length === 0 ? 'the whole' : 'all areas together';
}

function sizeOf({ change }: TrendSeries): number {
  const ratio = change?.versus.ratio;
  return ratio?.status === 'value' && ratio.value > 0 ? Math.abs(Math.log(ratio.value)) : 0;
}
