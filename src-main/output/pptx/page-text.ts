import type { PrintedTable } from '../printed-table.ts';

export interface TextItem {
  /** A heading in a line of its own above this item and those that follow. */
  readonly heading?: string;
  /** Empty where the text stands alone. */
  readonly term: string;
  readonly text: string;
}

/** What holds a text: the characters of its lines, and its lines. */
export interface TextRoom {
  readonly lineLength: number;
  readonly mostLines: number;
}

const slideRoom: TextRoom = { lineLength: 116, mostLines: 17.5 };
/** The same in smaller type. */
export const smallRoom: TextRoom = { lineLength: 130, mostLines: 19.5 };
const gap = 0.45;

/** What a slide's table takes. */
const tableLength = 124;
const mostTableLines = 13;

/** Parts items into slides, or columns of this room; a text longer than that is parted between sentences. */
export function pageText(items: readonly TextItem[], room: TextRoom = slideRoom): readonly (readonly TextItem[])[] {
  return fill(
    items.flatMap((item) => partLong(item, room)),
    ({ heading, term, text }) =>
      (heading === undefined ? 0 : 1 + gap) + Math.ceil((term.length + text.length + 2) / room.lineLength) + gap,
    room.mostLines,
  );
}

/** Parts a table's rows into slides by the lines that their names take; the first of them may hold `firstLines` only. */
export function pageRows(
  { rows, widths }: PrintedTable,
  firstLines: number | null = null,
): readonly PrintedTable['rows'][] {
  const size = (row: PrintedTable['rows'][number]): number => linesOfRow(row, widths);
  if (firstLines === null) return fill(rows, size, mostTableLines);
  const [first = []] = filled(rows, size, firstLines);
  const others = rows.slice(first.length);
  return others.length === 0 ? [first] : [first, ...fill(others, size, mostTableLines)];
}

/** The lines of a table's row: those of the cell that takes most. */
export function linesOfRow({ cells }: PrintedTable['rows'][number], widths: PrintedTable['widths']): number {
  return Math.max(
    ...cells.map((text, index) => Math.ceil((text.length + 2) / Math.max(6, (widths[index] ?? 0) * tableLength))),
  );
}

/** As many pages as items need by their sizes, filled alike, so that none holds one alone where others are full. */
export function fill<T>(items: readonly T[], size: (item: T) => number, most: number): readonly (readonly T[])[] {
  const full = filled(items, size, most);
  const steps = Array.from({ length: 40 }, (_, index) => (most * (index + 1)) / 40);
  return steps.map((room) => filled(items, size, room)).find(({ length }) => length === full.length) ?? full;
}

function filled<T>(items: readonly T[], size: (item: T) => number, most: number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let room = 0;
  for (const item of items) {
    const needed = size(item);
    const page = pages.at(-1);
    if (page === undefined || needed > room) {
      pages.push([item]);
      room = most - needed;
    } else {
      page.push(item);
      room -= needed;
    }
  }
  return pages;
}

function partLong(item: TextItem, { lineLength, mostLines }: TextRoom): readonly TextItem[] {
  const most = lineLength * (mostLines - 2);
  if (item.term.length + item.text.length <= most) return [item];
  const parts: string[] = [''];
  for (const sentence of item.text.split(/(?<=[.;:]) /)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && last.length + sentence.length > most) parts.push(sentence);
    else parts[parts.length - 1] = last === '' ? sentence : `${last} ${sentence}`;
  }
  return parts.map((text, index) => (index === 0 ? { ...item, text } : { term: `${item.term} (continued)`, text }));
}
