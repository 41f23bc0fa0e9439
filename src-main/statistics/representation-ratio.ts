import { type Interval, usualConfidence } from './interval.ts';
import type { Estimated } from './limits.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A group within everyone: users of known category, or people of the population. */
export interface GroupOfTotal {
  readonly group: number;
  readonly total: number;
}

/**
 * (Users in the group ÷ users) ÷ (population in the group ÷ population), with Wilson limits of the users' share divided
 * by the population's share, which is taken as fixed. A ratio, never above 1 ÷ the population's share, so a group that
 * is 80% of people cannot pass 1.25. Null, not calculable, where nobody of the population is in the group. An AppError
 * 'data-impossible' where a group is larger than its total or a total is not above 0.
 */
export function representationRatio(
  users: GroupOfTotal,
  population: GroupOfTotal,
  confidence: number = usualConfidence,
): Interval | null {
  const share = wilsonInterval(users.group, users.total, confidence);
  const populationShare = wilsonInterval(population.group, population.total).value;
  if (populationShare === 0) return null;
  return {
    value: share.value / populationShare,
    lower: share.lower / populationShare,
    upper: share.upper / populationShare,
    method: 'wilson-over-fixed-share',
  };
}

/**
 * The parity gap: users' share in the group less the population's, which is taken as fixed (−1 to 1; times 100, percentage
 * points), with Wilson limits of the users' share. An AppError 'data-impossible' as `representationRatio`.
 */
export function representationGap(
  users: GroupOfTotal,
  population: GroupOfTotal,
  confidence: number = usualConfidence,
): Estimated {
  const { value, lower, upper } = wilsonInterval(users.group, users.total, confidence);
  const fixed = wilsonInterval(population.group, population.total).value;
  return { value: value - fixed, limits: { lower: lower - fixed, upper: upper - fixed } };
}
