const seriesFrom = 15;

/**
 * ln Γ(x + 1) less Stirling's (x + ½) ln x − x + ½ ln 2π, for x > 0, within 1e-15. Densities written with it keep their
 * digits at large counts, where a difference of log-gammas loses them (C. Loader 2000, "Fast and accurate computation
 * of binomial probabilities").
 */
export function stirlingError(x: number): number {
  let sum = 0;
  let at = x;
  while (at < seriesFrom) {
    sum += stepError(at);
    at += 1;
  }
  const square = at * at;
  const series =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360_360 / square) / square) / square) / square) / square) /
    at;
  return sum + series;
}

/** (x + ½) ln(1 + 1/x) − 1, which the error falls by from x to x + 1. */
function stepError(x: number): number {
  if (x < 1) return (x + 0.5) * Math.log1p(1 / x) - 1;
  const square = 1 / (2 * x + 1) ** 2;
  let power = square;
  let sum = 0;
  for (let odd = 3; power > sum * Number.EPSILON * 0.1; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return sum;
}
