import { AppError } from '../../shared/base/app-error.ts';

/** How the chance of a false alarm is kept down over many tests. */
export type Adjustment = 'bonferroni' | 'holm' | 'hochberg' | 'benjamini-hochberg' | 'benjamini-yekutieli';

/**
 * p-values adjusted for how many there are, in the order given, each to be compared with the level of all. Null, a test
 * that could not be made, stays null and is not counted. Holm (1979) keeps down the chance of any false alarm, for a
 * short list decided beforehand; Benjamini and Hochberg (1995) keep down the share of false alarms among all alarms, for
 * screening many groups. An AppError 'data-impossible' where a p-value is not between 0 and 1.
 */
export function adjustPValues(pValues: readonly (number | null)[], adjustment: Adjustment): readonly (number | null)[] {
  const ranked = pValues
    .flatMap((pValue, index) => (pValue === null ? [] : [{ pValue, index }]))
    .sort((one, other) => one.pValue - other.pValue);
  const wrong = ranked.find(({ pValue }) => !(pValue >= 0 && pValue <= 1));
  if (wrong !== undefined) {
    throw new AppError(
      'data-impossible',
      `A p-value of ${wrong.pValue} was found, and a p-value lies between 0 and 1. Check where it comes from.`,
    );
  }
  const tests = ranked.length;
  const adjusted = new Array<number | null>(pValues.length).fill(null);
  const { factor, running } = procedures[adjustment];
  const order = running === 'highest-so-far' ? ranked.keys() : [...ranked.keys()].reverse();
  let bound = running === 'highest-so-far' ? 0 : 1;
  for (const rank of order) {
    const at = ranked[rank];
    if (at === undefined) continue;
    const value = Math.min(1, factor(rank + 1, tests) * at.pValue);
    bound = running === 'highest-so-far' ? Math.max(bound, value) : Math.min(bound, value);
    adjusted[at.index] = running === 'none' ? value : bound;
  }
  return adjusted;
}

interface Procedure {
  /** What the p-value of this rank, 1 for the smallest, is multiplied with. */
  readonly factor: (rank: number, tests: number) => number;
  /** Whether a larger p-value may end up under a smaller one's (no), and which of both then gives way. */
  readonly running: 'none' | 'highest-so-far' | 'lowest-so-far';
}

const procedures: Readonly<Record<Adjustment, Procedure>> = {
  bonferroni: { factor: (_, tests) => tests, running: 'none' },
  holm: { factor: (rank, tests) => tests - rank + 1, running: 'highest-so-far' },
  hochberg: { factor: (rank, tests) => tests - rank + 1, running: 'lowest-so-far' },
  'benjamini-hochberg': { factor: (rank, tests) => tests / rank, running: 'lowest-so-far' },
  'benjamini-yekutieli': {
    factor: (rank, tests) => (harmonic(tests) * tests) / rank,
    running: 'lowest-so-far',
  },
};

function harmonic(count: number): number {
  let sum = 0;
  for (let term = count; term >= 1; term -= 1) sum += 1 / term;
  return sum;
}
