import type { Cadence } from './column-role.ts';

/** A stretch of time as its text names it; `cadence` is null where it is of no usual length, as three years are. */
export interface ParsedPeriod {
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** The same for every spelling: "2023/24", "April 2023", "Q1 2023". */
  readonly label: string;
  readonly cadence: Cadence | null;
}

const titles = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month, 1 for January. */
export function monthTitle(month: number): string {
  return titles[month - 1] ?? '';
}

/** The number of a month that is named by at least its first three letters, in lower case; 0 where it is none. */
export function monthNumber(name: string | undefined): number {
  return 1 + titles.findIndex((title) => title.slice(0, 3).toLowerCase() === name?.slice(0, 3));
}

/** A day as ISO 8601 writes it; no check is made that there is such a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First and last day of so many months from the first of one; `month` may run past 12. */
export function monthLengthPeriod(year: number, month: number, count: number): { from: string; to: string } {
  const start = year * 12 + month - 1;
  const end = start + count - 1;
  const [lastYear, lastMonth] = [Math.floor(end / 12), (end % 12) + 1];
  const lastDay = new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate();
  return { from: isoDay(Math.floor(start / 12), (start % 12) + 1, 1), to: isoDay(lastYear, lastMonth, lastDay) };
}

/** Whole months from one to another, both included, named as what they are: a month, quarter or one of the years. */
export function monthSpan(year: number, month: number, lastYear: number, lastMonth: number): ParsedPeriod | null {
  const count = (lastYear - year) * 12 + lastMonth - month + 1;
  if (month < 1 || lastMonth < 1 || count < 1 || count > 240) return null;
  const days = monthLengthPeriod(year, month, count);
  const pair = `${year}/${String(lastYear).slice(2)}`;
  if (count === 12 && month === 1) return { ...days, label: String(year), cadence: 'year' };
  if (count === 12 && month === 4) return { ...days, label: pair, cadence: 'financial-year' };
  if (count === 12 && month === 9) return { ...days, label: pair, cadence: 'academic-year' };
  if (count === 1) return { ...days, label: `${monthTitle(month)} ${year}`, cadence: 'month' };
  const first = year === lastYear ? monthTitle(month) : `${monthTitle(month)} ${year}`;
  const label = `${first} to ${monthTitle(lastMonth)} ${lastYear}`;
  if (count === 12) return { ...days, label, cadence: 'year' };
  return { ...days, label, cadence: count === 3 ? 'quarter' : null };
}
