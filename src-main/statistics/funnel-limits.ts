import type { Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { inverseGamma } from './special/inverse-gamma.ts';
import { tailProbability } from './tail-probability.ts';

/** The two pairs of lines of a funnel: 2.5% and 0.1% of areas beyond each where only chance is at work. */
export const funnelConfidences = { outer: 0.998, inner: 0.95 } as const;

/**
 * The shares of so many people between which an area of an average share lies: average ± z √(average (1 − average) ÷ n),
 * within 0 and 1. An area beyond them has a Wilson interval that leaves the average out (Spiegelhalter 2005).
 */
export function shareFunnel(average: number, people: number, confidence: number): Limits {
  const reach = normalDeviate(confidence) * Math.sqrt((average * (1 - average)) / people);
  return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) };
}

/**
 * For so many events, how many must be expected for them to be as few, or as many, as chance allows: the ends of the exact
 * Poisson interval. On the lower line more were expected than happened.
 */
export function expectedOnFunnel(
  events: number,
  confidence: number,
): { readonly lowerLine: number; readonly upperLine: number } {
  const probability = tailProbability(confidence);
  return {
    lowerLine: inverseGamma(events + 1, probability, 'upper'),
    upperLine: inverseGamma(events, probability, 'lower'),
  };
}
