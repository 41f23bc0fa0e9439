import { formatNumber, roundHalfUp } from '../base/format-number.ts';
import type { CrossedCell } from '../model/crossing.ts';
import type { ChartSpec } from '../model/profile.ts';
import { chartFrame, type ChartSize, ownColour } from './charts/chart-frame.ts';
import { wrapLabel } from './charts/wrap-label.ts';
import { crossedClass, crossedClassWords } from './crossed-classes.ts';
import { crossedCellWords, crossedCounts, crossedTitle } from './crossed-words.ts';
import { directionMarks } from './direction-marks.ts';
import { divergingColour } from './diverging-colours.ts';
import { isClear } from './format-estimate.ts';
import { labelWidth } from './plot-axes.ts';
import type { CrossedReading } from './read-crossing.ts';
import { patternFills } from './svg-patterns.ts';

const rowHeight = 26;
const gap = 2;
const lineHeight = 13;
const characterWidth = 6.2;
/** A column narrower than this has its name aslant. */
const upright = 60;
const slantedHead = 142;
const narrowest = 44;
const legendHeight = 52;

/**
 * Two strands at once as a picture: the first goes down, the second across. Each pair has its rate, on the colour of how
 * likely its people are against everyone else where that is clear, with a mark for which side of it they are on.
 */
export function crossedHeatMap(reading: CrossedReading, { theme, width }: ChartSize): ChartSpec {
  const [down, across] = reading.crossing.strands;
  const left = labelWidth(down.categories.map(({ label }) => label));
  const columnWidth = Math.min(150, Math.max(narrowest, (width - left) / Math.max(1, across.categories.length)));
  const names = across.categories.map(({ label }) => wrapLabel(label, Math.max(6, columnWidth / characterWidth)));
  const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
  const isSlanted = columnWidth < upright;
  const top = isSlanted ? slantedHead : lines * lineHeight + 12;
  const bottom = top + down.categories.length * rowHeight;
  const columnAt = (index: number) => left + index * columnWidth;
  const rowAt = (index: number) => top + index * rowHeight;
  const cells = down.categories.flatMap(({ code: first }, row) =>
    across.categories.map(({ code: second }, column) => {
      const cell = reading.crossing.cells.find(({ categories: [a, b] }) => a === first && b === second);
      const box = { x: columnAt(column), x2: columnAt(column + 1) - gap, y: rowAt(row), y2: rowAt(row + 1) - gap };
      return {
        ...box,
        ...drawn(cell, reading.mayBeChance([first, second]), theme),
        middleX: (box.x + box.x2) / 2,
        middleY: (box.y + box.y2) / 2,
        markX: box.x2 - 7,
        markY: box.y + 7,
        says: cell === undefined ? '' : crossedCellWords(reading, cell),
      };
    }),
  );
  const total = Math.max(columnAt(across.categories.length) + (isSlanted ? 100 : 0), left + 420);
  return {
    ...chartFrame({
      theme,
      description: describeCrossed(reading),
      width: total,
      height: bottom + legendHeight,
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
    }),
    layer: [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: theme.line, strokeWidth: 0.5 },
        encoding: { ...boxOf(), fill: ownColour('fill'), description: { field: 'says' } },
      },
      textLayer(cells, { x: 'middleX', y: 'middleY', text: 'text' }, { fontSize: 11.5 }, 'ink'),
      {
        data: { values: cells.filter(({ shape }) => shape !== '') },
        mark: { type: 'point', size: 22, filled: true, opacity: 1 },
        encoding: {
          x: pixels('markX'),
          y: pixels('markY'),
          shape: { field: 'shape', type: 'nominal', scale: null },
          color: ownColour('ink'),
        },
      },
      textLayer(
        down.categories.map(({ label }, row) => ({ x: left - 10, y: rowAt(row) + (rowHeight - gap) / 2, text: label })),
        { x: 'x', y: 'y', text: 'text' },
        { align: 'right', fontSize: 12, font: theme.fontTight, color: theme.ink },
      ),
      ...headLayers(
        across.categories.map(({ label }, index) => ({
          x: columnAt(index) + columnWidth / 2,
          y: top - 8,
          text: isSlanted ? label : (names[index] ?? label),
        })),
        isSlanted,
        theme,
      ),
      ...legendLayers(left, bottom + 14, theme),
    ],
  };
}

