import type { TextRecord } from './split-records.ts';

/** Where the table stands among the records: what is above it, its header, and what is below it. */
export interface TableExtent {
  readonly header: number;
  /** One past the last record of the table. */
  readonly end: number;
  readonly width: number;
}

const footnote = /^(source|note|notes|total|all |grand total|\*|\[|figures|contact|©|copyright|\d+\.\s)/i;

/**
 * Finds the table among titles above it and totals and notes below it. The table's width is the commonest number of
 * fields with something in the records; its header is the first record of (nearly) that width whose cells are words.
 */
export function findTable(records: readonly TextRecord[]): TableExtent {
  const widths = records.map((record) => filledWidth(record.fields));
  const width = commonestWidth(widths);
  let header = widths.findIndex(
    (filled, index) => filled >= (width > 2 ? width - 1 : width) && looksLikeHeader(records[index]),
  );
  if (header < 0) header = Math.max(0, widths.indexOf(width));
  let end = records.length;
  while (end > header + 1) {
    const last = records[end - 1];
    if (last === undefined) break;
    const filled = widths[end - 1] ?? 0;
    const first = last.fields.find((field) => field.trim() !== '') ?? '';
    const isTotal = /^(grand )?total\b/i.test(first.trim()) && width > 1;
    if (filled === 0 || (width > 2 && filled <= width / 2 && (footnote.test(first) || filled === 1)) || isTotal)
      end -= 1;
    else break;
  }
  return { header, end, width };
}

/** The number of fields up to the last that holds something. */
function filledWidth(fields: readonly string[]): number {
  return fields.findLastIndex((field) => field.trim() !== '') + 1;
}

function commonestWidth(widths: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const width of widths) if (width > 0) tally.set(width, (tally.get(width) ?? 0) + 1);
  let best = 1;
  let bestScore = -1;
  for (const [width, times] of tally) {
    const score = times * Math.min(width, 3);
    if (score > bestScore || (score === bestScore && width > best)) {
      best = width;
      bestScore = score;
    }
  }
  return best;
}

/** A header's cells are mostly words, each said once. */
function looksLikeHeader(record: TextRecord | undefined): boolean {
  if (record === undefined) return false;
  const cells = record.fields.map((field) => field.trim()).filter((field) => field !== '');
  const numbers = cells.filter((cell) => /^[£$]?-?[\d,.]+%?$/.test(cell) && !/^(19|20)\d\d$/.test(cell));
  return numbers.length === 0 && new Set(cells).size === cells.length;
}
