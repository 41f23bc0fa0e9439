import { fieldEnd, findClosing, opensField } from './find-closing.ts';
import type { Closing } from './find-closing.ts';
import type { SourceRecord } from './source-record.ts';
import type { TextScan } from './text-scan.ts';

type Fault = NonNullable<SourceRecord['fault']>;

/** A field that begins with a quotation mark. */
export interface QuotedField {
  readonly value: string;
  /** Where the delimiter or line end after it stands. */
  readonly end: number;
  /** How many line ends it holds, and where the line ends that it ends on. */
  readonly lines: number;
  readonly lineEnd: number;
  readonly fault: Fault | null;
}

type Closed = Omit<Extract<Closing, { kind: 'closed' }>, 'kind'>;

/** Where a field begins, where its opening quotation mark stands, and where the line of both ends. */
interface Opening {
  readonly at: number;
  readonly open: number;
  readonly lineEnd: number;
}

/** From so many lines on, lines within quotes that look like records are taken for records. */
const manyLines = 100;

/**
 * Reads the field at `at` if a quotation mark is its first sign but spaces, else gives null; `lineEnd` is where the line of
 * `at` ends. 'cut' where the text ends too soon to tell.
 */
export function readQuoted(scan: TextScan, at: number, lineEnd: number): QuotedField | 'cut' | null {
  const { text, dialect } = scan;
  let open = at;
  if (dialect.delimiter !== ' ') while (text.charCodeAt(open) === 32) open += 1;
  if (dialect.quote === '' || open >= lineEnd || !text.startsWith(dialect.quote, open)) return null;
  const opening = { at, open, lineEnd };
  const closing = findClosing(scan, open, lineEnd, false);
  if (closing.kind === 'cut') return 'cut';
  if (closing.kind === 'closed') return closedField(scan, opening, closing, null);
  if (closing.kind === 'stray' && text.charCodeAt(closing.at - 1) === 92) {
    const escaped = findClosing(scan, open, lineEnd, true);
    if (escaped.kind === 'cut') return 'cut';
    if (escaped.kind === 'closed') return unescaped(closedField(scan, opening, escaped, null), dialect.quote);
  }
  if (open > at) return null;
  if (closing.kind === 'none') return literalField(scan, opening, 'unclosed-quote');
  return closing.at < lineEnd ? strayOnLine(scan, opening, closing.at) : strayBelow(scan, opening, closing.at);
}

function closedField(
  scan: TextScan,
  opening: Opening,
  { at, end, isDoubled }: Closed,
  fault: Fault | null,
): QuotedField | 'cut' {
  const { text } = scan;
  const { quote } = scan.dialect;
  const inner = text.slice(opening.open + 1, at);
  const value = isDoubled ? inner.replaceAll(quote + quote, quote) : inner;
  if (at < opening.lineEnd) return { value, end, lines: 0, lineEnd: opening.lineEnd, fault };
  const inside = text.slice(opening.lineEnd, at).split(/\r\n|\n|\r/);
  const lines = inside.length - 1;
  if (lines > manyLines && areRecords(scan, opening, inside)) return literalField(scan, opening, 'unclosed-quote');
  const lineEnd = scan.lineEndFrom(end);
  if (lineEnd === Infinity && !scan.isLast) return 'cut';
  return { value, end, lines, lineEnd: Math.min(lineEnd, text.length), fault };
}

/** Whether lines have as many delimiters as the one on which the field began, as records have and notes have not. */
function areRecords({ text, dialect }: TextScan, { open, lineEnd }: Opening, inside: readonly string[]): boolean {
  const lineBegin = Math.max(text.lastIndexOf('\n', open), text.lastIndexOf('\r', open)) + 1;
  const width = text.slice(lineBegin, lineEnd).split(dialect.delimiter).length;
  const alike = inside.filter((line) => line.split(dialect.delimiter).length === width);
  return alike.length >= inside.length / 2;
}

/** The field as it stands, quotation marks and all, up to the next delimiter on its line. */
function literalField(scan: TextScan, { at, lineEnd }: Opening, fault: Fault): QuotedField {
  const end = Math.min(scan.delimiterFrom(at), lineEnd);
  return { value: scan.text.slice(at, end), end, lines: 0, lineEnd, fault };
}

/**
 * A quotation mark within quotes, not doubled: what its writer left unescaped if one that closes comes later on the line
 * (`"the "Hub" centre",`), else the field was never quoted (`"Hub" centre,`).
 */
function strayOnLine(scan: TextScan, opening: Opening, stray: number): QuotedField | 'cut' {
  const { text, dialect } = scan;
  for (let at = stray + 1; at < opening.lineEnd; at += 1) {
    if (text.charAt(at) !== dialect.quote || text.charAt(at + 1) === dialect.quote) continue;
    const end = fieldEnd(scan, at + 1);
    if (end === null && opensField(text, at, dialect)) break;
    if (end === null) continue;
    const wasQuoted = /\s/.test(text.charAt(stray - 1)) || text.slice(stray, at).includes(dialect.delimiter);
    if (!wasQuoted) break;
    return closedField(scan, opening, { at, end, isDoubled: false }, 'stray-quote');
  }
  return literalField(scan, opening, 'stray-quote');
}

/** The same on a later line: a note with unescaped quotation marks, unless one of them opens a field of another record. */
function strayBelow(scan: TextScan, opening: Opening, stray: number): QuotedField | 'cut' {
  let at = stray;
  for (;;) {
    if (opensField(scan.text, at, scan.dialect)) return literalField(scan, opening, 'unclosed-quote');
    const closing = findClosing(scan, at, opening.lineEnd, false);
    if (closing.kind === 'cut') return 'cut';
    if (closing.kind === 'none') return literalField(scan, opening, 'unclosed-quote');
    if (closing.kind === 'closed') return closedField(scan, opening, closing, 'stray-quote');
    at = closing.at;
  }
}

function unescaped(field: QuotedField | 'cut', quote: string): QuotedField | 'cut' {
  return field === 'cut' ? field : { ...field, value: field.value.replaceAll(`\\${quote}`, quote) };
}
