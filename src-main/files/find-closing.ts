import type { Dialect, TextScan } from './text-scan.ts';

/** What was found in search of a closing quotation mark. */
export type Closing =
  /** It stands at `at`, and the delimiter or line end after it at `end`; `isDoubled` where there are doubled ones before. */
  | { readonly kind: 'closed'; readonly at: number; readonly end: number; readonly isDoubled: boolean }
  /** One that neither closes nor is doubled stands at `at`. */
  | { readonly kind: 'stray'; readonly at: number }
  | { readonly kind: 'none' }
  /** The text ends too soon to tell. */
  | { readonly kind: 'cut' };

/** How far a closing quotation mark is looked for beyond the line of the opening one. */
const mostCharacters = 1024 * 1024;

/** Looks for the quotation mark that closes a field, behind `from`; the field began on the line that ends at `lineEnd`. */
export function findClosing(scan: TextScan, from: number, lineEnd: number, isEscaped: boolean): Closing {
  const { text, isLast } = scan;
  const { quote } = scan.dialect;
  const farthest = lineEnd + mostCharacters;
  let isDoubled = false;
  let at = from;
  for (;;) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return isLast || text.length > farthest ? { kind: 'none' } : { kind: 'cut' };
    if (at > farthest) return { kind: 'none' };
    if (isEscaped && isBackslashed(text, at)) continue;
    if (text.charAt(at + 1) === quote) {
      isDoubled = true;
      at += 1;
      continue;
    }
    const end = fieldEnd(scan, at + 1);
    if (end === text.length && !isLast) return { kind: 'cut' };
    if (end !== null) return { kind: 'closed', at, end, isDoubled };
    return { kind: 'stray', at };
  }
}

/** Where the delimiter or line end (or the end of the text) is, if nothing but spaces comes before it; else null. */
export function fieldEnd({ text, dialect }: TextScan, from: number): number | null {
  let end = from;
  if (dialect.delimiter !== ' ') while (text.charCodeAt(end) === 32) end += 1;
  return end >= text.length || text.charAt(end) === dialect.delimiter || isLineEnd(text.charCodeAt(end)) ? end : null;
}

/** Whether a quotation mark stands where a field begins, so that it opens rather than closes. */
export function opensField(text: string, at: number, { quote, delimiter }: Dialect): boolean {
  let before = at - 1;
  while (text.charAt(before) === quote) before -= 1;
  if (delimiter !== ' ') while (text.charCodeAt(before) === 32) before -= 1;
  return text.charAt(before) === delimiter || isLineEnd(text.charCodeAt(before));
}

function isBackslashed(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === 92) before -= 1;
  return (at - before) % 2 === 0;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
