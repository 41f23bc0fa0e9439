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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The band that a spreadsheet turned into a date ("05-Sep" for 5-9, "Oct-14" for 10-14), or null. */
export function readDatedBand(label: string): AgeBand | null {
  const text = label.trim().toLowerCase();
  const day = /^(\d{1,2})[-/ ]([a-z]{3})$/.exec(text);
  const year = /^([a-z]{3})[-/ ](\d{2})$/.exec(text);
  const month = months.indexOf(day?.[2] ?? year?.[1] ?? '') + 1;
  if (month === 0) return null;
  const other = Number(day?.[1] ?? year?.[2]);
  return { from: Math.min(month, other), to: Math.max(month, other) };
}
