import type { Dialect } from '../files/text-scan.ts';
import { splitText } from '../files/split-text.ts';
import { cellKind } from './cell-kind.ts';

/** How well a dialect makes a table of a sample: how many fields it gives, on how many lines, and how sensible they are. */
export interface DialectScore {
  readonly dialect: Dialect;
  readonly points: number;
  /** The commonest number of fields, on how many of the filled records, and the least and most there are. */
  readonly width: number;
  readonly alike: number;
  readonly filled: number;
  readonly least: number;
  readonly most: number;
  /** Share of the records that could not be split for certain. */
  readonly faulty: number;
  /** Whether the first record that has anything has as many fields. */
  readonly isHeaded: boolean;
  /** Whether the delimiter only ever divides words, with a space after it, as in a sentence. */
  readonly isProse: boolean;
  /** Whether the dialect's quotation mark does surround a field. */
  readonly isQuoted: boolean;
}

const cellsLookedAt = 4000;

/** Scores a dialect by how many records agree on the number of fields, and on what kind of value each column holds. */
export function scoreDialect(sample: string, dialect: Dialect): DialectScore {
  const all = splitText(sample, dialect);
  const records = all.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const widths = records.map(({ fields }) => fields.length);
  const width = commonest(widths);
  const rows = records.filter(({ fields }) => fields.length === width).map(({ fields }) => fields);
  const faulty = records.filter(({ fault }) => fault !== undefined).length / Math.max(1, records.length);
  const share = (rows.length + longestRun(widths, width)) / 2 / Math.max(1, records.length);
  const sense = columnSense(rows, width, dialect.quote === '');
  return {
    dialect,
    points: share * sense * ((width - 1) / width) * (1 - 0.7 * faulty),
    width,
    alike: rows.length,
    filled: records.length,
    least: widths.reduce((a, b) => Math.min(a, b), Infinity),
    most: widths.reduce((a, b) => Math.max(a, b), 0),
    faulty,
    isHeaded: widths[0] === width,
    isProse: rows.every((row) =>
      row.every((cell, column) => cellKind(cell.trim()) === 'text' && (column === 0 || /^\s/.test(cell))),
    ),
    isQuoted:
      dialect.quote !== '' &&
      records.some(({ raw, fields }) => raw.length > fields.join('.').length && raw.includes(dialect.quote)),
  };
}

const thousands = /^\W*\d{1,3}(?:,\d{3})+(?:\.\d+)?\W*$/;
const dividing = /[,;\t|:^~]/;

/** How sensible lines are as values of one column each: the share of them that are one figure, date or code. */
export function scoreSingleColumn(sample: string): number {
  const lines = sample
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kinds = lines.map(cellKind);
  const dividesWords = lines.some(
    (line, index) => dividing.test(line) && ['text', 'code'].includes(kinds[index] ?? ''),
  );
  const isPaired = arePairs(lines);
  const isValue = (line: string, index: number): boolean => {
    if (!dividing.test(line)) return kinds[index] !== 'text';
    if (kinds[index] === 'date') return true;
    if (isPaired) return false;
    return thousands.test(line) || (!dividesWords && kinds[index] === 'number');
  };
  return Math.max(0.04, 0.9 * (lines.filter(isValue).length / Math.max(1, lines.length)));
}

/**
 * "2012,100" above "2013,95": the figures before the comma go up evenly, as years do, or those after it are of unlike
 * length and end in noughts, as decimals that are cut short do not.
 */
function arePairs(lines: readonly string[]): boolean {
  const pairs = lines.map((line) => /^(\d+),(\d+)$/.exec(line)).filter((pair) => pair !== null);
  if (pairs.length < 3 || pairs.length < lines.length) return false;
  const first = pairs.map((pair) => Number(pair[1]));
  const step = (first[1] ?? 0) - (first[0] ?? 0);
  if (step !== 0 && first.every((value, at) => at === 0 || value - (first[at - 1] ?? 0) === step)) return true;
  const after = pairs.map((pair) => pair[2] ?? '');
  const isUneven = after.some((digits) => digits.length !== after[0]?.length);
  return isUneven && after.some((digits) => /\d0$/.test(digits)) && !after.some((digits) => /^0\d/.test(digits));
}

/** The commonest of numbers, the first met of those as common; 1 (no table) only where nothing else is met. */
function commonest(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) if (number > 1) tally.set(number, (tally.get(number) ?? 0) + 1);
  const [best] = [...tally].toSorted(([, a], [, b]) => b - a);
  return best?.[0] ?? 1;
}

function longestRun(widths: readonly number[], width: number): number {
  let longest = 0;
  let run = 0;
  for (const other of widths) {
    run = other === width ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The average sense of cells: a value of its column's kind makes the most, a text that looks torn apart the least. */
function columnSense(rows: readonly (readonly string[])[], width: number, isUnquoted: boolean): number {
  const looked = rows.slice(0, Math.max(20, Math.floor(cellsLookedAt / width)));
  let sum = 0;
  for (let column = 0; column < width; column += 1) {
    const cells = looked.map((row) => (row[column] ?? '').trim());
    const kinds = cells.map(cellKind);
    const filled = kinds.filter((kind) => kind !== 'blank').length;
    const typed = kinds.filter((kind) => kind !== 'text' && kind !== 'blank').length;
    const isTyped = typed > filled / 2;
    for (const [index, cell] of cells.entries()) {
      sum +=
        kinds[index] === 'text'
          ? textSense(cell, isUnquoted) * (isTyped ? 0.85 : 1)
          : isTyped || kinds[index] === 'blank'
            ? 1
            : 0.9;
    }
  }
  return sum / Math.max(1, looked.length * width);
}

function textSense(cell: string, isUnquoted: boolean): number {
  if (isUnquoted && /^(?:".*"|'.*')$/s.test(cell)) return 0.4;
  if (/[;\t|]/.test(cell) || cell.includes('\u001F')) return 0.25;
  if (/^["']|["']$/.test(cell) && !/^["'].*["']$/s.test(cell)) return 0.35;
  if (isUnbalanced(cell)) return 0.5;
  if (/[^\d\s],\S/.test(cell)) return 0.75;
  if (/^(?:and|or|of|the|to|in|with)\s/.test(cell)) return 0.6;
  return cell.length > 200 ? 0.7 : 0.95;
}

function isUnbalanced(cell: string): boolean {
  return cell.split('(').length !== cell.split(')').length;
}
