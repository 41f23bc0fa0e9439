import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { decodeText } from '../files/decode-text.ts';
import { createSplitter } from '../files/split-text.ts';
import type { SourceRecord } from '../files/source-record.ts';

/** The first records of a text, or all of them. */
export interface TextSample {
  readonly records: readonly SourceRecord[];
  /** Whether they are all of the file. */
  readonly isWhole: boolean;
  /** Whether the text ends without a line end. */
  readonly isOpen: boolean;
  /** Physical lines of the records. */
  readonly lines: number;
}

/** Splits the head of a file by a plan; a record that the head's end cuts is left out. */
export function sampleText(text: string, isWhole: boolean, read: ReadPlan): TextSample {
  const splitter = createSplitter({ delimiter: read.delimiter ?? ',', quote: read.quote ?? '"' });
  const records = splitter.push(text);
  // A head without a line end is one long record: better some of it than nothing.
  if (isWhole || records.length === 0) records.push(...splitter.end());
  return { records, isWhole, isOpen: !/[\r\n]$/.test(text), lines: lastLine(records.at(-1)) };
}

/** Splits the last bytes of a file from the first line on that is whole and divides like the table. */
export function sampleEnd(bytes: Buffer, read: ReadPlan, width: number): TextSample {
  const text = decodeText(bytes, read.encoding ?? 'utf-8');
  const starts = [...text.slice(0, 4096).matchAll(/\r\n|\n|\r/g)].slice(0, 6).map((end) => end.index + end[0].length);
  const tries = starts.map((start) => sampleText(text.slice(start), true, read));
  const scores = tries.map(({ records }) => {
    const first = records.slice(0, 60);
    return (
      first.filter(({ fields, fault }) => fields.length === width && fault === undefined).length /
      Math.max(1, first.length)
    );
  });
  const best = scores.indexOf(Math.max(...scores));
  return { ...(tries[best] ?? sampleText(text, true, read)), isWhole: false };
}

/** The physical line that a record ends on. */
export function lastLine(record: SourceRecord | undefined): number {
  if (record === undefined) return 0;
  if (!record.raw.includes('\n') && !record.raw.includes('\r')) return record.line;
  return record.line + (record.raw.match(/\r\n|\n|\r/g)?.length ?? 0);
}

export function isBlankRecord({ fields }: SourceRecord): boolean {
  return fields.every((field) => field.trim() === '');
}

/** What the filled records say, each on a line. */
export function linesOf(records: readonly SourceRecord[]): string[] {
  return records.filter((record) => !isBlankRecord(record)).map(lineOf);
}

function lineOf({ fields }: SourceRecord): string {
  return fields
    .map((field) => field.trim())
    .filter((field) => field !== '')
    .join(' · ');
}
