import { formatNumber } from '../base/format-number.ts';

/** Most of a total that its random changes are ever taken to explain, and the fewest people. */
const mostShare = 0.005;
const fewest = 3;

/**
 * How far apart two totals of the same people may be when every count behind them was changed a little at random (the
 * census's cell-key perturbation): three standard deviations of the sum of that many changes, each of at most 1, and never
 * more than half a per cent of the total. The changes' own deviation is not published; differences between Ealing's
 * tables of Census 2021 give 0.7 to 1.0 for each count.
 */
export function totalTolerance(counts: number, total: number): number {
  const byChance = 3 * Math.sqrt(counts);
  return Math.floor(Math.min(byChance, Math.max(fewest, Math.abs(total) * mostShare)));
}

/** Two totals of the same people, with the number of counts that each sums. */
export interface ComparedTotals {
  readonly converted: number;
  readonly published: number;
  readonly counts: number;
}

/** Whether two totals agree as far as totals that were each changed at random can, and that in words. */
export function reconcileTotals({ converted, published, counts }: ComparedTotals): {
  isReconciled: boolean;
  says: string;
} {
  const apart = Math.abs(converted - published);
  const tolerance = totalTolerance(counts, published);
  const both = `${formatNumber(converted)} converted, ${formatNumber(published)} published`;
  if (apart === 0) return { isReconciled: true, says: `${both}: the same.` };
  if (apart <= tolerance)
    return {
      isReconciled: true,
      says: `${both}: ${formatNumber(apart)} apart. The publisher changes every count a little at random, and the ${formatNumber(counts)} counts summed here can differ by up to ${formatNumber(tolerance)} for that reason alone, so the totals agree.`,
    };
  return {
    isReconciled: false,
    says: `${both}: ${formatNumber(apart)} apart, more than the ${formatNumber(tolerance)} that small random changes to ${formatNumber(counts)} counts explain. Check that both tables count the same people in the same areas.`,
  };
}
