import type { Proportion } from './beta-tail.ts';
import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/** The probability of exactly `count` of `trials`, by C. Loader's saddle point (2000), exact in the far tails too. */
export function binomialDensity(count: number, trials: number, { value, complement }: Proportion): number {
  if (value === 0 || complement === 0) return count === (value === 0 ? 0 : trials) ? 1 : 0;
  const others = trials - count;
  if (count === 0) return Math.exp(trials * logOf(complement, value));
  if (others === 0) return Math.exp(trials * logOf(value, complement));
  const exponent =
    stirlingError(trials) -
    stirlingError(count) -
    stirlingError(others) -
    deviance(count, trials * value) -
    deviance(others, trials * complement);
  return Math.sqrt(trials / (2 * Math.PI * count * others)) * Math.exp(exponent);
}

function logOf(value: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(value);
}
