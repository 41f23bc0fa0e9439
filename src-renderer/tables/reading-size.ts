import type { PreviewPage } from '../../shared/model/preview.ts';
import { printReading } from './reading-row.ts';

type Column = PreviewPage['columns'][number];

/** The width of a text as it is drawn, in CSS pixels. */
export type Measure = (text: string, kind: 'figure' | 'text' | 'head') => number;

const padding = 20;
const headLine = 14;

/** How many of the longest values of a column are measured; a shorter one is hardly ever wider. */
const measured = 4;

/** Wide enough for the longest value of a column and the longest word of its heading, within reason. In CSS pixels. */
export function readingWidth(column: Column, detail: string, measure: Measure): number {
  const isNumber = column.type === 'whole number' || column.type === 'number';
  const printed = column.values.map((value, index) => {
    const status = column.statuses[index] ?? 'value';
    return printReading({ value, status, raw: column.asItCame?.[index] ?? null, pins: [] });
  });
  const mark = column.statuses.some((status) => status !== 'value' && status !== 'missing') && isNumber ? 38 : 0;
  const longest = [...new Set(printed)].sort((left, right) => right.length - left.length).slice(0, measured);
  const values = longest.map((text) => measure(text, isNumber ? 'figure' : 'text') + mark);
  const words = `${column.name} ${detail}`.split(/\s+/).map((word) => measure(word, 'head'));
  const heads = [column.name, detail].map((text) => Math.min(measure(text, 'head'), 110));
  return clamp(Math.max(...values, ...words, ...heads) + padding, isNumber ? 72 : 64, 420);
}

/** The room that so many pins take beside a value, with the ground that marks it. In CSS pixels. */
export function pinsWidth(pins: number): number {
  return pins === 0 ? 0 : 8 + pins * 28;
}

/** High enough for the longest heading and what its column is for, as they wrap in their columns. In CSS pixels. */
export function readingHeaderHeight(
  columns: readonly Column[],
  describe: (column: Column) => string,
  measure: Measure,
): number {
  const lines = columns.map((column) => {
    const detail = describe(column);
    const width = readingWidth(column, detail, measure) - padding;
    return linesOf(column.name, width, measure) + linesOf(detail, width, measure);
  });
  return clamp(Math.max(1, ...lines) * headLine + 16, 46, 132);
}

/** How many lines a text takes when it wraps between words. */
function linesOf(text: string, width: number, measure: Measure): number {
  const space = measure(' ', 'head');
  let lines = 1;
  let at = 0;
  for (const word of text.split(/\s+/)) {
    const length = measure(word, 'head');
    if (at > 0 && at + space + length > width) {
      lines += 1;
      at = length;
    } else at += (at === 0 ? 0 : space) + length;
  }
  return lines;
}

function clamp(value: number, least: number, most: number): number {
  return Math.ceil(Math.min(most, Math.max(least, value)));
}
