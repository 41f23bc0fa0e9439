/** An age band in whole years, both ends included; `to` is null where the band is open. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

const patterns: readonly (readonly [RegExp, (a: number, b: number) => AgeBand])[] = [
  [/^(?:aged )?(\d{1,3})(?: years)?(?: to | - |-|–| and under )(\d{1,3})(?: years)?$/, (a, b) => ({ from: a, to: b })],
  [/^(?:aged )?(\d{1,3})(?: years)?(?: and under| or under| or younger)$/, (a) => ({ from: 0, to: a })],
  [/^(?:aged )?(?:under|less than|<)\s*(\d{1,3})(?: years)?$/, (a) => ({ from: 0, to: a - 1 })],
  [/^(?:aged )?(\d{1,3})(?: years)?(?:\s*\+| and over| or over| or older| plus)$/, (a) => ({ from: a, to: null })],
  [/^(?:over|older than|>)\s*(\d{1,3})(?: years)?$/, (a) => ({ from: a + 1, to: null })],
  [/^(?:aged )?(\d{1,3})(?: years?)?$/, (a) => ({ from: a, to: a })],
];

/** Reads a band of ages as people write it ("Aged 16 to 24 years", "16-24", "75+", "Under 16"), or null. */
export function readBand(label: string): AgeBand | null {
  const text = label
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ (years?) old$/, ' $1')
    .trim();
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return make(Number(match[1]), Number(match[2] ?? match[1]));
  }
  return null;
}
