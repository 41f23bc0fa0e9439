import { formatNumber, shiftDecimal } from '../../base/format-number.ts';
import type { ChartSpec } from '../../model/profile.ts';
import type { EvidenceView } from '../evidence-view.ts';
import { readView } from '../evidence-view.ts';
import { formatEstimateInterval, formatShare } from '../format-estimate.ts';
import { representationTitle } from '../representation-title.ts';
import { patternFills } from '../svg-patterns.ts';
import { chartFrame, type ChartSize, figureAxis, ownColour } from './chart-frame.ts';

const step = 34;
const padding = { top: 24, right: 20, bottom: 44, left: 96 } as const;

/**
 * Ages upward, youngest below: to the left each age's share of users with its 95% interval, to the right its share of
 * the population. A hidden share is hatched. Draw it as SVG.
 */
export function agePyramid(view: EvidenceView, { theme, width }: ChartSize): ChartSpec {
  const { breakdown, categories, row } = readView(view);
  const ages = categories.map(({ code, label }) => ({ label, row: row(code) }));
  const labels = ages.map(({ label }) => label).toReversed();
  const ends = ages.flatMap(({ row: found }) => [
    found?.populationShare ?? 0,
    found?.share.status === 'value' ? (found.share.upper ?? 1) : 0,
  ]);
  const most = Math.max(0.05, ...ends) * 122;
  const users = ages.flatMap(({ label, row: found }) =>
    found?.share.status === 'value'
      ? [
          {
            age: label,
            end: -found.share.value * 100,
            from: -found.share.lower * 100,
            to: -(found.share.upper ?? 1) * 100,
            zero: 0,
            text: formatShare(found.share),
          },
        ]
      : [],
  );
  const hidden = ages.flatMap(({ label, row: found }) =>
    found?.share.status === 'suppressed'
      ? [{ age: label, zero: 0, end: -most * 0.4, fill: patternFills.suppressed, text: '[c] hidden', at: -most * 0.4 }]
      : [],
  );
  const people = ages.flatMap(({ label, row: found }) =>
    found?.populationShare === undefined || found.populationShare === null
      ? []
      : [{ age: label, zero: 0, end: found.populationShare * 100, text: `${percent(found.populationShare)}%` }],
  );
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [-most, most], nice: false, zero: false },
    axis: figureAxis(theme, 'Share of all whose age is known, %', {
      grid: true,
      tickCount: 8,
      labelExpr: "format(abs(datum.value), '~g')",
    }),
  });
  const y = {
    field: 'age',
    type: 'nominal',
    scale: { domain: labels, paddingInner: 0, paddingOuter: 0 },
    axis: { title: null, domain: false, ticks: false, labelLimit: 0, labelColor: theme.ink, labelPadding: 8 },
  };
  const bar = { type: 'bar', height: step - 10 };
  const label = (align: string, dx: number): ChartSpec => ({ type: 'text', align, dx, fontSize: 12, color: theme.ink });
  return {
    ...chartFrame({
      theme,
      description: describePyramid(view),
      width,
      height: step * Math.max(1, labels.length),
      padding,
    }),
    layer: [
      {
        data: { values: people },
        mark: { ...bar, fill: theme.plain, fillOpacity: 0.35, stroke: theme.plain },
        encoding: { y, x: x('zero'), x2: { field: 'end' } },
      },
      {
        data: { values: users },
        mark: { ...bar, fill: theme.accent, fillOpacity: 0.35, stroke: theme.accent },
        encoding: { y, x: x('zero'), x2: { field: 'end' } },
      },
      {
        data: { values: hidden },
        mark: bar,
        encoding: { y, x: x('zero'), x2: { field: 'end' }, fill: ownColour('fill') },
      },
      {
        data: { values: users },
        mark: { type: 'rule', strokeWidth: 2.5, color: theme.accent },
        encoding: { y, x: x('from'), x2: { field: 'to' } },
      },
      { data: { values: users }, mark: label('right', -6), encoding: { y, x: x('to'), text: { field: 'text' } } },
      { data: { values: hidden }, mark: label('right', -6), encoding: { y, x: x('at'), text: { field: 'text' } } },
      { data: { values: people }, mark: label('left', 6), encoding: { y, x: x('end'), text: { field: 'text' } } },
      {
        data: {
          values: [
            { at: -most / 2, text: sideTitle(breakdown.measure.unit) },
            { at: most / 2, text: sideTitle(breakdown.measure.people) },
          ],
        },
        mark: { type: 'text', y: -10, fontWeight: 600, fontSize: 12.5, color: theme.ink },
        encoding: { x: x('at'), text: { field: 'text' } },
      },
    ],
  };
}

/** The pyramid in words: each age's two shares. */
export function describePyramid(view: EvidenceView): string {
  const { breakdown, categories, row } = readView(view);
  const told = categories.map(({ code, label }) => {
    const found = row(code);
    const share = found === undefined ? '[x]' : formatShare(found.share);
    const interval = found?.share.status === 'value' ? ` (${formatEstimateInterval(found.share)})` : '';
    const population = found?.populationShare ?? null;
    return `${label}: ${share}${interval} of ${breakdown.measure.unit}, ${population === null ? '[x]' : `${percent(population)}%`} of ${breakdown.measure.people}`;
  });
  return `${representationTitle(view)}. Pyramid of ages, youngest below: ${told.join('; ')}.`;
}

function percent(share: number): string {
  return formatNumber(shiftDecimal(share, 2), 1);
}

function sideTitle(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
