import { monthNumber } from '../model/period-months.ts';

/** An age band in whole years, both ends included; `to` is null where the band is open. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

const patterns: readonly (readonly [RegExp, (a: number, b: number) => AgeBand])[] = [
  [/^(\d{1,3})\s*(?:to under|and under|to less than)\s*(\d{1,3})$/, (a, b) => ({ from: a, to: b - 1 })],
  [/^(?:between )?(\d{1,3})\s*(?:to|-|–|—|_|and)\s*(\d{1,3})$/, (a, b) => ({ from: a, to: b })],
  [/^(\d{1,3})\s*(?:and|or|&) (?:under|younger|below)$/, (a) => ({ from: 0, to: a })],
  [/^(?:up to|to) (\d{1,3})$/, (a) => ({ from: 0, to: a })],
  [/^(?:under|less than|below|younger than|<)\s*(\d{1,3})s?$/, (a) => ({ from: 0, to: a - 1 })],
  [/^(?:≤|<=)\s*(\d{1,3})$/, (a) => ({ from: 0, to: a })],
  [
    /^(\d{1,3})\s*(?:\+|plus|(?:and|or|&) (?:over|older|above|more|upwards?)|upwards?)$/,
    (a) => ({ from: a, to: null }),
  ],
  [/^(?:≥|>=)\s*(\d{1,3})$/, (a) => ({ from: a, to: null })],
  [/^(?:over|older than|above|more than|>)\s*(\d{1,3})s?$/, (a) => ({ from: a + 1, to: null })],
  [/^(\d{1,3})$/, (a) => ({ from: a, to: a })],
];

/** Reads a band of ages as people write it ("Aged 16 to 24 years", "16-24", "75+", "Under 16"), or null. */
export function readBand(label: string): AgeBand | null {
  const text = label
    .toLowerCase()
    .replace(/\b(years?|yrs?|yo|y\/o)\b/g, ' ')
    .replace(/\b(ages?|aged|old|of age|inclusive|people|band|group)\b:?/g, ' ')
    .replace(/(\d)y\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const band = make(Number(match[1]), Number(match[2] ?? match[1]));
    return band.to !== null && band.to < band.from ? null : band;
  }
  return null;
}

const time = '(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?';
type DateParts = readonly [day: number | null, month: number, year: number | null];
const dateForms: readonly (readonly [RegExp, (parts: readonly string[]) => DateParts])[] = [
  [/^(\d{1,2})[-/ ]([a-z]{3})$/, ([d, m]) => [Number(d), monthNumber(m), null]],
  [/^([a-z]{3})[-/ ](\d{2})$/, ([m, y]) => [null, monthNumber(m), Number(y)]],
  [/^(\d{1,2})[-/ ]([a-z]{3})[-/ ](?:\d{2})?(\d{2})$/, ([d, m, y]) => [Number(d), monthNumber(m), Number(y)]],
  [new RegExp(`^(?:19|20)(\\d{2})-(\\d{2})-(\\d{2})${time}$`), ([y, m, d]) => [Number(d), Number(m), Number(y)]],
  [
    new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](?:\\d{2})?(\\d{2})${time}$`),
    ([d, m, y]) => (Number(m) > 12 ? [Number(m), Number(d), Number(y)] : [Number(d), Number(m), Number(y)]),
  ],
];
/** A band of months and years of two digits is no wider than this. */
const widest = 9;

/**
 * The bands that a spreadsheet can have turned into a date, the likelier first: "05-Sep" and 2024-09-05 were 5-9, "Oct-14"
 * was 10-14, and 2014-10-01 was 10-14 or 1-10. A whole date says nothing of which of its day and month came first.
 */
export function datedBands(label: string): AgeBand[] {
  const text = label.trim().toLowerCase();
  for (const [form, read] of dateForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const [day, month, year] = read(match.slice(1));
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return [];
    const ofDay = day === null || day === month ? [] : [{ from: Math.min(day, month), to: Math.max(day, month) }];
    const isFirst = day === null || day === 1;
    const ofYear = isFirst && year !== null && year > month ? [{ from: month, to: year }] : [];
    const isNarrow = ofYear.some(({ from, to }) => day === null || to - from <= widest);
    return isNarrow ? [...ofYear, ...ofDay] : [...ofDay, ...ofYear];
  }
  return [];
}

/** The likeliest band that a spreadsheet turned into a date, or null. */
export function readDatedBand(label: string): AgeBand | null {
  return datedBands(label)[0] ?? null;
}
