import type { EventsAmong } from './rate-ratio.ts';

const leastEvents = 5;

/**
 * Whether two groups have too few events to compare: one of them has fewer than 5 and would also have fewer than 5 if
 * both rates were the same. A group of no or few users is still compared where 5 or more were to be expected, since that
 * is a finding, and so is one of 5 or more users where few were. The rule is the same seen from either group. Five is the
 * expected number below which Cochran (1954) distrusts a comparison of counts.
 */
export function hasTooFewEvents(group: EventsAmong, other: EventsAmong): boolean {
  const rate = (group.events + other.events) / (group.population + other.population);
  return [group, other].some(({ events, population }) => events < leastEvents && rate * population < leastEvents);
}
