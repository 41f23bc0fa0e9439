import type { Screen, Screened } from '../../shared/model/assessment.ts';
import type { Direction } from '../../shared/model/estimate.ts';
import { adjustPValues } from './adjust-p-values.ts';
import { type EventsAmong, exactRateRatioTest } from './rate-ratio.ts';

/** Of clear differences that remain, the share that is expected to be chance; and the level of each comparison alone. */
const level = 0.05;

/** A comparison of two rates that was made, with what was said of it. */
export interface MadeComparison {
  readonly group: EventsAmong;
  readonly others: EventsAmong;
  readonly direction: Direction;
}

/** Whether a comparison was made: one that is hidden, or has too few people, is not a test. */
export function isMade(direction: Direction): boolean {
  return direction === 'higher' || direction === 'lower' || direction === 'no-clear-difference';
}

/**
 * Comparisons weighed together: exact p of each (as R's poisson.test), adjusted by Benjamini and Hochberg (1995) and by
 * Holm (1979) for how many there are. A clear difference whose Benjamini-Hochberg p is above 0.05 may be chance. In the
 * order given, with a count of all.
 */
export function screenComparisons(comparisons: readonly MadeComparison[]): {
  readonly screened: readonly Screened[];
  readonly screen: Screen;
} {
  const pValues = comparisons.map(({ group, others }) => exactRateRatioTest(group, others));
  const benjaminiHochberg = adjustPValues(pValues, 'benjamini-hochberg');
  const holm = adjustPValues(pValues, 'holm');
  const isClear = comparisons.map(({ direction }) => direction === 'higher' || direction === 'lower');
  const screened = pValues.map((pValue, index) => {
    const adjusted = benjaminiHochberg[index] ?? 1;
    return {
      pValue,
      benjaminiHochberg: adjusted,
      holm: holm[index] ?? 1,
      mayBeChance: isClear[index] === true && adjusted > level,
    };
  });
  const clear = screened.filter((_, index) => isClear[index]);
  return {
    screened,
    screen: {
      made: screened.length,
      byChance: level * screened.length,
      clear: clear.length,
      remain: clear.filter(({ mayBeChance }) => !mayBeChance).length,
      remainHolm: clear.filter(({ holm: adjusted }) => adjusted <= level).length,
    },
  };
}
