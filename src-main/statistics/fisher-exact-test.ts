import { type ContingencyTable, type Margins, marginsOf, sumOf } from './contingency-table.ts';
import { checkWhole, type CountAmong } from './count-among.ts';
import { forEachSplit } from './for-each-split.ts';
import { hypergeometricSupport } from './hypergeometric-support.ts';
import { hypergeometricTails } from './hypergeometric-tails.ts';
import { logFactorials } from './special/log-factorials.ts';

/** How much likelier, in the logarithm, another table may be and still pass for as likely. */
const slack = 1e-7;
/** How many ways of splitting columns, people, and beginnings told apart make a table too large for the exact test. */
const mostSteps = 2_500_000;
const mostPeople = 200_000;
const mostBeginnings = 400_000;
/** The share of a unit of logarithm within which two beginnings are taken for equally likely. */
const sameWithin = 1e-9;

/** A beginning of tables: what is left for each row, the logarithm of its likelihood, and how many begin so. */
interface Beginning {
  readonly left: readonly number[];
  readonly logarithm: number;
  ways: number;
}

/**
 * Fisher's exact p of a table of any size (Freeman and Halton 1951): the probability, with all margins fixed, of every
 * table that is no likelier than the one found. Null where the table is too large; then use `monteCarloTest`. An
 * AppError 'data-impossible' as `marginsOf`, or where a count is not whole.
 */
export function fisherExactTest(table: ContingencyTable): number | null {
  checkWhole(...table.flat());
  const all = marginsOf(table);
  const [[yes = 0, no = 0] = [], [otherYes = 0, otherNo = 0] = []] = table;
  if (table.length === 2 && all.columns.length === 2) {
    return ofTwoGroups({ count: yes, total: yes + no }, { count: otherYes, total: otherYes + otherNo });
  }
  if (all.total > mostPeople) return null;
  const { rows, columns, total } = withoutEmpty(all);
  if ((total + 1) ** (rows.length - 1) > Number.MAX_SAFE_INTEGER) return null;
  const logarithms = logFactorials(total);
  const factorialsOf = (counts: readonly number[]) => {
    let sum = 0;
    for (const count of counts) sum += logarithms[count] ?? 0;
    return sum;
  };
  const constant = factorialsOf(rows) + factorialsOf(columns) - factorialsOf([total]);
  const threshold = constant - factorialsOf(table.flat()) + slack;

  const isPair = rows.length === 2;
  const sorted = [...columns].sort((one, other) => one - other);
  const last = sorted.splice(isPair ? -2 : -1);
  const beginnings = begun(rows, sorted, constant, factorialsOf);
  if (beginnings === null) return null;
  const tailsOf = isPair ? hypergeometricTails(last, logarithms) : null;
  const likelihoods = beginnings.map(({ left, logarithm, ways }) => {
    if (tailsOf !== null) return ways * tailsOf(left[0] ?? 0, logarithm, threshold);
    const likelihood = logarithm - factorialsOf(left);
    return likelihood <= threshold ? ways * Math.exp(likelihood) : 0;
  });
  return Math.min(1, sumOf(likelihoods));
}

function ofTwoGroups(group: CountAmong, other: CountAmong): number {
  const { lowest, probabilities } = hypergeometricSupport(group, other);
  const chances = probabilities(1);
  const most = (chances[group.count - lowest] ?? 0) * (1 + slack);
  return Math.min(
    1,
    chances.reduce((sum, chance) => (chance <= most ? sum + chance : sum), 0),
  );
}

/** Every way of filling these columns, told apart by what they leave for the rows and by likelihood; null if too many. */
function begun(
  rows: readonly number[],
  columns: readonly number[],
  constant: number,
  factorialsOf: (counts: readonly number[]) => number,
): readonly Beginning[] | null {
  const radix = sumOf(rows) + 1;
  let beginnings: readonly Beginning[] = [{ left: rows, logarithm: constant, ways: 1 }];
  let steps = 0;
  for (const column of columns) {
    let different = 0;
    const next = new Map<number, Map<number, Beginning>>();
    for (const { left, logarithm, ways } of beginnings) {
      const then = [...left];
      const isWithin = forEachSplit(column, left, (split) => {
        steps += 1;
        for (let row = 0; row < then.length; row += 1) then[row] = (left[row] ?? 0) - (split[row] ?? 0);
        then.sort(falling);
        const likelihood = logarithm - factorialsOf(split);
        const here = atPlace(next, placeOf(then, radix));
        const key = Math.round(likelihood / sameWithin);
        const same = here.get(key);
        if (same === undefined) {
          different += 1;
          here.set(key, { left: [...then], logarithm: likelihood, ways });
        } else same.ways += ways;
        return steps <= mostSteps && different <= mostBeginnings;
      });
      if (!isWithin) return null;
    }
    beginnings = [...next.values()].flatMap((here) => [...here.values()]);
  }
  return beginnings;
}

/** What is left for the rows as one number; the last row follows from the others. */
function placeOf(left: readonly number[], radix: number): number {
  let place = 0;
  for (let row = 0; row < left.length - 1; row += 1) place = place * radix + (left[row] ?? 0);
  return place;
}

function atPlace(places: Map<number, Map<number, Beginning>>, place: number): Map<number, Beginning> {
  const found = places.get(place) ?? new Map<number, Beginning>();
  if (found.size === 0) places.set(place, found);
  return found;
}

function falling(one: number, other: number): number {
  return other - one;
}

/** Without empty rows and columns, and with the fewer of both as rows. */
function withoutEmpty({ rows, columns, total }: Margins): Margins {
  const some = rows.filter((sum) => sum > 0);
  const others = columns.filter((sum) => sum > 0);
  return some.length <= others.length ? { rows: some, columns: others, total } : { rows: others, columns: some, total };
}
