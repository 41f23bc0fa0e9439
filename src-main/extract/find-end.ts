import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { SourceRecord } from '../files/source-record.ts';
import { findTables } from './find-tables.ts';
import { countLines, readEnd } from './read-end.ts';
import type { TableExtent } from './table-extent.ts';
import { isBlankRecord, sampleEnd } from './text-sample.ts';
import type { TextSample } from './text-sample.ts';

/** The end of a file that is too large to look at as a whole. */
export interface FileEnd {
  readonly sample: TextSample;
  readonly footerRows: number;
  /** The bytes of the file, unpacked; null where they were not counted. */
  readonly length: number | null;
}

const firstBytes = 64 * 1024;
const mostBytes = 4 * 1024 * 1024;
const likeRows = 60;
/** Fewer rows of the table than these may be what is left of a note that the end was cut within. */
const leastRows = 20;

/**
 * Looks for the table's last row at the end of its file: in the last 64 KB, or in as much as 4 MB where all of that is
 * below the table. A table that ends within the head has its end known: then only the lines are counted. Null where the
 * end is out of reach.
 */
export async function findEnd(
  path: string,
  read: ReadPlan,
  head: TextSample,
  extent: TableExtent,
): Promise<FileEnd | null> {
  const { skipRows, headerRows, bodyRows } = extent;
  const after = head.records.slice(skipRows + headerRows + bodyRows);
  if (!after.every(isBlankRecord)) return findEndInHead(path, read, after);
  const like = head.records.slice(skipRows, skipRows + headerRows + likeRows).map(({ fields }) => fields);
  const width = like.at(-1)?.length ?? 1;
  for (let most = firstBytes; ; most *= 8) {
    const end = await readEnd(path, read.packed, most);
    if (end === null) return null;
    const sample = sampleEnd(end.bytes, read, width);
    const rows = rowsAtStart(sample, like);
    if (rows < leastRows && most < mostBytes) continue;
    const after = sample.records.slice(rows);
    const isFooter = rows >= leastRows && !after.every(isBlankRecord);
    return { sample, length: end.length, footerRows: isFooter ? linesFrom(after, sample.lines) : 0 };
  }
}

async function findEndInHead(path: string, read: ReadPlan, after: readonly SourceRecord[]): Promise<FileEnd | null> {
  const lines = await countLines(path, read.packed);
  if (lines === null) return null;
  const sample: TextSample = { records: after, isWhole: false, isOpen: false, lines };
  return { sample, length: null, footerRows: linesFrom(after, lines) };
}

/** How many records, from the first on, go on with the table that begins like the head. */
function rowsAtStart({ records }: TextSample, like: readonly (readonly string[])[]): number {
  const rows = [...like, ...records.map(({ fields }) => fields)];
  const table = findTables({ rows }).find(({ skipRows }) => skipRows === 0);
  return table === undefined ? 0 : Math.max(0, table.headerRows + table.bodyRows - like.length);
}

function linesFrom(records: readonly SourceRecord[], lines: number): number {
  return lines - (records[0]?.line ?? lines + 1) + 1;
}
