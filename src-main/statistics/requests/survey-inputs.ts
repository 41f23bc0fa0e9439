import { AppError } from '../../../shared/base/app-error.ts';
import { leastAnswers, type Respondent } from '../survey-sample.ts';
import { cellsOf, numbersOf, readColumns, rowCount, type Cell, type Columns } from './columns.ts';
import { numberSchema, option } from './request-options.ts';
import { rowGroups, type RowGroup } from './row-groups.ts';

/** A group of a survey's people. */
export interface SurveyGroup {
  readonly group: RowGroup;
  /** Everyone of the sample, with a value only for those of the group who answered: the design is that of everyone. */
  readonly sample: readonly Respondent[];
  /** How many of the group answered and have a weight above 0. */
  readonly base: number;
}

/** The columns that every survey method takes beside `x`, for its help. */
export const designInputs = {
  weight: 'the weight of each person, 0 or more',
  stratum: 'what the person was drawn within, such as a ward; may be left out',
  cluster: 'what was drawn as a whole, such as a household; may be left out',
};

/** The options that every survey method takes beside the common ones, for its help. */
export const surveyOptions = {
  group_by: 'columns whose rows have a figure each; the sample stays everyone',
  least: `answers under which a figure is too few to say: ${leastAnswers} if left out`,
};

const leastSchema = numberSchema.refine((value) => Number.isInteger(value) && value >= 1);

/** How many answers a figure needs. */
export function readLeast(options: unknown): number {
  return option(options, 'least', leastSchema, 'a whole number of 1 or more') ?? leastAnswers;
}

/**
 * The people of a survey by group, each with the value that `valueOf` gives their cell of `x`. An AppError where a weight
 * is missing or below 0, or a stratum or cluster is missing.
 */
export function surveyGroups(
  inputs: unknown,
  groupBy: readonly string[],
  valuesOf: (columns: Columns) => readonly (number | null)[],
): SurveyGroup[] {
  const columns = readColumns(inputs);
  const design = ['stratum', 'cluster'].filter((name) => columns[name] !== undefined);
  const rows = rowCount(columns, ['x', 'weight', ...design, ...groupBy]);
  const values = valuesOf(columns);
  const weights = weightsOf(columns);
  const [strata, clusters] = ['stratum', 'cluster'].map((name) =>
    design.includes(name) ? namesOf(columns, name) : [],
  );
  const everyone = weights.map((weight, row): Respondent => {
    const [stratum, cluster] = [strata?.[row], clusters?.[row]];
    return {
      value: null,
      weight,
      ...(stratum === undefined ? {} : { stratum }),
      ...(cluster === undefined ? {} : { cluster }),
    };
  });
  return rowGroups(columns, groupBy, rows).map((group) => {
    const sample = [...everyone];
    let base = 0;
    for (const row of group.rows) {
      const value = values[row] ?? null;
      const person = everyone[row];
      if (value === null || person === undefined) continue;
      sample[row] = { ...person, value };
      if (person.weight > 0) base += 1;
    }
    return { group, sample, base };
  });
}

function weightsOf(columns: Columns): readonly number[] {
  return numbersOf(columns, 'weight').map((weight, index) => {
    if (weight !== null && weight >= 0 && Number.isFinite(weight)) return weight;
    throw new AppError(
      'data-impossible',
      `Row ${index + 1} has ${weight === null ? 'no weight' : `a weight of ${weight}`}. A weight must be a number of 0 or more; leave out rows that have none.`,
      { row: index + 1, column: 'weight' },
    );
  });
}

function namesOf(columns: Columns, name: string): readonly string[] {
  return cellsOf(columns, name).map((cell: Cell, index) => {
    if (cell !== null && cell !== '') return String(cell);
    throw new AppError(
      'data-impossible',
      `Row ${index + 1} has no ${name}. Give everyone one, or leave the column out.`,
      { row: index + 1, column: name },
    );
  });
}
