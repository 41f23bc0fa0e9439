import type { ReadingChange } from '../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { isBlankRecord, lastLine } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';
import { lineSpan } from './text-table.ts';

const mostOffers = 6;

/** The lines of a plan's header; a row of it may take several, where names have line breaks in them. */
export function headerPlace({ records }: TextSample, { skipRows = 0, headerRows = 1 }: ReadPlan): string {
  const rows = records.filter(({ line }) => line > skipRows).slice(0, headerRows);
  const last = rows.length === headerRows ? lastLine(rows.at(-1)) : skipRows + headerRows;
  return headerLines(skipRows + 1, headerRows === 0 ? 0 : last - skipRows);
}

/** "Line 7", "Lines 3 to 5", or that there is no header. */
function headerLines(firstLine: number, headerRows: number): string {
  return headerRows === 0 ? `No header, data from line ${firstLine}` : lineSpan(firstLine, firstLine + headerRows - 1);
}

/** The header taken from lines near it, of more lines or fewer, or from none. */
export function headerOffers({ records }: TextSample, read: ReadPlan): ReadingChange[] {
  const skipRows = read.skipRows ?? 0;
  const headerRows = read.headerRows ?? 1;
  const filled = records.filter((record) => !isBlankRecord(record)).slice(0, 400);
  const from = Math.max(
    0,
    filled.findIndex(({ line }) => line > skipRows),
  );
  const offers = new Map<string, ReadPlan>();
  const offer = (at: number, rows: number): void => {
    const first = filled[at];
    const last = filled[at + Math.max(0, rows - 1)];
    if (first === undefined || last === undefined || rows < 0 || last.line - first.line > rows) return;
    offers.set(headerLines(first.line, rows), atHeader(read, first.line - 1, rows));
  };
  if (headerRows > 0) offer(from, 0);
  if (headerRows !== 1) offer(from, 1);
  if (headerRows > 1) offer(from + headerRows - 1, 1);
  offer(from, headerRows + 1);
  offer(from + Math.max(1, headerRows), 1);
  offer(from - 1, 1);
  if (headerRows > 0) offer(from - 1, headerRows + 1);
  offer(from - 2, 1);
  offer(from + headerRows + 1, 1);
  offers.delete(headerLines(skipRows + 1, headerRows));
  return [...offers].slice(0, mostOffers).map(([label, other]) => ({ label, read: other }));
}

/** The same table under another header: what was said of its columns by name holds only of those without one. */
function atHeader(read: ReadPlan, skipRows: number, headerRows: number): ReadPlan {
  const { names: _names, leaveOut, columns: _columns, totalRows: _totals, unpivot: _unpivot, ...rest } = read;
  const nameless = (leaveOut ?? []).filter((name) => /^column \d+$/.test(name));
  return { ...rest, skipRows, headerRows, ...(nameless.length > 0 ? { leaveOut: nameless } : {}) };
}
