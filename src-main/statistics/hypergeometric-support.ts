import type { CountAmong } from './count-among.ts';

/** Each number of the count that the first group can have with all margins fixed, and its probability at an odds ratio. */
export interface HypergeometricSupport {
  readonly lowest: number;
  readonly highest: number;
  readonly probabilities: (oddsRatio: number) => Float64Array;
}

/**
 * Fisher's noncentral hypergeometric distribution of the first group's count, given both groups' sizes and the total
 * count. Logarithms are summed outwards from the mode, so that large groups cost no digits.
 */
export function hypergeometricSupport(group: CountAmong, other: CountAmong): HypergeometricSupport {
  const counted = group.count + other.count;
  const lowest = Math.max(0, counted - other.total);
  const highest = Math.min(counted, group.total);
  const expected = Math.round((counted * group.total) / (group.total + other.total));
  const mode = Math.min(highest, Math.max(lowest, expected)) - lowest;
  const rise = (index: number) => {
    const at = lowest + index;
    return Math.log(((group.total - at) / (at + 1)) * ((counted - at) / (other.total - counted + at + 1)));
  };
  const logarithms = new Float64Array(highest - lowest + 1);
  for (let at = mode + 1; at < logarithms.length; at += 1) logarithms[at] = (logarithms[at - 1] ?? 0) + rise(at - 1);
  for (let at = mode - 1; at >= 0; at -= 1) logarithms[at] = (logarithms[at + 1] ?? 0) - rise(at);
  return {
    lowest,
    highest,
    probabilities: (oddsRatio) => {
      const step = Math.log(oddsRatio);
      const weights = logarithms.map((logarithm, index) => logarithm + step * (index - mode));
      const most = weights.reduce((highestYet, weight) => Math.max(highestYet, weight), -Infinity);
      const relative = weights.map((weight) => Math.exp(weight - most));
      const total = relative.reduce((sum, weight) => sum + weight, 0);
      return relative.map((weight) => weight / total);
    },
  };
}
