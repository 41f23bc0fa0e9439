import type { CellStatus } from './status.ts';

/** What a sign may stand for: a status, or plainly none, as a dash does in older tables. */
export type MarkMeaning = Exclude<CellStatus, 'value'> | 'zero';

/** What a sign stands for that is printed in place of a number. */
export interface CellMark {
  readonly status: Exclude<CellStatus, 'value'>;
  /** Other meanings that publishers give to it; where there are any, a column's reading should say which is meant. */
  readonly or?: readonly MarkMeaning[];
}

const dash: CellMark = { status: 'not-available', or: ['zero', 'suppressed', 'low', 'not-applicable'] };
const notAnswered: CellMark = { status: 'not-available', or: ['not-applicable'] };

/**
 * The signs that publishers print in place of a number, in lower case: the shorthand of the Government Analysis
 * Function, the older signs of the four nations' statisticians and of the NHS, and what spreadsheets and databases
 * leave. A sign of several meanings is never taken for a value nor for an empty cell.
 */
export const cellMarks: ReadonlyMap<string, CellMark> = new Map<string, CellMark>([
  ['[c]', { status: 'suppressed' }],
  ['c', { status: 'suppressed' }],
  ['(c)', { status: 'suppressed' }],
  ['*', { status: 'suppressed' }],
  ['**', { status: 'suppressed' }],
  ['***', { status: 'suppressed' }],
  ['[*]', { status: 'suppressed' }],
  ['!', { status: 'suppressed' }],
  ['?', { status: 'suppressed' }],
  ['supp', { status: 'suppressed' }],
  ['suppressed', { status: 'suppressed' }],
  ['data suppressed', { status: 'suppressed' }],
  ['value suppressed', { status: 'suppressed' }],
  ['redacted', { status: 'suppressed' }],
  ['[redacted]', { status: 'suppressed' }],
  ['confidential', { status: 'suppressed' }],
  ['disclosive', { status: 'suppressed' }],
  ['s', { status: 'suppressed', or: ['not-available', 'unreliable'] }],
  ['#', { status: 'suppressed', or: ['not-available', 'unreliable'] }],
  ['^', { status: 'suppressed', or: ['not-available', 'unreliable'] }],
  ['[low]', { status: 'low' }],
  ['low', { status: 'low' }],
  ['k', { status: 'low' }],
  ['[k]', { status: 'low' }],
  ['~0', { status: 'low' }],
  ['0~', { status: 'low' }],
  ['neg', { status: 'low' }],
  ['negligible', { status: 'low' }],
  ['~', { status: 'low', or: ['suppressed', 'not-available'] }],
  ['[x]', { status: 'not-available' }],
  ['x', { status: 'not-available', or: ['suppressed', 'not-applicable'] }],
  ['..', { status: 'not-available' }],
  ['…', { status: 'not-available' }],
  ['...', { status: 'not-available' }],
  [':', { status: 'not-available' }],
  ['not available', { status: 'not-available' }],
  ['data not available', { status: 'not-available' }],
  ['unavailable', { status: 'not-available' }],
  ['not collected', { status: 'not-available' }],
  ['no data', { status: 'not-available' }],
  ['n/a', notAnswered],
  ['n.a.', notAnswered],
  ['na', notAnswered],
  ['none', { status: 'not-available', or: ['missing', 'not-applicable'] }],
  ['-', dash],
  ['--', dash],
  ['−', dash],
  ['‐', dash],
  ['‑', dash],
  ['–', dash],
  ['—', dash],
  ['[-]', dash],
  ['[z]', { status: 'not-applicable' }],
  ['z', { status: 'not-applicable' }],
  ['.', { status: 'not-applicable' }],
  ['not applicable', { status: 'not-applicable' }],
  ['[w]', { status: 'sample-zero' }],
  ['w', { status: 'sample-zero' }],
  ['[u]', { status: 'unreliable' }],
  ['u', { status: 'unreliable' }],
  ['null', { status: 'missing' }],
  ['(null)', { status: 'missing' }],
  ['<null>', { status: 'missing' }],
  ['\\n', { status: 'missing' }],
  ['nan', { status: 'missing' }],
  ['(blank)', { status: 'missing' }],
  ['dna', { status: 'missing' }],
]);

/** What a letter says that stands beside a number, bare or in brackets: 123 [p]. Those of `value` leave it as good as plain. */
export const valueFlags: ReadonlyMap<string, CellStatus> = new Map<string, CellStatus>([
  ['r', 'revised'],
  ['er', 'revised'],
  ['p', 'provisional'],
  ['e', 'estimated'],
  ['f', 'estimated'],
  ['u', 'unreliable'],
  ['b', 'value'],
  ['s', 'value'],
  ['ss', 'value'],
  ['sss', 'value'],
  ['ns', 'value'],
]);

/** A cell's text as signs are compared: "  N/A " → "n/a". */
export function normaliseMark(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
