import type { CrossingAssessment } from '../../shared/model/assessment.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import { isMade, type MadeComparison, screenComparisons } from './screen-comparisons.ts';

/**
 * Weighs together every printed comparison of a pair of categories with everyone else whose two characteristics are known.
 * Each crossing is weighed by itself, so that what is said of one strand does not depend on what else was crossed. From
 * released numbers alone: a comparison needs its own count, those known in both, and every population.
 */
export function screenCrossing({ strands: [one, other], known, cells }: CrossedBreakdown): CrossingAssessment {
  const populations = cells.map(({ population }) => (population.status === 'value' ? population.value : null));
  const total = populations.reduce((sum, people) => (sum === null || people === null ? null : sum + people), 0);
  const made = cells.flatMap(({ categories, count, versusOthers: { direction } }, at) => {
    const population = populations[at] ?? null;
    if (!isMade(direction) || count.status !== 'value' || known.status !== 'value') return [];
    if (population === null || total === null) return [];
    const comparison: MadeComparison = {
      direction,
      group: { events: count.value, population },
      others: { events: known.value - count.value, population: total - population },
    };
    return [{ categories, comparison }];
  });
  const { screened, screen } = screenComparisons(made.map(({ comparison }) => comparison));
  return {
    strands: [one.id, other.id],
    others: made.flatMap(({ categories }, at) => {
      const found = screened[at];
      return found === undefined ? [] : [{ categories, ...found }];
    }),
    screen,
  };
}
