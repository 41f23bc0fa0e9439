import { usualConfidence } from './interval.ts';
import type { CountAmong } from './count-among.ts';
import type { Estimated, Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';
import { moverLimits } from './rate-difference.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * The share of one group less that of another that shares nobody with it (−1 to 1; times 100, percentage points), with
 * Newcombe's hybrid score limits (1998, method 10). An AppError 'data-impossible' as `wilsonInterval`.
 */
export function riskDifference(group: CountAmong, other: CountAmong, confidence: number = usualConfidence): Estimated {
  const first = wilsonInterval(group.count, group.total, confidence);
  const second = wilsonInterval(other.count, other.total, confidence);
  return { value: first.value - second.value, limits: moverLimits(first, second) };
}

/** Limits of a difference of shares from the normal distribution: for comparison only, poor at small counts. */
export function waldRiskDifferenceLimits(group: CountAmong, other: CountAmong, confidence: number): Limits {
  const shares = [group, other].map(({ count, total }) => ({ share: count / total, total }));
  const variance = shares.reduce((sum, { share, total }) => sum + (share * (1 - share)) / total, 0);
  const difference = group.count / group.total - other.count / other.total;
  const margin = normalDeviate(confidence) * Math.sqrt(variance);
  return { lower: difference - margin, upper: difference + margin };
}

/** z of the two shares being the same, with the pooled share's standard error; NaN where nobody or everybody counts. */
export function pooledZ(group: CountAmong, other: CountAmong): number {
  const pooled = (group.count + other.count) / (group.total + other.total);
  const variance = pooled * (1 - pooled) * (1 / group.total + 1 / other.total);
  return (group.count / group.total - other.count / other.total) / Math.sqrt(variance);
}
