const compass: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };

/** Which words of one name may stand for which longer words of another, as “Grn” for “Green”; null where the names differ otherwise. */
export function abbreviates(short: readonly string[], long: readonly string[]): (readonly [string, string])[] | null {
  if (short.length !== long.length) return null;
  const found: (readonly [string, string])[] = [];
  for (const [at, word] of short.entries()) {
    const other = long[at] ?? '';
    if (word === other) continue;
    if (!standsFor(word, other)) return null;
    found.push([word, other]);
  }
  const isTold =
    found.length > 0 && (found.length < short.length || (short.length === 1 && (short[0]?.length ?? 0) >= 3));
  return isTold ? found : null;
}

/** Whether a word is another with letters left out, its first kept: vowels from anywhere, or all from some place on. */
function standsFor(short: string, long: string): boolean {
  if (compass[short] === long) return true;
  if (short.length < 2 || long.length < 4 || short.length >= long.length || !long.startsWith(short.charAt(0)))
    return false;
  if (/\d/.test(short + long)) return false;
  return long.startsWith(short) || isWithin(short, long);
}

/** Whether the letters of one word stand in another in their order, most of those left out being vowels. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  let left = '';
  for (const letter of long) {
    if (letter === short[at]) at += 1;
    else left += letter;
  }
  const consonants = left.replace(/[aeiouy]/g, '').length;
  return at === short.length && consonants <= Math.max(1, left.length - consonants + 1);
}
