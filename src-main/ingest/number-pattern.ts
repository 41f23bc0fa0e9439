import { valueFlags } from '../../shared/model/cell-marks.ts';

const space = '[ \\x{a0}\\x{2007}-\\x{2009}\\x{202f}]';
const gap = `${space}?`;
const money = '[£$€]?';
const unit = `${gap}[%€£$]?`;
const minus = '[-−–]';

/** Digits, in groups of three where they are grouped at all. */
const figure = `(?:(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:${space}\\d{3})+)(?:\\.\\d*)?|\\.\\d+)`;
/** A figure that is not taken for a value, so that its groups may be as they are. */
const bound = `${money}${gap}\\d[\\d,]*(?:\\.\\d+)?${unit}`;
const unsigned = `${money}${gap}${figure}${unit}`;

/** A number as people write it: signs before or after it, pounds, per cent, thousands. */
const amount = `(?:[-−–+]${gap}${unsigned}|${money}${gap}[-−–+]?${gap}${figure}${unit}|${unsigned}${gap}[-−])`;

const letters = [...valueFlags.keys()].toSorted((a, b) => b.length - a.length).join('|');
const flag = `${gap}(?:[\\[(](?:${letters})[\\])]|\\[(?:note${gap})?\\d+\\])`;
const flags = `(?:${flag})+|${space}(?:${letters})|[re]|[¹²³⁰⁴-⁹]+`;

const less = '(?:<|&lt;|fewer than|less than|under|below)';
const most = '(?:≤|&le;|<=|&lt;=|< =|up to|at most|no more than)';
const more = '(?:>|&gt;|≥|&ge;|more than|over|above|at least)';

/** Patterns for the whole of a cell in lower case, as RE2 reads them; the numbers that they capture are `amount`s. */
export const numberPatterns = {
  amount,
  /** "(12)": what it means is for the column's reading to say. */
  bracketed: `${money}${gap}\\(${gap}${unsigned}${gap}\\)${unit}`,
  flagged: `(${amount})(${flags})`,
  /** "<0.1": more than nothing, less than one. */
  low: `${less}${gap}${money}${gap}(?:0?\\.\\d+|1(?:\\.0+)?)${unit}`,
  /** "<5", "1 to 4", ">95%": an interval and no value. */
  range: [
    `(?:${less}|${most})${gap}=?${gap}${bound}`,
    `${bound} (?:or|and) (?:fewer|less|under|below)`,
    `\\d{1,3}${gap}(?:-|–|—|−|to)${gap}\\d{1,3}${unit}`,
    `${more}${gap}=?${gap}${bound}`,
    `${bound}${gap}(?:\\+|(?:or|and) (?:more|over|above))`,
  ].join('|'),
  /** "90+", "85 and over", of ages. */
  oldest: `(?:${more}${gap}=?${gap})?(\\d{2,3})(?:${gap}(?:\\+|(?:or|and) (?:more|over|above|older)))?`,
  youngest: `${less}${gap}(?:1|one)(?: year)?`,
  minus,
} as const;

/** A pattern for an amount with a given sign beside it, as in "123*". */
export function markedAmount(mark: string): string {
  return `(${amount})${gap}${mark.replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\x{${(sign.codePointAt(0) ?? 0).toString(16)}}`)}`;
}
