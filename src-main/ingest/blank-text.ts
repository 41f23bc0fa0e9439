import { quoteLiteral } from '../database/quote.ts';

/** What stands around a text without being part of it: spaces, tabs, line ends and no-break spaces. */
export const blanks = [' ', '\t', '\r', '\n', '\u00A0'] as const;
const blankCodes = new Set<number>(blanks.map((sign) => sign.charCodeAt(0)));

/** True where a cell holds nothing but blanks. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!blankCodes.has(text.charCodeAt(at))) return false;
  return true;
}

/** A cell's text without the blanks around it, as `trimmedSql` gives it. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && blankCodes.has(text.charCodeAt(from))) from += 1;
  while (to > from && blankCodes.has(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/**
 * SQL for a column's text without the blanks around it, NULL where nothing is left; texts without any are passed on.
 * `among` are the blanks that there may be.
 */
export function trimmedSql(column: string, among: readonly string[] = blanks): string {
  const begins = among.includes('\u00A0') ? `OR ${column} >= ${quoteLiteral('\u00A0')}` : '';
  const ends = among.map((blank) => `OR suffix(${column}, ${quoteLiteral(blank)})`);
  return `CASE WHEN ${column} < '!' ${begins} ${ends.join(' ')}
    THEN nullif(trim(${column}, ${quoteLiteral(blanks.join(''))}), '') ELSE ${column} END`;
}
