import { severalAreas } from '../../shared/geography/geography-words.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ConversionPlan, ConversionReport } from '../../shared/model/gazetteer.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { Connection } from '../database/connection.ts';
import { carryAreas } from './carry-areas.ts';
import { conversionColumns } from './conversion-columns.ts';
import { describeMethod, describeStep } from './conversion-words.ts';
import { derivedDataset, newAreaColumn } from './derived-dataset.ts';
import type { GazetteerSource } from './gazetteer-source.ts';
import { sumCounts } from './sum-counts.ts';
import type { SumFacts } from './sum-counts.ts';

/** A table carried to other areas: the dataset that it is, and what is to be said of it. */
export interface Converted {
  readonly dataset: Dataset;
  readonly report: Omit<ConversionReport, 'errors' | 'says'>;
  readonly facts: SumFacts;
}

/** Carries a table's counts along a plan into a relation; refuses tables that cannot be summed, and splits without weights. */
export async function convertCounts(
  connection: Connection,
  plan: ConversionPlan,
  sourceOf: (dataset: string) => GazetteerSource,
  into: string,
): Promise<Converted> {
  const { dataset, relation } = sourceOf(plan.dataset);
  const columns = conversionColumns(dataset);
  const role = dataset.roles[plan.column];
  if (role?.kind !== 'area-code') {
    throw new AppError(
      'column-missing',
      `“${plan.title}” carries “${dataset.title}” by “${plan.column}”, which is no column of area codes in it.`,
      {
        column: plan.column,
      },
    );
  }
  const steps = await carryAreas(connection, plan, (id) => sourceOf(id).relation);
  const areaColumn = newAreaColumn(plan);
  const facts = await sumCounts(connection, { relation, column: plan.column, into, areaColumn, columns });
  if (facts.areasAfter === 0) {
    throw new AppError(
      'data-impossible',
      `None of the areas of “${dataset.title}” leads to ${severalAreas(plan.to)}. Choose a lookup of the same areas.`,
    );
  }
  const method = describeMethod(role.geography, plan.to, steps);
  return {
    dataset: derivedDataset(dataset, plan, columns, method),
    report: {
      plan,
      method,
      steps: [
        ...steps.map((step) => describeStep(step, (id) => sourceOf(id).dataset.title)),
        ...(columns.leftOut.length === 0
          ? []
          : [`Left out, because they cannot be summed: ${columns.leftOut.join(', ')}.`]),
      ],
      areasBefore: steps[0]?.before ?? 0,
      areasAfter: facts.areasAfter,
      unplaced: [...facts.unplaced],
      // A total that repeats on every row would add up to everyone several times.
      totals: facts.totals.filter(({ column }, index) => index === 0 || dataset.roles[column]?.kind === 'count'),
    },
    facts,
  };
}
