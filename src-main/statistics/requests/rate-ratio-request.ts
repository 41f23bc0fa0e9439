import { rateDifference, waldRateDifferenceLimits } from '../rate-difference.ts';
import { type EventsAmong, exactRateRatioLimits, exactRateRatioTest, logWaldFactor } from '../rate-ratio.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { twoRates } from './two-rates.ts';

export const rateRatioRequest: EstimateMethod = {
  name: 'rate-ratio',
  summary:
    'The ratio of two rates with log-Wald and exact conditional limits and an exact p, and their difference with MOVER and Wald limits. The groups must share nobody.',
  source:
    'Clopper and Pearson 1934 on the share of all events (exact); Donner and Zou 2012 (MOVER); Breslow and Day 1987',
  ...twoRates(compared),
};

function compared(group: EventsAmong, other: EventsAmong, confidence: number, multiplier: number) {
  const { events: events1, population: pop1 } = group;
  const { events: events2, population: pop2 } = other;
  const difference = rateDifference(group, other, confidence);
  const isWhole = Number.isInteger(events1) && Number.isInteger(events2);
  const ratio = events1 / pop1 / (events2 / pop2);
  const factor = events1 === 0 || events2 === 0 ? null : logWaldFactor(events1, events2, confidence);
  const exact = exactRateRatioLimits(group, other, confidence);
  const wald = waldRateDifferenceLimits(group, other, confidence);
  return {
    rate1: (events1 / pop1) * multiplier,
    rate2: (events2 / pop2) * multiplier,
    rate_ratio: ratio,
    wald_log_lower: factor === null ? null : ratio / factor,
    wald_log_upper: factor === null ? null : ratio * factor,
    exact_conditional_lower: exact.lower,
    exact_conditional_upper: exact.upper,
    exact_p_two_sided: isWhole ? exactRateRatioTest(group, other) : null,
    rate_difference: difference.value * multiplier,
    mover_lower: difference.limits.lower * multiplier,
    mover_upper: difference.limits.upper * multiplier,
    wald_diff_lower: wald.lower * multiplier,
    wald_diff_upper: wald.upper * multiplier,
  };
}
