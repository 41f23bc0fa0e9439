import { roundHalfUp } from '../base/format-number.ts';

/** Limits that put as nearly as possible equally many values in each class; equal values stay together. */
export function quantileBreaks(sorted: readonly number[], classes: number): number[] {
  const limits = Array.from(
    { length: classes - 1 },
    (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / classes)],
  );
  return rising(limits, sorted);
}

/** Limits at equal distances between the lowest and the highest value, to one decimal. */
export function equalBreaks(sorted: readonly number[], classes: number): number[] {
  const lowest = sorted[0] ?? 0;
  const length = (sorted.at(-1) ?? lowest) - lowest;
  const limits = Array.from({ length: classes - 1 }, (_, index) =>
    roundHalfUp(lowest + ((index + 1) * length) / classes, 1),
  );
  return rising(limits, sorted);
}

/**
 * Limits between the classes whose values lie closest to their own mean: the exact least sum of squares (Fisher 1958),
 * not a search. Each limit is the lowest value of its class.
 */
export function naturalBreaks(sorted: readonly number[], classes: number): number[] {
  const distinct = new Set(sorted).size;
  const wanted = Math.min(classes, distinct);
  if (wanted < 2) return [];
  const count = sorted.length;
  const sums = [0];
  const squares = [0];
  for (const value of sorted) {
    sums.push((sums.at(-1) ?? 0) + value);
    squares.push((squares.at(-1) ?? 0) + value * value);
  }
  const spread = (from: number, to: number): number => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from));
  };
  let least = Array.from({ length: count + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: number[][] = [];
  for (let classNumber = 2; classNumber <= wanted; classNumber += 1) {
    const next = Array.from({ length: count + 1 }, () => Infinity);
    const start = Array.from({ length: count + 1 }, () => 0);
    for (let to = classNumber; to <= count; to += 1) {
      for (let from = classNumber - 1; from < to; from += 1) {
        if (sorted[from] === sorted[from - 1]) continue;
        const total = (least[from] ?? Infinity) + spread(from, to);
        if (total < (next[to] ?? Infinity)) {
          next[to] = total;
          start[to] = from;
        }
      }
    }
    starts.push(start);
    least = next;
  }
  const limits: number[] = [];
  let to = count;
  for (const start of starts.toReversed()) {
    to = start[to] ?? 0;
    limits.unshift(sorted[to] ?? 0);
  }
  return rising(limits, sorted);
}

/** Each limit once, and none that would leave the first class empty. */
function rising(limits: readonly (number | undefined)[], sorted: readonly number[]): number[] {
  return [...new Set(limits.filter((limit): limit is number => limit !== undefined && limit > (sorted[0] ?? 0)))];
}
