import type { CrossedCell } from '../../model/crossing.ts';
import type { ChartSpec } from '../../model/profile.ts';
import { formatShare } from '../format-estimate.ts';
import type { CrossedReading } from '../read-crossing.ts';
import { patternFills } from '../svg-patterns.ts';
import { chartFrame, type ChartSize, figureAxis, ownColour } from './chart-frame.ts';
import { describeCrossedPyramid, type PyramidSides } from './pyramid-words.ts';

const step = 34;
const padding = { top: 26, right: 16, bottom: 44, left: 96 } as const;
const room = 1.24;
const [usersHeight, shapeHeight] = [16, step - 4];

interface Side {
  readonly sign: -1 | 1;
  readonly title: string;
  readonly cells: readonly { readonly age: string; readonly cell: CrossedCell }[];
}

/**
 * Ages upward, youngest below, women to the left and men to the right: each one's share of users with its 95% interval,
 * before the shape of the population. All are shares of those of whom both are known. Draw it as SVG.
 */
export function crossedPyramid(reading: CrossedReading, sides: PyramidSides, { theme, width }: ChartSize): ChartSpec {
  const labels = sides.ages.map(({ label }) => label).toReversed();
  const both: readonly Side[] = [
    { sign: -1, title: sides.left.title, cells: sides.left.cells },
    { sign: 1, title: sides.right.title, cells: sides.right.cells },
  ];
  const ends = both.flatMap(({ cells }) =>
    cells.flatMap(({ cell: { share, populationShare } }) => [
      populationShare ?? 0,
      share.status === 'value' ? (share.upper ?? 1) : 0,
    ]),
  );
  const most = Math.max(0.02, ...ends) * 100 * room;
  const drawn = both.flatMap(({ sign, cells }) => cells.map(({ age, cell }) => ({ sign, age, ...cell })));
  const users = drawn.flatMap(({ sign, age, share, populationShare }) =>
    share.status === 'value'
      ? [
          {
            age,
            side: sign,
            zero: 0,
            end: sign * share.value * 100,
            from: sign * share.lower * 100,
            to: sign * (share.upper ?? 1) * 100,
            label: sign * Math.max(share.upper ?? 1, populationShare ?? 0) * 100,
            text: `${formatShare(share)}${share.reliable ? '' : ' [u]'}`,
            opacity: share.reliable ? 0.75 : 0.3,
            dash: share.reliable ? [1, 0] : [2, 2.5],
          },
        ]
      : [],
  );
  const missing = drawn.flatMap(({ sign, age, share, populationShare }) =>
    share.status === 'value'
      ? []
      : [
          {
            age,
            side: sign,
            zero: 0,
            end: sign * most * 0.24,
            label: sign * Math.max(most * 0.24, (populationShare ?? 0) * 100),
            text: share.status === 'suppressed' ? '[c]' : '[x]',
            fill: share.status === 'suppressed' ? patternFills.suppressed : patternFills.notAvailable,
          },
        ],
  );
  const people = drawn.flatMap(({ sign, age, populationShare }) =>
    populationShare === null ? [] : [{ age, zero: 0, end: sign * populationShare * 100 }],
  );
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    scale: { domain: [-most, most], nice: false, zero: false },
    axis: figureAxis(theme, 'Share of all whose age and sex are known, %', {
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
  const named = (values: readonly { readonly side: number }[], side: -1 | 1): ChartSpec => ({
    data: { values: values.filter((each) => each.side === side) },
    mark: { type: 'text', align: side < 0 ? 'right' : 'left', dx: side * 6, fontSize: 12, color: theme.ink },
    encoding: { y, x: x('label'), text: { field: 'text' } },
  });
  return {
    ...chartFrame({
      theme,
      description: describeCrossedPyramid(reading, sides),
      width,
      height: step * Math.max(1, labels.length),
      padding,
    }),
    layer: [
      {
        data: { values: people },
        mark: { type: 'bar', height: shapeHeight, fill: theme.plain, fillOpacity: 0.16, stroke: theme.plain },
        encoding: { y, x: x('zero'), x2: { field: 'end' } },
      },
      {
        data: { values: users },
        mark: { type: 'bar', height: usersHeight, fill: theme.accent },
        encoding: {
          y,
          x: x('zero'),
          x2: { field: 'end' },
          fillOpacity: { field: 'opacity', type: 'quantitative', scale: null },
        },
      },
      {
        data: { values: missing },
        mark: { type: 'bar', height: usersHeight },
        encoding: { y, x: x('zero'), x2: { field: 'end' }, fill: ownColour('fill') },
      },
      {
        data: { values: users },
        mark: { type: 'rule', strokeWidth: 2.5, color: theme.reference },
        encoding: {
          y,
          x: x('from'),
          x2: { field: 'to' },
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      },
      named(users, -1),
      named(users, 1),
      named(missing, -1),
      named(missing, 1),
      {
        data: { values: [{ at: 0 }] },
        mark: { type: 'rule', strokeWidth: 1, color: theme.reference },
        encoding: { x: x('at') },
      },
      {
        data: { values: both.map(({ sign, title }) => ({ at: (sign * most) / 2, text: title })) },
        mark: { type: 'text', y: -12, fontWeight: 600, fontSize: 12.5, color: theme.ink },
        encoding: { x: x('at'), text: { field: 'text' } },
      },
    ],
  };
}
