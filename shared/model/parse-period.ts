import type { Cadence } from './column-role.ts';
import { isoDay, monthLengthPeriod, monthNumber, monthSpan, monthTitle } from './period-months.ts';
import type { ParsedPeriod } from './period-months.ts';

type Reader = (parts: readonly string[], expected: Cadence | undefined) => ParsedPeriod | null;

const month = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const year = '((?:19|20)\\d{2})';
const dash = '\\s*(?:-|/|to|and)\\s*';

/** Every way of writing that is read, most particular first; each is matched against the whole text, in lower case. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [pattern(`${year}(?:\\.0)?`), ([y]) => wholeYear(Number(y))],
  [pattern(`${year}${dash}(\\d{2}|\\d{4})`), ([y, end], expected) => yearPair(Number(y), end ?? '', expected)],
  [
    pattern(`(?:fy|financial year)\\s*(\\d{2}|\\d{4})${dash}(\\d{2}|\\d{4})`),
    ([y, end]) => sureYears('financial-year', y, end),
  ],
  [
    pattern(`(?:ay|academic year)\\s*(\\d{2}|\\d{4})${dash}(\\d{2}|\\d{4})`),
    ([y, end]) => sureYears('academic-year', y, end),
  ],
  [
    pattern(`${year}${dash}(\\d{2}|\\d{4})\\s*(?:fy|financial year)`),
    ([y, end]) => sureYears('financial-year', y, end),
  ],
  [pattern(`${year}${dash}(\\d{2}|\\d{4})\\s*(?:ay|academic year)`), ([y, end]) => sureYears('academic-year', y, end)],
  [
    pattern(`(?:fye|financial year ending)\\s*(?:march\\s*)?${year}`),
    ([y]) => twelveMonths('financial-year', Number(y) - 1),
  ],
  [pattern(`${year}(\\d{2})`), ([y, end], expected) => joinedDigits(Number(y), Number(end), expected)],
  [pattern(`mid[- ]?${year}`), ([y]) => midYear(Number(y))],
  [pattern(`(?:cy|calendar year)\\s*${year}`), ([y]) => wholeYear(Number(y))],
  [pattern(`q(?:uarter|tr)?\\s*([1-4])\\s*,?\\s*${year}`), ([q, y]) => calendarQuarter(Number(y), Number(q))],
  [pattern(`${year}\\s*-?\\s*q(?:uarter|tr)?\\s*([1-4])`), ([y, q]) => calendarQuarter(Number(y), Number(q))],
  [
    pattern(`${year}${dash}(\\d{2})\\s*,?-?\\s*q(?:uarter|tr)?\\s*([1-4])`),
    ([y, end, q]) => financialQuarter(y, end, q),
  ],
  [pattern(`q(?:uarter|tr)?\\s*([1-4])\\s*,?\\s*${year}${dash}(\\d{2})`), ([q, y, end]) => financialQuarter(y, end, q)],
  [pattern(`${month}[- ]?${year}`), ([m, y]) => oneMonth(Number(y), monthNumber(m))],
  [pattern(`${month}[- '’](\\d{2})`), ([m, y]) => oneMonth(fullYear(y), monthNumber(m))],
  [pattern(`${year}[- ]?${month}`), ([y, m]) => oneMonth(Number(y), monthNumber(m))],
  [
    pattern(`${month}${dash}${month}\\s*'?(\\d{4}|\\d{2})`),
    ([a, b, y]) => monthsOfYear(monthNumber(a), monthNumber(b), fullYear(y)),
  ],
  [
    pattern(`${month}\\s*(\\d{4}|\\d{2})${dash}${month}\\s*(\\d{4}|\\d{2})`),
    ([a, y, b, z]) => monthSpan(fullYear(y), monthNumber(a), fullYear(z), monthNumber(b)),
  ],
  [
    pattern(`(?:year|12 months)\\s*(?:ending|ended|to)\\s*(?:\\d{1,2}\\s*)?${month}\\s*${year}`),
    ([m, y]) => yearEnding(Number(y), monthNumber(m)),
  ],
  [
    pattern(`(?:quarter|3 months)\\s*(?:ending|ended|to)\\s*(?:\\d{1,2}\\s*)?${month}\\s*${year}`),
    ([m, y]) => monthsUpTo(3, Number(y), monthNumber(m)),
  ],
  [
    pattern(`(\\d{1,2})\\s*${month}\\s*${year}${dash}(\\d{1,2})\\s*${month}\\s*${year}`),
    ([d, m, y, e, n, z]) => daySpan([y, m, d], [z, n, e]),
  ],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)?[- ]?${month}[- ,]*${year}`),
    ([d, m, y]) => oneDay(Number(y), monthNumber(m), Number(d)),
  ],
  [
    pattern(`${month}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*${year}`),
    ([m, d, y]) => oneDay(Number(y), monthNumber(m), Number(d)),
  ],
  [
    pattern(`${year}-(\\d{2})-(\\d{2})(?:[t ]\\d{2}:\\d{2}.*)?`),
    ([y, m, d]) => oneDay(Number(y), Number(m), Number(d)),
  ],
  [pattern(`(\\d{1,2})[/.](\\d{1,2})[/.]${year}`), ([d, m, y]) => oneDay(Number(y), Number(m), Number(d))],
];

/**
 * Reads a period as people write it: "2023/24", "FYE 2020", "Q1 2023", "2023/24 Q1", "Jan-Mar 2023", "Oct-14", "Mid-2020",
 * "Year ending March 2023". A pair of years is a financial year (April to March) unless an academic year (September to
 * August) is expected; what can mean two things, such as "2011-12" or "202304", follows `expected`. Null for anything else.
 */
