/** Reads a word that is not in the vocabulary as the one that it is most like, or null where none, or two, are near. */
export function correctWord(word: string, vocabulary: readonly string[]): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const allowed = word.length < 9 ? 1 : 2;
  const near = vocabulary
    .filter((known) => known.length >= 4 && Math.abs(known.length - word.length) <= allowed)
    .map((known) => ({ known, away: editDistance(word, known) }))
    .filter(({ away }) => away <= allowed)
    .toSorted((a, b) => a.away - b.away);
  const [best, next] = near;
  if (best !== undefined) return next?.away === best.away ? null : best.known;
  const begins = vocabulary.filter((known) => known.length > word.length && known.startsWith(word));
  return begins.length === 1 ? (begins[0] ?? null) : null;
}

/** How many letters must be put in, left out, changed or swapped with their neighbour (Damerau-Levenshtein, restricted). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
