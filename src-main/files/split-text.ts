import { readQuoted } from './read-quoted.ts';
import type { SourceRecord } from './source-record.ts';
import { scanText } from './text-scan.ts';
import type { Dialect, TextScan } from './text-scan.ts';

/** Splits a text that comes in pieces; each call gives the records that are complete. */
export interface Splitter {
  readonly push: (text: string) => SourceRecord[];
  readonly end: () => SourceRecord[];
}

/** Splits a whole text into its records, as `createSplitter` does. */
export function splitText(text: string, dialect: Dialect): SourceRecord[] {
  const splitter = createSplitter(dialect);
  const records = splitter.push(text);
  return records.concat(splitter.end());
}

/**
 * Splits text by RFC 4180 and what is met beyond it: LF, CR and CRLF in any mixture, a quotation mark within a field, text
 * after a closing one, quotes escaped by a backslash. A quote that is never closed spoils its own line only. The records'
 * `raw` and the line ends between them are the text; NULs and byte order marks in it are left out of `fields`, in which
 * ="007", by which spreadsheet programs are made to leave a text alone, is 007.
 */
export function createSplitter(dialect: Dialect): Splitter {
  let held: string[] = [];
  let line = 1;
  const take = (isLast: boolean): SourceRecord[] => {
    const text = held.length === 1 ? (held[0] ?? '') : held.join('');
    const taken = takeComplete(scanText(text, dialect, isLast), line);
    line = taken.line;
    held = taken.at < text.length ? [text.slice(taken.at)] : [];
    return taken.records;
  };
  return {
    push: (text) => {
      if (text === '') return [];
      const isWithinLine = held.length > 0 && !/[\r\n]/.test(text) && !held.at(-1)?.endsWith('\r');
      held.push(text);
      return isWithinLine ? [] : take(false);
    },
    end: () => take(true),
  };
}

/** What DOS programs write behind the last line. */
const endOfText = '\u001A';

type Fault = NonNullable<SourceRecord['fault']>;

interface Taken {
  readonly records: SourceRecord[];
  /** Where the first record begins that is not complete, and on which line. */
  readonly at: number;
  readonly line: number;
}

function takeComplete(scan: TextScan, firstLine: number): Taken {
  const { text, isLast } = scan;
  const hasPhantoms = text.includes('\0') || text.includes('\uFEFF') || text.endsWith(endOfText);
  const hasFormulas = text.includes('="');
  const records: SourceRecord[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const lineEnd = scan.lineEndFrom(at);
    if (lineEnd === Infinity && !isLast) break;
    const end = Math.min(lineEnd, text.length);
    const split = scan.quoteFrom(at) < end ? splitQuoted(scan, at, end) : splitPlain(scan, at, end);
    if (split === 'cut' || (!isLast && split.end === text.length - 1 && text.endsWith('\r'))) break;
    const raw = text.slice(at, split.end);
    const plain = hasPhantoms ? withoutPhantoms(split, raw) : split;
    records.push(recordOf(line, hasFormulas ? withoutFormulas(plain) : plain, raw));
    line += split.lines;
    at = split.end + (text.charCodeAt(split.end) === 13 && text.charCodeAt(split.end + 1) === 10 ? 2 : 1);
  }
  return { records, at, line };
}

interface Split {
  readonly fields: string[];
  readonly end: number;
  readonly lines: number;
  readonly fault: Fault | null;
}

function splitPlain(scan: TextScan, from: number, end: number): Split {
  const { text } = scan;
  const fields: string[] = [];
  let at = from;
  for (let next = scan.delimiterFrom(at); next < end; next = scan.delimiterFrom(at)) {
    fields.push(text.slice(at, next));
    at = next + 1;
  }
  fields.push(text.slice(at, end));
  return { fields, end, lines: 1, fault: null };
}

/** Splits a record with a quotation mark in it, whose first line ends at `firstEnd`. */
function splitQuoted(scan: TextScan, from: number, firstEnd: number): Split | 'cut' {
  const { text } = scan;
  const fields: string[] = [];
  let fault: Split['fault'] = null;
  let lines = 1;
  let end = firstEnd;
  let at = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  for (;;) {
    const field = readQuoted(scan, at, end);
    if (field === 'cut') return 'cut';
    if (field === null) {
      const stop = Math.min(scan.delimiterFrom(at), end);
      fields.push(text.slice(at, stop));
      at = stop;
    } else {
      fields.push(field.value);
      fault ??= field.fault;
      lines += field.lines;
      end = field.lineEnd;
      at = field.end;
    }
    if (at >= end) return { fields, end, lines, fault };
    at += 1;
  }
}

function recordOf(line: number, { fields, fault }: Split, raw: string): SourceRecord {
  return fault === null ? { line, fields, raw } : { line, fields, raw, fault };
}

/** Leaves out signs that stand for no character; a line of nothing else is what a broken copy leaves behind. */
function withoutPhantoms(split: Split, raw: string): Split {
  if (raw === endOfText) return { ...split, fields: [''] };
  const fields = split.fields.map((field) => field.replace(/[\uFEFF\0]/g, ''));
  const isVoid = raw.includes('\0') && fields.every((field) => field === '');
  return { ...split, fields, fault: isVoid ? 'not-a-record' : split.fault };
}

function withoutFormulas(split: Split): Split {
  const fields = split.fields.map(
    (field) => /^\s*="((?:[^"]|"")*)"\s*$/.exec(field)?.[1]?.replaceAll('""', '"') ?? field,
  );
  return { ...split, fields };
}