/** How a pair is drawn: its rate on the colour of its comparison, or the pattern of why it has none. */
function drawn(cell: CrossedCell | undefined, mayBeChance: boolean, theme: ChartSize['theme']) {
  if (cell?.rate.status === 'suppressed')
    return { fill: patternFills.suppressed, ink: theme.statusInk, text: '[c]', shape: '' };
  if (cell?.rate.status !== 'value')
    return { fill: patternFills.notAvailable, ink: theme.statusInk, text: '[x]', shape: '' };
  const { rate, versusOthers } = cell;
  const step = crossedClass(versusOthers, mayBeChance);
  const { fill, ink } = step === null ? { fill: theme.surface, ink: theme.ink } : divergingColour(theme, step);
  const number = rate.value === 0 ? '0' : formatNumber(roundHalfUp(rate.value, 1), 1);
  const { direction } = versusOthers;
  return {
    fill,
    ink,
    text: `${number}${rate.reliable || rate.value === 0 ? '' : ' u'}`,
    shape: isClear(direction) && !mayBeChance ? directionMarks[direction].shape : '',
  };
}

function headLayers(
  heads: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  isSlanted: boolean,
  theme: ChartSize['theme'],
): ChartSpec[] {
  if (isSlanted) {
    const slant = { angle: -50, align: 'left', baseline: 'middle', fontSize: 12, color: theme.ink };
    return [textLayer(heads, { x: 'x', y: 'y', text: 'text' }, slant)];
  }
  const style = { baseline: 'line-bottom', lineBreak: '\n', lineHeight, fontSize: 12, color: theme.ink };
  return [1, 2, 3, 4, 5].map((lines) =>
    textLayer(
      heads
        .filter(({ text }) => text.split('\n').length === lines)
        .map((head) => ({ ...head, y: head.y - (lines - 1) * lineHeight })),
      { x: 'x', y: 'y', text: 'text' },
      style,
    ),
  );
}

/** What the colours say, from the lowest to the highest. */
function legendLayers(left: number, top: number, theme: ChartSize['theme']): ChartSpec[] {
  const step = 58;
  const words = [
    'half or less',
    'two thirds',
    'less likely',
    'no clear difference',
    'more likely',
    '1.5 times',
    'twice or more',
  ];
  const swatches = crossedClassWords.map(({ step: at }, index) => ({
    x: left + index * step,
    x2: left + (index + 1) * step - gap,
    y: top,
    y2: top + 10,
    fill: divergingColour(theme, at).fill,
    middle: left + (index + 0.5) * step - gap / 2,
    textY: top + 22,
    text: wrapLabel(words[index] ?? '', 11),
  }));
  return [
    {
      data: { values: swatches },
      mark: { type: 'rect', stroke: theme.line, strokeWidth: 0.5 },
      encoding: { ...boxOf(), fill: ownColour('fill') },
    },
    textLayer(
      swatches,
      { x: 'middle', y: 'textY', text: 'text' },
      { fontSize: 10.5, font: theme.fontTight, lineBreak: '\n', lineHeight: 11, color: theme.axis, baseline: 'middle' },
    ),
  ];
}

function textLayer(
  values: readonly object[],
  fields: { readonly x: string; readonly y: string; readonly text: string },
  style: ChartSpec,
  ink?: string,
): ChartSpec {
  return {
    data: { values },
    mark: { type: 'text', baseline: 'middle', ...style },
    encoding: {
      x: pixels(fields.x),
      y: pixels(fields.y),
      text: { field: fields.text },
      ...(ink === undefined ? {} : { color: ownColour(ink) }),
    },
  };
}

function boxOf(): ChartSpec {
  return { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } };
}

function pixels(field: string): ChartSpec {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** The picture in words: what stands where, the clearest difference, and how many pairs are clear or hidden. */
export function describeCrossed(reading: CrossedReading): string {
  const { crossing } = reading;
  const [down, across] = crossing.strands;
  return [
    `${crossedTitle(reading)}.`,
    `Heat map of ${String(down.categories.length)} by ${String(across.categories.length)} groups; the numbers are in its data table.`,
    crossedCounts(crossing),
  ].join(' ');
}
