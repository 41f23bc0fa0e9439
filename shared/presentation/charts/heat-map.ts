import { formatNumber, roundHalfUp } from '../../base/format-number.ts';
import type { ChartSpec } from '../../model/profile.ts';
import { quantileBreaks } from '../class-breaks.ts';
import { classFill, classInk } from '../class-fill.ts';
import { directionMarks } from '../direction-marks.ts';
import type { EvidenceView } from '../evidence-view.ts';
import { readView } from '../evidence-view.ts';
import { isClear } from '../format-estimate.ts';
import { labelWidth } from '../plot-axes.ts';
import { patternFills } from '../svg-patterns.ts';
import { chartFrame, type ChartSize, ownColour } from './chart-frame.ts';
import { wrapLabel } from './wrap-label.ts';
import { crossCells, crossTitle } from './cross-table.ts';

const step = 22;
const classes = 5;
const headHeight = 142;
const lineCharacters = 31;
const lineHeight = 13;
const narrowest = 44;

/** Areas down, groups across, each with its rate on its class's colour and a mark where it differs from everyone else there. */
export function heatMap(view: EvidenceView, areaKind: string, { theme, width }: ChartSize): ChartSpec {
  const cells = crossCells(readView(view));
  const values = cells
    .flatMap(({ row }) => (row?.rate.status === 'value' ? [roundHalfUp(row.rate.value, 1)] : []))
    .sort((a, b) => a - b);
  const breaks = quantileBreaks(values, classes);
  const areas = [...new Set(cells.map(({ areaName }) => areaName))];
  const groups = [...new Set(cells.map(({ label }) => label))];
  const left = labelWidth(areas);
  const drawn = cells.map(({ areaName, label, row }) => {
    const base = { area: areaName, group: label };
    if (row?.rate.status === 'suppressed')
      return { ...base, fill: patternFills.suppressed, ink: theme.statusInk, text: '[c]', shape: '' };
    if (row?.rate.status !== 'value')
      return { ...base, fill: patternFills.notAvailable, ink: theme.statusInk, text: '[x]', shape: '' };
    const value = roundHalfUp(row.rate.value, 1);
    const index = breaks.filter((limit) => value >= limit).length;
    const { direction } = row.versusOthers;
    const shape = isClear(direction) ? directionMarks[direction].shape : '';
    return {
      ...base,
      fill: classFill(theme, index, breaks.length + 1),
      ink: classInk(theme, index, breaks.length + 1),
      text: row.rate.value === 0 ? '0' : `${formatNumber(value, 1)}${row.rate.reliable ? '' : ' u'}`,
      shape,
    };
  });
  const across = Math.max(width, left + 112 + groups.length * narrowest);
  const x = {
    field: 'group',
    type: 'nominal',
    scale: { domain: groups, paddingInner: 0.03, paddingOuter: 0 },
    axis: null,
  };
  const y = {
    field: 'area',
    type: 'nominal',
    scale: { domain: areas, paddingInner: 0.06, paddingOuter: 0 },
    axis: { title: null, labelLimit: 0, labelColor: theme.ink, domain: false, ticks: false, labelPadding: 8 },
  };
  return {
    ...chartFrame({
      theme,
      description: describeHeatMap(view, areaKind),
      width: across,
      height: step * Math.max(1, areas.length),
      padding: { top: headHeight, right: 112, bottom: 4, left },
    }),
    layer: [
      { data: { values: drawn }, mark: { type: 'rect' }, encoding: { x, y, fill: ownColour('fill') } },
      {
        data: { values: drawn },
        mark: { type: 'text', fontSize: 11.5 },
        encoding: { x, y, text: { field: 'text' }, color: ownColour('ink') },
      },
      {
        data: { values: drawn.filter(({ shape }) => shape !== '') },
        mark: {
          type: 'point',
          size: 22,
          filled: true,
          opacity: 1,
          xOffset: { expr: "0.5 * bandwidth('x') - 6" },
          yOffset: -6,
        },
        encoding: { x, y, shape: { field: 'shape', type: 'nominal', scale: null }, color: ownColour('ink') },
      },
      ...[1, 2, 3].map((lines) => groupNames(groups, lines, x, theme)),
    ],
  };
}

/** The names of groups that take so many lines, aslant above their columns. */
function groupNames(groups: readonly string[], lines: number, x: ChartSpec, theme: ChartSize['theme']): ChartSpec {
  const wrapped = groups.map((group) => ({ group, text: wrapLabel(group, lineCharacters) }));
  return {
    data: { values: wrapped.filter(({ text }) => text.split('\n').length === lines) },
    mark: {
      type: 'text',
      angle: -50,
      align: 'left',
      baseline: 'middle',
      y: -8,
      dy: -lineHeight * 0.5 * (lines - 1),
      lineBreak: '\n',
      lineHeight,
      fontSize: 12,
      color: theme.ink,
    },
    encoding: { x, text: { field: 'text' } },
  };
}

/** The heat map in words: what stands where, and which rates are the highest. */
export function describeHeatMap(view: EvidenceView, areaKind: string): string {
  const reading = readView(view);
  const cells = crossCells(reading);
  const shown = cells.flatMap(({ areaName, label, row }) =>
    row?.rate.status === 'value' && row.rate.reliable ? [{ areaName, label, value: row.rate.value }] : [],
  );
  const highest = shown.sort((a, b) => b.value - a.value).slice(0, 3);
  const hidden = cells.filter(({ row }) => row?.rate.status === 'suppressed').length;
  return [
    `${crossTitle(view, areaKind)}.`,
    `Heat map of ${String(reading.parts.length)} ${areaKind}s by ${String(reading.categories.length)} groups; the numbers are in its data table.`,
    ...(highest.length === 0
      ? []
      : [
          `Highest: ${highest.map(({ label, areaName, value }) => `${label} in ${areaName} ${formatNumber(value, 1)}`).join('; ')}.`,
        ]),
    ...(hidden === 0 ? [] : [`${formatNumber(hidden)} of ${formatNumber(cells.length)} are hidden to protect people.`]),
  ].join(' ');
}
