import { AppError } from '../../shared/base/app-error.ts';
import type { CrossedBreakdown, CrossedCell } from '../../shared/model/crossing.ts';
import type { CrossedCube } from '../../shared/model/crossed-cube.ts';
import { compareRates, notComparable } from './compare-rates.ts';
import { completeness } from './completeness.ts';
import { crudeRate } from './crude-rate.ts';
import { estimated, notEstimated } from './estimate.ts';
import { representationRatio } from './representation-ratio.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Sums of a crossed cube: people of whom both characteristics are known, and everybody. */
interface CrossedTally {
  users(cell: CellCodes): number;
  /** Null where the population's table hides or lacks a count of it. */
  population(cell: CellCodes): number | null;
  readonly knownUsers: number;
  readonly knownPopulation: number | null;
  readonly allUsers: number;
}

type CellCodes = readonly [string, string];

/**
 * Every pair of categories of a crossed cube with its estimates and 95% intervals, as `estimateBreakdown` does for a
 * category: shares and ratios are of those whose two characteristics are known, and a pair is compared with everyone else
 * of them. Representation is withheld where more than 20% of users lack either. An AppError 'data-impossible' where a
 * count is of a code that neither list has.
 */
export function estimateCrossing(cube: CrossedCube): CrossedBreakdown {
  const [first, second] = cube.strands;
  const tally = tallyCrossing(cube);
  return {
    measure: cube.measure,
    whole: cube.whole,
    strands: [first, second],
    known: { status: 'value', value: tally.knownUsers },
    cells: first.categories.flatMap((one) =>
      second.categories.map((other) => estimateCell(cube, tally, [one.code, other.code])),
    ),
    hidden: [],
  };
}

function tallyCrossing({ strands, users, population, measure }: CrossedCube): CrossedTally {
  const codes = strands.map(({ categories }) => new Set(categories.map(({ code }) => code)));
  const isKnown = ([one, other]: CellCodes) => codes[0]?.has(one) === true && codes[1]?.has(other) === true;
  const usersOf = new Map<string, number>();
  const populationOf = new Map<string, number>();
  const gaps = new Set<string>();
  for (const { categories, people } of users) {
    const key = nameOf(categories);
    usersOf.set(key, (usersOf.get(key) ?? 0) + people);
  }
  const known = population.filter(({ categories }) => isKnown(categories));
  for (const { categories, people, withheld } of known) {
    const key = nameOf(categories);
    populationOf.set(key, (populationOf.get(key) ?? 0) + people);
    if (withheld !== null) gaps.add(key);
  }
  const sum = (counts: readonly { readonly people: number }[]) =>
    counts.reduce((total, { people }) => total + people, 0);
  if (known.length === 0) {
    throw new AppError(
      'data-impossible',
      `“${measure.populationTitle}” counts nobody by both ${strands.map(({ title }) => title.toLowerCase()).join(' and ')}.`,
    );
  }
  return {
    users: (cell) => usersOf.get(nameOf(cell)) ?? 0,
    population: (cell) => (gaps.has(nameOf(cell)) ? null : (populationOf.get(nameOf(cell)) ?? 0)),
    knownUsers: sum(users.filter(({ categories }) => isKnown(categories))),
    knownPopulation: gaps.size > 0 ? null : sum(known),
    allUsers: sum(users),
  };
}

function estimateCell(cube: CrossedCube, tally: CrossedTally, cell: CellCodes): CrossedCell {
  const { measure, unreliableUnder } = cube;
  const users = tally.users(cell);
  const population = tally.population(cell);
  const { knownUsers, knownPopulation, allUsers } = tally;
  const isReliable = users >= unreliableUnder;
  const isKnownEnough = completeness(knownUsers, allUsers).enough;
  const ratio =
    !isKnownEnough || knownUsers === 0 || population === null || !knownPopulation
      ? null
      : representationRatio({ group: users, total: knownUsers }, { group: population, total: knownPopulation });
  return {
    categories: [...cell],
    count: { status: 'value', value: users },
    population: population === null ? { status: 'not-available' } : { status: 'value', value: population },
    share:
      knownUsers === 0
        ? notEstimated('share', 'not-available')
        : estimated('share', wilsonInterval(users, knownUsers), isReliable),
    populationShare: population !== null && knownPopulation ? population / knownPopulation : null,
    rate:
      population && (knownUsers > 0 || allUsers === 0)
        ? estimated('rate', crudeRate(users, population, measure.multiplier), isReliable)
        : notEstimated('rate', 'not-available'),
    representation:
      ratio === null
        ? notEstimated('representation-ratio', 'not-available')
        : estimated('representation-ratio', ratio, isReliable),
    versusOthers:
      population === null || knownPopulation === null
        ? notComparable
        : compareRates(
            { events: users, population },
            { events: knownUsers - users, population: knownPopulation - population },
            unreliableUnder,
          ),
  };
}

function nameOf([one, other]: CellCodes): string {
  return `${one} & ${other}`;
}
