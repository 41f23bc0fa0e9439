import type { LinearSolver } from './linear-solver.ts';
import { modelNear, nearAsker, plainAsker } from './near-point.ts';
import type { Asker } from './near-point.ts';
import type { OpenComponent } from './open-component.ts';
import { cheapestWholePoint } from './whole-point.ts';

/** The least and the greatest value of a sum of people. */
export interface Extremes {
  readonly lower: number;
  readonly upper: number;
}

/** Components with fewer columns are asked as they stand. */
const fewColumns = 300;

/** Whether ends between which a sum was attained tell all that is asked of it. */
export type Enough = (ends: Extremes) => boolean;

interface Question {
  readonly columns: readonly number[];
  /** 1 for the least value, −1 for the greatest. */
  readonly sense: 1 | -1;
}

/**
 * The extremes of each sum of columns over the whole numbers of a component; null where it has none. A value that the
 * relaxation does not allow to be bettered, and that a table met on the way attains, is not searched for; and sums whose
 * relaxed extreme is not whole wait until all other tables are met. A sum of which `isEnough` says that the values attained
 * so far tell what is asked of it comes last, and its ends are then those values.
 */
export function extremesOf(
  component: OpenComponent,
  sums: readonly (readonly number[])[],
  solver: LinearSolver,
  isEnough: ((sum: number) => Enough | null) | null = null,
): readonly Extremes[] | null {
  if (sums.length === 0) {
    const isPossible =
      solver.withModel(component, (open) => cheapestWholePoint(open, component.rows, component)) !== null;
    return isPossible ? [] : null;
  }
  const enough = sums.map((_, sum) => isEnough?.(sum) ?? null);
  const answered = (asker: Asker, met: (readonly number[])[]) => allExtremes(component, asker, sums, enough, met);
  if (component.lower.length < fewColumns || enough.every((each) => each === null)) {
    return solver.withModel(component, (open) => answered(plainAsker(component, open), []));
  }
  const point = solver.withModel(component, (open) => cheapestWholePoint(open, component.rows, component));
  if (point === null) return null;
  const near = modelNear(component, point);
  return solver.withModel(near, (open) => answered(nearAsker(near, point, open), [point]));
}

function allExtremes(
  component: OpenComponent,
  asker: Asker,
  sums: readonly (readonly number[])[],
  enough: readonly (Enough | null)[],
  met: (readonly number[])[],
): readonly Extremes[] | null {
  const exact = sums.filter((_, sum) => enough[sum] === null);
  const found = exactExtremes(component, asker, exact, met);
  if (found === null) return null;
  let next = 0;
  const ends: Extremes[] = [];
  for (const [sum, columns] of sums.entries()) {
    const wanted = enough[sum] ?? null;
    const end = wanted === null ? found[next] : extremesUntil(wanted, component, asker, columns, met);
    if (wanted === null) next += 1;
    if (end === undefined || end === null) return null;
    ends.push(end);
  }
  return ends;
}

function exactExtremes(
  component: OpenComponent,
  asker: Asker,
  sums: readonly (readonly number[])[],
  met: (readonly number[])[],
): readonly Extremes[] | null {
  const questions = sums.flatMap((columns): readonly Question[] => [
    { columns, sense: 1 },
    { columns, sense: -1 },
  ]);
  const bounds = questions.map((question) => relaxedBound(component, asker, question, met));
  if (bounds.includes(null)) {
    return null;
  }
  const ends: number[] = [];
  for (const [index, question] of questions.entries()) {
    const end = isAttained(question, bounds[index] ?? 0, met)
      ? (bounds[index] ?? 0)
      : wholeExtreme(asker, question, met);
    if (end === null) {
      return null;
    }
    ends.push(end);
  }
  return sums.map((_, sum) => ({ lower: ends[2 * sum] ?? 0, upper: ends[2 * sum + 1] ?? 0 }));
}

/** The ends that a sum attains in the tables met so far, further ones being looked for until they are enough. */
function extremesUntil(
  isEnough: Enough,
  component: OpenComponent,
  asker: Asker,
  columns: readonly number[],
  met: (readonly number[])[],
): Extremes | null {
  for (const sense of [-1, 1] as const) {
    const ends = attained(columns, met);
    if (ends !== null && isEnough(ends)) return ends;
    if (relaxedBound(component, asker, { columns, sense }, met) === null) return null;
  }
  const ends = attained(columns, met);
  return ends !== null && isEnough(ends) ? ends : (exactExtremes(component, asker, [columns], met)?.[0] ?? null);
}

/** The least and the greatest value of a sum among tables; null where there are none. */
function attained(columns: readonly number[], met: readonly (readonly number[])[]): Extremes | null {
  if (met.length === 0) return null;
  let [lower, upper] = [Infinity, -Infinity];
  for (const point of met) {
    const sum = sumOf(columns, point);
    if (sum < lower) lower = sum;
    if (sum > upper) upper = sum;
  }
  return { lower, upper };
}

/** A value that no whole-number table goes beyond; null where there is no table. */
function relaxedBound(
  component: OpenComponent,
  asker: Asker,
  question: Question,
  met: (readonly number[])[],
): number | null {
  const limit = sumOf(question.columns, question.sense === 1 ? component.lower : component.upper);
  if (isAttained(question, limit, met)) {
    return limit;
  }
  const relaxed = asker.relaxed(question.columns, question.sense);
  if (relaxed === null) {
    return null;
  }
  if (relaxed.whole !== null) {
    met.push(relaxed.whole);
    return sumOf(question.columns, relaxed.whole);
  }
  const bound = sumOf(question.columns, relaxed.real);
  return question.sense === 1 ? Math.ceil(bound - 1e-6) : Math.floor(bound + 1e-6);
}

function wholeExtreme(asker: Asker, question: Question, met: (readonly number[])[]): number | null {
  const point = asker.whole(question.columns, question.sense);
  if (point === null) {
    return null;
  }
  met.push(point);
  return sumOf(question.columns, point);
}

function isAttained({ columns }: Question, value: number, met: readonly (readonly number[])[]): boolean {
  return met.some((point) => sumOf(columns, point) === value);
}

function sumOf(columns: readonly number[], point: ArrayLike<number>): number {
  return columns.reduce((sum, column) => sum + (point[column] ?? 0), 0);
}
