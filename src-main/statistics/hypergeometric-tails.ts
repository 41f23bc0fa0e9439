interface Tails {
  /** The log-likelihoods, rising to the peak and falling from it on. */
  readonly logarithms: readonly number[];
  readonly peak: number;
  /** Sums of likelihoods relative to the peak's, from the lower and from the upper end, each including its own. */
  readonly fromLower: readonly number[];
  readonly fromUpper: readonly number[];
}

/**
 * A function giving the likelihood of all the ways in which two columns of two rows can be filled, of which the first row
 * holds so many, that leave a table begun with this log-likelihood no likelier than the threshold.
 */
export function hypergeometricTails(
  columns: readonly number[],
  logFactorials: Float64Array,
): (firstRow: number, begun: number, threshold: number) => number {
  const [first = 0, second = 0] = columns;
  const known = new Map<number, Tails>();
  return (firstRow, begun, threshold) => {
    const tails = known.get(firstRow) ?? tailsOf(firstRow, first, second, logFactorials);
    known.set(firstRow, tails);
    const { logarithms, peak, fromLower, fromUpper } = tails;
    const most = threshold - begun;
    if ((logarithms[peak] ?? 0) <= most) return (fromUpper[0] ?? 0) * Math.exp(begun + (logarithms[peak] ?? 0));
    const below = countUntil(0, peak, (at) => (logarithms[at] ?? 0) > most);
    const above = countUntil(peak, logarithms.length, (at) => (logarithms[at] ?? 0) <= most);
    const relative = (fromLower[below - 1] ?? 0) + (fromUpper[above] ?? 0);
    return relative * Math.exp(begun + (logarithms[peak] ?? 0));
  };
}

function tailsOf(firstRow: number, first: number, second: number, logFactorials: Float64Array): Tails {
  const lowest = Math.max(0, firstRow - second);
  const highest = Math.min(first, firstRow);
  const of = (count: number) => logFactorials[count] ?? 0;
  const logarithms = Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const count = lowest + index;
    return -of(count) - of(first - count) - of(firstRow - count) - of(second - firstRow + count);
  });
  const peak = logarithms.reduce((best, logarithm, at) => (logarithm > (logarithms[best] ?? 0) ? at : best), 0);
  const relative = logarithms.map((logarithm) => Math.exp(logarithm - (logarithms[peak] ?? 0)));
  return { logarithms, peak, fromLower: running(relative), fromUpper: running(relative.toReversed()).toReversed() };
}

function running(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** The first place from `from` to under `to` where it holds, where it holds for all after the first; else `to`. */
function countUntil(from: number, to: number, holds: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
