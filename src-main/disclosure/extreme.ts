import type { LinearSolver, OpenModel } from './linear-solver.ts';
import type { OpenComponent } from './open-component.ts';
import { cheapestWholePoint, relaxedPoint, wholePoint } from './whole-point.ts';

/** The least and the greatest value of a sum of people. */
export interface Extremes {
  readonly lower: number;
  readonly upper: number;
}

interface Question {
  readonly columns: readonly number[];
  /** 1 for the least value, −1 for the greatest. */
  readonly sense: 1 | -1;
}

/**
 * The extremes of each sum of columns over the whole numbers of a component; null where it has none. A value that the
 * relaxation does not allow to be bettered, and that a table met on the way attains, is not searched for; and sums whose
 * relaxed extreme is not whole wait until all other tables are met.
 */
export function extremesOf(
  component: OpenComponent,
  sums: readonly (readonly number[])[],
  solver: LinearSolver,
): readonly Extremes[] | null {
  if (sums.length === 0) {
    const isPossible =
      solver.withModel(component, (open) => cheapestWholePoint(open, component.rows, component)) !== null;
    return isPossible ? [] : null;
  }
  return solver.withModel(component, (open) => {
    const met: (readonly number[])[] = [];
    const questions = sums.flatMap((columns): readonly Question[] => [
      { columns, sense: 1 },
      { columns, sense: -1 },
    ]);
    const bounds = questions.map((question) => relaxedBound(component, open, question, met));
    if (bounds.includes(null)) {
      return null;
    }
    const ends: number[] = [];
    for (const [index, question] of questions.entries()) {
      const end = isAttained(question, bounds[index] ?? 0, met)
        ? (bounds[index] ?? 0)
        : wholeExtreme(component, open, question, met);
      if (end === null) {
        return null;
      }
      ends.push(end);
    }
    return sums.map((_, sum) => ({ lower: ends[2 * sum] ?? 0, upper: ends[2 * sum + 1] ?? 0 }));
  });
}

/** A value that no whole-number table goes beyond; null where there is no table. */
function relaxedBound(
  component: OpenComponent,
  open: OpenModel,
  question: Question,
  met: (readonly number[])[],
): number | null {
  const limit = sumOf(question.columns, question.sense === 1 ? component.lower : component.upper);
  if (isAttained(question, limit, met)) {
    return limit;
  }
  setSense(component, open, question);
  const relaxed = relaxedPoint(open, component.rows, component);
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

function wholeExtreme(
  component: OpenComponent,
  open: OpenModel,
  question: Question,
  met: (readonly number[])[],
): number | null {
  setSense(component, open, question);
  const point = wholePoint(open, component.rows, component);
  if (point === null) {
    return null;
  }
  met.push(point);
  return sumOf(question.columns, point);
}

function setSense(component: OpenComponent, open: OpenModel, { columns, sense }: Question): void {
  const costs = new Float64Array(component.lower.length);
  for (const column of columns) {
    costs[column] = sense;
  }
  open.setCosts(costs);
}

function isAttained({ columns }: Question, value: number, met: readonly (readonly number[])[]): boolean {
  return met.some((point) => sumOf(columns, point) === value);
}

function sumOf(columns: readonly number[], point: ArrayLike<number>): number {
  return columns.reduce((sum, column) => sum + (point[column] ?? 0), 0);
}
