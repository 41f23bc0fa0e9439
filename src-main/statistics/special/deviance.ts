/**
 * count · ln(count ÷ mean) + mean − count, the half deviance of a count from its mean, without the cancellation near
 * count = mean (C. Loader 2000). `count` > 0, `mean` ≥ 0.
 */
export function deviance(count: number, mean: number): number {
  const excess = (mean - count) / count;
  if (Math.abs(excess) > 0.2) return mean - count - count * Math.log(mean / count);
  const ratio = excess / (2 + excess);
  const square = ratio * ratio;
  let power = ratio * square;
  let sum = 0;
  for (let odd = 3; Math.abs(power) > Math.abs(sum) * Number.EPSILON * 0.1; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return count * (excess * ratio - 2 * sum);
}
