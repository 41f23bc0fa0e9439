import type { LinearModel, OpenModel } from './linear-solver.ts';
import type { OpenComponent } from './open-component.ts';
import { relaxedPoint, wholePoint } from './whole-point.ts';

/** What a person costs who is elsewhere than in the point that is looked around, against 1 for what is asked. */
const leastCost = 1e-5;

/** Questions put to a component: the point at which a sum of its columns is least, or greatest. */
export interface Asker {
  /** The best point of the relaxation, in whole numbers too where it is one; null where there is none. */
  relaxed(
    columns: readonly number[],
    sense: 1 | -1,
  ): { readonly real: readonly number[]; readonly whole: readonly number[] | null } | null;
  /** The best point in whole numbers; null where there is none. */
  whole(columns: readonly number[], sense: 1 | -1): readonly number[] | null;
}

/** Asks a component as it stands. */
export function plainAsker(component: OpenComponent, open: OpenModel): Asker {
  const ask = (columns: readonly number[], sense: 1 | -1) => {
    const costs = new Float64Array(component.lower.length);
    for (const column of columns) costs[column] = sense;
    open.setCosts(costs);
  };
  return {
    relaxed(columns, sense) {
      ask(columns, sense);
      return relaxedPoint(open, component.rows, component);
    },
    whole(columns, sense) {
      ask(columns, sense);
      return wholePoint(open, component.rows, component);
    },
  };
}

/**
 * A component as rises and falls from one of its points: two columns for each of its own. Answers then differ from the
 * point in as few columns as may be, so that they are found in few steps and are nearly always whole.
 */
export function modelNear({ lower, upper, rows }: OpenComponent, point: readonly number[]): LinearModel {
  return {
    lower: new Array<number>(2 * lower.length).fill(0),
    upper: point.flatMap((value, column) => [(upper[column] ?? 0) - value, value - (lower[column] ?? 0)]),
    rows: rows.map((row) => {
      const there = row.columns.reduce(
        (sum, column, at) => sum + (row.coefficients[at] ?? 0) * (point[column] ?? 0),
        0,
      );
      return {
        columns: row.columns.flatMap((column) => [2 * column, 2 * column + 1]),
        coefficients: row.coefficients.flatMap((factor) => [factor, -factor]),
        lower: row.lower - there,
        upper: row.upper - there,
      };
    }),
  };
}

/** Asks a component by the model around one of its points. */
export function nearAsker(model: LinearModel, point: readonly number[], open: OpenModel): Asker {
  const ask = (columns: readonly number[], sense: 1 | -1) => {
    const costs = new Float64Array(model.lower.length).fill(leastCost);
    for (const column of columns) {
      costs[2 * column] = sense;
      costs[2 * column + 1] = -sense;
    }
    open.setCosts(costs);
  };
  const back = (moved: readonly number[]) =>
    point.map((value, column) => value + (moved[2 * column] ?? 0) - (moved[2 * column + 1] ?? 0));
  return {
    relaxed(columns, sense) {
      ask(columns, sense);
      const found = relaxedPoint(open, model.rows, model);
      return found === null ? null : { real: back(found.real), whole: found.whole === null ? null : back(found.whole) };
    },
    whole(columns, sense) {
      ask(columns, sense);
      const found = wholePoint(open, model.rows, model);
      return found === null ? null : back(found);
    },
  };
}
