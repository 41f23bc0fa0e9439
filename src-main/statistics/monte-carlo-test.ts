import { type ContingencyTable, marginsOf } from './contingency-table.ts';
import { checkWhole } from './count-among.ts';
import { logFactorials } from './special/log-factorials.ts';
import { seededRandom } from './special/seeded-random.ts';

/** A probability found by drawing tables, with what is needed to find it again. */
export interface Simulated {
  readonly pValue: number;
  readonly samples: number;
  readonly seed: number;
}

const usualSamples = 50_000;
const usualSeed = 1;
const slack = 1e-7;

/**
 * Fisher's p of a table too large for `fisherExactTest`: (1 + how many of the tables drawn with the same margins are no
 * likelier than the one found) ÷ (1 + tables drawn). The same for the same seed. An AppError 'data-impossible' as
 * `marginsOf`, or where a count is not whole.
 */
export function monteCarloTest(table: ContingencyTable, samples = usualSamples, seed = usualSeed): Simulated {
  checkWhole(...table.flat());
  const { rows, columns, total } = marginsOf(table);
  const logarithms = logFactorials(total);
  const random = seededRandom(seed);
  const threshold = table.flat().reduce((sum, count) => sum - (logarithms[count] ?? 0), slack);
  let unlikely = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    if (drawnLikelihood(rows, columns, logarithms, random) <= threshold) unlikely += 1;
  }
  return { pValue: (1 + unlikely) / (1 + samples), samples, seed };
}

/** The log-likelihood of a table drawn with these margins, cell by cell. */
function drawnLikelihood(
  rows: readonly number[],
  columns: readonly number[],
  logarithms: Float64Array,
  random: () => number,
): number {
  const left = [...columns];
  let people = left.reduce((sum, column) => sum + column, 0);
  let likelihood = 0;
  for (const row of rows) {
    let among = people;
    let wanted = row;
    for (const [column, available] of left.entries()) {
      const drawn = drawFrom(available, among - available, wanted, logarithms, random);
      left[column] = available - drawn;
      among -= available;
      wanted -= drawn;
      likelihood -= logarithms[drawn] ?? 0;
    }
    people -= row;
  }
  return likelihood;
}

/** How many of `wanted` people drawn at random are of the `available` and not of the `others`: outwards from the mode. */
function drawFrom(
  available: number,
  others: number,
  wanted: number,
  logarithms: Float64Array,
  random: () => number,
): number {
  const lowest = Math.max(0, wanted - others);
  const highest = Math.min(available, wanted);
  if (lowest === highest) return lowest;
  const of = (count: number) => logarithms[count] ?? 0;
  const mode = Math.max(
    lowest,
    Math.min(highest, Math.floor(((wanted + 1) * (available + 1)) / (available + others + 2))),
  );
  const choose = (from: number, count: number) => of(from) - of(count) - of(from - count);
  const atMode = Math.exp(choose(available, mode) + choose(others, wanted - mode) - choose(available + others, wanted));
  const up = (at: number) => ((available - at) / (at + 1)) * ((wanted - at) / (others - wanted + at + 1));
  let [low, high, below, above] = [mode, mode, atMode, atMode];
  let rest = random() - atMode;
  while (rest >= 0 && (low > lowest || high < highest)) {
    const nextAbove = high < highest ? above * up(high) : 0;
    const nextBelow = low > lowest ? below / up(low - 1) : 0;
    if (high < highest && (nextAbove >= nextBelow || low === lowest)) {
      high += 1;
      above = nextAbove;
      rest -= above;
      if (rest < 0) return high;
    } else {
      low -= 1;
      below = nextBelow;
      rest -= below;
      if (rest < 0) return low;
    }
  }
  return mode;
}