export function parsePeriod(text: string, expected?: Cadence): ParsedPeriod | null {
  const plain = text.trim().toLowerCase().replace(/[–—−]/g, '-').replace(/\s+/g, ' ');
  if (plain.length < 4 || plain.length > 44 || !/\d/.test(plain)) return null;
  for (const [form, read] of readers) {
    const match = form.exec(plain);
    if (match === null) continue;
    const period = read(match.slice(1), expected);
    if (period !== null) return period;
  }
  return null;
}

function pattern(text: string): RegExp {
  return new RegExp(`^${text}$`);
}

function fullYear(digits: string | undefined): number {
  const number = Number(digits);
  if (number >= 100) return number;
  return number >= 70 ? 1900 + number : 2000 + number;
}

function wholeYear(year: number): ParsedPeriod {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), label: String(year), cadence: 'year' };
}

/** "2023/24", or "2011-12" where months are expected, or the three years of "2015-17". */
function yearPair(year: number, end: string, expected: Cadence | undefined): ParsedPeriod | null {
  const last = end.length === 4 ? Number(end) : Math.floor(year / 100) * 100 + Number(end);
  const later = last < year ? last + 100 : last;
  if (end.length === 2 && expected === 'month') return oneMonth(year, Number(end));
  if (later === year + 1) return twelveMonths(expected === 'academic-year' ? 'academic-year' : 'financial-year', year);
  if (end.length === 2 && Number(end) >= 1 && Number(end) <= 12) return oneMonth(year, Number(end));
  if (later <= year || later - year > 20) return null;
  return { from: isoDay(year, 1, 1), to: isoDay(later, 12, 31), label: `${year} to ${later}`, cadence: null };
}

function sureYears(cadence: 'financial-year' | 'academic-year', from = '', to = ''): ParsedPeriod | null {
  return (fullYear(from) + 1) % 100 === Number(to) % 100 ? twelveMonths(cadence, fullYear(from)) : null;
}

/** Twelve months that begin in April or September; a calendar year is read elsewhere. */
function twelveMonths(cadence: 'financial-year' | 'academic-year', year: number): ParsedPeriod {
  const label = `${year}/${String(year + 1).slice(2)}`;
  return cadence === 'financial-year'
    ? { from: isoDay(year, 4, 1), to: isoDay(year + 1, 3, 31), label, cadence }
    : { from: isoDay(year, 9, 1), to: isoDay(year + 1, 8, 31), label, cadence };
}

/** "202324" and "202304" mean nothing until it is known what is expected. */
function joinedDigits(year: number, end: number, expected: Cadence | undefined): ParsedPeriod | null {
  if (expected === 'month') return oneMonth(year, end);
  if (expected !== 'academic-year' && expected !== 'financial-year') return null;
  return (year + 1) % 100 === end ? twelveMonths(expected, year) : null;
}

/** The thirtieth of June, to which mid-year estimates of population refer. */
function midYear(year: number): ParsedPeriod {
  const day = isoDay(year, 6, 30);
  return { from: day, to: day, label: `Mid-${year}`, cadence: 'year' };
}

function calendarQuarter(year: number, quarter: number): ParsedPeriod {
  return { ...monthLengthPeriod(year, quarter * 3 - 2, 3), label: `Q${quarter} ${year}`, cadence: 'quarter' };
}

/** The first quarter of a financial year begins in April. */
function financialQuarter(year = '', end = '', quarter = ''): ParsedPeriod | null {
  if ((Number(year) + 1) % 100 !== Number(end) % 100) return null;
  const label = `${year}/${end.slice(-2)} Q${quarter}`;
  return { ...monthLengthPeriod(Number(year), Number(quarter) * 3 + 1, 3), label, cadence: 'quarter' };
}

function oneMonth(year: number, number: number): ParsedPeriod | null {
  if (number < 1 || number > 12) return null;
  return { ...monthLengthPeriod(year, number, 1), label: `${monthTitle(number)} ${year}`, cadence: 'month' };
}

/** "Jan-Mar 2023"; months that run over the year's end belong to the year of the last one. */
function monthsOfYear(first: number, last: number, year: number): ParsedPeriod | null {
  return monthSpan(last < first ? year - 1 : year, first, year, last);
}

function yearEnding(year: number, number: number): ParsedPeriod | null {
  return number === 12 ? wholeYear(year) : monthsUpTo(12, year, number);
}

function monthsUpTo(count: number, year: number, number: number): ParsedPeriod | null {
  const first = year * 12 + number - count;
  return monthSpan(Math.floor(first / 12), (first % 12) + 1, year, number);
}

function oneDay(year: number, number: number, day: number): ParsedPeriod | null {
  const date = isoDay(year, number, day);
  const real = new Date(Date.UTC(year, number - 1, day));
  return real.getUTCMonth() === number - 1 && real.getUTCDate() === day
    ? { from: date, to: date, label: `${day} ${monthTitle(number)} ${year}`, cadence: 'day' }
    : null;
}

function daySpan(from: readonly (string | undefined)[], to: readonly (string | undefined)[]): ParsedPeriod | null {
  const [first, last] = [from, to].map(([y, m, d]) => oneDay(Number(y), monthNumber(m), Number(d)));
  if (first === null || first === undefined || last === null || last === undefined || first.from > last.to) return null;
  const whole = first.from.endsWith('-01') ? wholeMonths(first.from, last.to) : null;
  return whole ?? { from: first.from, to: last.to, label: `${first.label} to ${last.label}`, cadence: null };
}

/** A span of days that is one of whole months after all. */
function wholeMonths(from: string, to: string): ParsedPeriod | null {
  const span = monthSpan(
    Number(from.slice(0, 4)),
    Number(from.slice(5, 7)),
    Number(to.slice(0, 4)),
    Number(to.slice(5, 7)),
  );
  return span?.to === to ? span : null;
}
