import { formatNumber } from '../../base/format-number.ts';
import { everyone } from '../../model/breakdown.ts';
import type { ChartSpec } from '../../model/profile.ts';
import { directionColour, directionMarks } from '../direction-marks.ts';
import type { EvidenceView } from '../evidence-view.ts';
import { readView } from '../evidence-view.ts';
import { chartConfig } from '../chart-config.ts';
import { labelWidth } from '../plot-axes.ts';
import { rateScale } from '../plot-scale.ts';
import { patternFills } from '../svg-patterns.ts';
import type { ChartSize } from './chart-frame.ts';
import { figureAxis, ownColour, panelHeader } from './chart-frame.ts';
import { wrapLabel } from './wrap-label.ts';
import { type CrossCell, crossCells, crossTitle } from './cross-table.ts';

/** With more groups than this, each group has a panel and the areas are its rows. */
const fewGroups = 8;
const gap = 18;
const labelCharacters = 24;
const headHeight = 34;

/**
 * One small interval plot an area (with few groups), or one a group (with many), all on one scale from zero; the dashed
 * line is the rate of the whole. Hidden numbers are hatched. Draw it as SVG.
 */
export function smallMultiples(view: EvidenceView, areaKind: string, { theme, width }: ChartSize): ChartSpec {
  const reading = readView(view);
  const cells = crossCells(reading);
  const byArea = reading.categories.length <= fewGroups;
  const panelOf = (cell: CrossCell): string => wrapLabel(byArea ? cell.areaName : cell.label, labelCharacters);
  const rowOf = (cell: CrossCell): string => (byArea ? cell.label : cell.areaName);
  const panels = [...new Set(cells.map(panelOf))];
  const rows = [...new Set(cells.map(rowOf))];
  const reference = reading.row(everyone, reading.whole.code)?.rate;
  const average = reference?.status === 'value' ? reference.value : 0;
  const { domain, ticks } = rateScale(
    cells.flatMap(({ row }) => (row?.rate.status === 'value' && row.rate.reliable ? [row.rate] : [])),
    average,
  );
  const left = byArea ? labelWidth(rows) : 8;
  const columns = Math.max(2, Math.min(panels.length, Math.floor(width / (left + 140))));
  const panelWidth = Math.max(70, Math.floor((width - 16) / columns) - left - gap);
  const step = byArea ? 18 : 7;
  const drawn = cells.map((cell) => {
    const rate = cell.row?.rate;
    const base = { panel: panelOf(cell), row: rowOf(cell), top: domain[1], zero: 0, average };
    if (rate?.status !== 'value')
      return { ...base, missing: rate?.status === 'suppressed' ? patternFills.suppressed : patternFills.notAvailable };
    const direction = cell.row?.versusOthers.direction ?? 'not-comparable';
    const ink = directionColour(direction, theme);
    return {
      ...base,
      value: Math.min(rate.value, domain[1]),
      from: rate.lower,
      to: Math.min(rate.upper ?? domain[1], domain[1]),
      ink,
      fill: rate.reliable ? ink : theme.surface,
      shape: directionMarks[direction].shape,
    };
  });
  const has = (field: string): ChartSpec => ({ filter: `isDefined(datum.${field})` });
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false, clamp: true },
    axis: figureAxis(theme, null, { values: ticks.map(({ value }) => value), labelFontSize: 11 }),
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describeMultiples(view, areaKind),
    background: null,
    padding: { top: 4, right: 10, bottom: 4, left: 4 },
    bounds: 'flush',
    spacing: { column: left + gap, row: headHeight + (byArea ? 0 : 22) },
    config: { ...chartConfig(theme), lineBreak: '\n' },
    data: { values: drawn },
    columns,
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: panels,
      header: panelHeader(theme),
    },
    spec: {
      width: panelWidth,
      height: step * Math.max(1, rows.length),
      encoding: {
        y: {
          field: 'row',
          type: 'nominal',
          scale: { domain: rows, paddingInner: 0, paddingOuter: 0 },
          axis: byArea
            ? { title: null, domain: false, ticks: false, labelLimit: 0, labelColor: theme.ink, labelPadding: 6 }
            : null,
        },
      },
      layer: [
        {
          mark: { type: 'rule', color: theme.reference, strokeDash: [3, 2], strokeWidth: 1 },
          encoding: { x: x('average'), y: null },
        },
        {
          transform: [has('missing')],
          mark: { type: 'bar', height: Math.max(4, step - 6) },
          encoding: { x: x('zero'), x2: { field: 'top' }, fill: ownColour('missing'), fillOpacity: { value: 0.7 } },
        },
        {
          transform: [has('value')],
          mark: { type: 'rule', strokeWidth: byArea ? 2 : 1.6 },
          encoding: { x: x('from'), x2: { field: 'to' }, stroke: ownColour('ink') },
        },
        {
          transform: [has('value')],
          mark: { type: 'point', size: byArea ? 42 : 22, strokeWidth: 1.2, opacity: 1 },
          encoding: {
            x: x('value'),
            shape: { field: 'shape', type: 'nominal', scale: null },
            fill: ownColour('fill'),
            stroke: ownColour('ink'),
          },
        },
      ],
    },
  };
}

/** The panels in words. */
export function describeMultiples(view: EvidenceView, areaKind: string): string {
  const reading = readView(view);
  const byArea = reading.categories.length <= fewGroups;
  const rate = reading.row(everyone, reading.whole.code)?.rate;
  return [
    `${crossTitle(view, areaKind)}.`,
    byArea
      ? `One interval plot for each of ${String(reading.parts.length)} ${areaKind}s, with its groups as rows.`
      : `One interval plot for each of ${String(reading.categories.length)} groups, with ${areaKind}s as rows, those with the highest rate of everyone first.`,
    ...(rate?.status === 'value'
      ? [`The dashed line is ${reading.whole.name} at ${formatNumber(rate.value, 1)}.`]
      : []),
    'The numbers are in its data table.',
  ].join(' ');
}
