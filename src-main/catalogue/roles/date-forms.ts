import { monthNumber } from '../../../shared/model/period-months.ts';
import type { ColumnEvidence } from './column-evidence.ts';

/** Names that speak of birth, in the words of `nameWords`. */
export const birthName = /\b(birth|dob|born|d ?o b)\b/;
const dateName = /\b(date|dates|dt|day|on)\b/;

/** Whether a column that is called a date holds whole numbers as large as days since 1899 are in our time. */
export function isSpreadsheetDays({ words, filled, wholeNumbers, least, most }: ColumnEvidence): boolean {
  const isCalledDate = (birthName.test(words) || dateName.test(words)) && !/\b(number|count|of day)\b/.test(words);
  return isCalledDate && filled > 0 && wholeNumbers === filled && (least ?? 0) >= 3_000 && (most ?? 0) <= 60_000;
}

/** A date as its text shows it; `order` is 'numbers' where day and month are both numbers and either may come first. */
export interface DateForm {
  readonly order: 'numbers' | 'year-first' | 'named-month' | 'joined-digits';
  /** The first and second number, where they are day and month in an order to be found. */
  readonly first: number;
  readonly second: number;
}

const time =
  '(?:[ T,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => DateForm | null])[] = [
  [new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](?:\\d{4}|\\d{2})${time}$`), ([a, b]) => numbers(Number(a), Number(b))],
  [
    new RegExp(`^(?:18|19|20)\\d{2}[-/. ](\\d{1,2})[-/. ](\\d{1,2})${time}$`),
    ([m, d]) => known('year-first', Number(m), Number(d)),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]?([A-Za-z]{3,9})\\.?[-/., ]*(?:\\d{4}|\\d{2})${time}$`),
    ([d, m]) => known('named-month', monthNumber(m?.toLowerCase()), Number(d)),
  ],
  [
    new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? \\d{4}${time}$`),
    ([m, d]) => known('named-month', monthNumber(m?.toLowerCase()), Number(d)),
  ],
  [/^(?:19|20)\d{2}(\d{2})(\d{2})$/, ([m, d]) => known('joined-digits', Number(m), Number(d))],
];

/** The form in which a text is a date, or null where it is none; 31 September has the form of a date. */
export function dateForm(text: string): DateForm | null {
  const dayless = text.replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /i, '');
  for (const [form, read] of forms) {
    const match = form.exec(dayless);
    if (match !== null) return read(match.slice(1));
  }
  return null;
}

function numbers(first: number, second: number): DateForm | null {
  const isDate = first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
  return isDate ? { order: 'numbers', first, second } : null;
}

function known(order: DateForm['order'], month: number, day: number): DateForm | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { order, first: day, second: month } : null;
}
