import type { Breakdown } from '../../../../shared/model/breakdown.ts';
import { crossedBreakdownSchema } from '../../../../shared/model/crossing.ts';
import type { CrossedBreakdown } from '../../../../shared/model/crossing.ts';
import { borough } from './small-breakdowns.ts';

/** Two breakdowns crossed for the borough: `count` tells the applicants of a category of each. All estimates are made up. */
export function crossingOf(
  [first, second]: readonly [Breakdown, Breakdown],
  count: (one: string, other: string) => number,
): CrossedBreakdown {
  const estimate = { status: 'value', value: 0.5, lower: 0.4, upper: 0.6, method: 'wilson', reliable: true };
  const strands = [first, second].map(({ strand, list, categories }) => ({
    ...strand,
    list,
    categories: categories.filter(({ kind }) => kind === 'category'),
  }));
  const [down, across] = strands.map(({ categories }) => categories.map(({ code }) => code));
  const pairs = (down ?? []).flatMap((one) => (across ?? []).map((other) => [one, other] as const));
  return crossedBreakdownSchema.parse({
    measure: first.measure,
    whole: { code: borough, name: borough },
    strands,
    known: { status: 'value', value: pairs.reduce((sum, [one, other]) => sum + count(one, other), 0) },
    cells: pairs.map(([one, other]) => ({
      categories: [one, other],
      count: { status: 'value', value: count(one, other) },
      population: { status: 'value', value: 500 },
      populationShare: 0.5,
      share: { ...estimate, quantity: 'share' },
      rate: { ...estimate, quantity: 'rate' },
      representation: { ...estimate, quantity: 'representation-ratio' },
      versusOthers: { ratio: { ...estimate, quantity: 'rate-ratio' }, direction: 'higher' },
    })),
    hidden: [],
  });
}
