import type { PrintedTable } from '../printed-table.ts';

export interface TextItem {
  /** A heading in a line of its own above this item and those that follow. */
  readonly heading?: string;
  /** Empty where the text stands alone. */
  readonly term: string;
  readonly text: string;
}

/** What a slide's text takes, counted in the characters of its lines. */
const lineLength = 116;
const mostLines = 17.5;
const gap = 0.45;

/** What a slide's table takes. */
const tableLength = 124;
const mostTableLines = 13;

/** Parts items into slides; a text longer than a slide is parted between sentences. */
export function pageText(items: readonly TextItem[]): readonly (readonly TextItem[])[] {
  return fill(
    items.flatMap((item) => partLong(item)),
    ({ heading, term, text }) =>
      (heading === undefined ? 0 : 1 + gap) + Math.ceil((term.length + text.length + 2) / lineLength) + gap,
    mostLines,
  );
}

/** Parts a table's rows into slides by the lines that their names take. */
export function pageRows({ rows, widths }: PrintedTable): readonly PrintedTable['rows'][] {
  return fill(
    rows,
    ({ cells }) =>
      Math.max(
        ...cells.map((text, index) => Math.ceil((text.length + 2) / Math.max(6, (widths[index] ?? 0) * tableLength))),
      ),
    mostTableLines,
  );
}

function fill<T>(items: readonly T[], size: (item: T) => number, most: number): readonly (readonly T[])[] {
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
  return evened(pages, items, size);
}

/** As many pages as needed, filled alike, so that none holds one row alone. */
function evened<T>(
  pages: readonly (readonly T[])[],
  items: readonly T[],
  size: (item: T) => number,
): readonly (readonly T[])[] {
  if (pages.length < 2) return pages;
  const sizes = items.map(size);
  const share = sizes.reduce((sum, each) => sum + each, 0) / pages.length;
  const widest = Math.max(...pages.map((page) => page.reduce((sum, item) => sum + size(item), 0)));
  const even: T[][] = [[]];
  let taken = 0;
  items.forEach((item, index) => {
    const last = even.at(-1) ?? [];
    const needed = sizes[index] ?? 0;
    if (last.length > 0 && taken + needed / 2 > share && even.length < pages.length) {
      even.push([item]);
      taken = needed;
    } else {
      last.push(item);
      taken += needed;
    }
  });
  const isFitting = even.every((page) => page.reduce((sum, item) => sum + size(item), 0) <= widest);
  return isFitting ? even : pages;
}

function partLong(item: TextItem): readonly TextItem[] {
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
