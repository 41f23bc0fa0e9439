/** How the bytes beyond ASCII of a text stand to UTF-8. */
export interface Utf8Census {
  /** Characters of several bytes that are whole. */
  readonly whole: number;
  /** Bytes that UTF-8 does not allow where they stand, and where the first is (-1 where there is none). */
  readonly bad: number;
  readonly firstBad: number;
  readonly firstWhole: number;
}

/** Counts what is UTF-8 and what is not; where the text goes on after the sample, a character cut by its end counts as neither. */
export function utf8Census(bytes: Buffer, isWhole: boolean): Utf8Census {
  let whole = 0;
  let bad = 0;
  let firstBad = -1;
  let firstWhole = -1;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = characterLength(bytes, at);
    if (length === 'cut' && !isWhole) break;
    if (length === 'cut' || length === 0) {
      bad += 1;
      if (firstBad < 0) firstBad = at;
      at += 1;
    } else {
      whole += 1;
      if (firstWhole < 0) firstWhole = at;
      at += length;
    }
  }
  return { whole, bad, firstBad, firstWhole };
}

/** The length of the character at `at`; 0 where there is none, 'cut' where the sample ends within it. */
function characterLength(bytes: Buffer, at: number): number | 'cut' {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined) return 'cut';
    const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}
