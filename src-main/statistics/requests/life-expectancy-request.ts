import { z } from 'zod';
import { AppError } from '../../../shared/base/app-error.ts';
import type { LifeRefusal } from '../life-expectancy.ts';
import { lifeTableAges } from '../life-table.ts';
import type { Limits } from '../limits.ts';
import { readColumns } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, readLevels } from './levels.ts';
import { labelOf, lifeRows, type LifeRow } from './life-rows.ts';
import { option, readOptions } from './request-options.ts';

type Label = string | number;

const labelSchema = z.union([z.string(), z.number()]);
const labelsSchema = z.array(labelSchema).length(lifeTableAges.length);
const wantedSchema = z.union([z.array(labelSchema), labelSchema.transform((label) => [label])]);

const refusals: Record<LifeRefusal, string> = {
  'missing-bands': 'some groups contain a different number of age bands than 20; outputs have been suppressed to NAs',
  'negative-deaths': 'some age bands have negative deaths; outputs have been suppressed to NAs',
  'empty-bands': 'some age bands have a zero or less population; outputs have been suppressed to NAs',
  'more-deaths-than-people': 'some age bands have more deaths than population; outputs have been suppressed to NAs',
  'small-population': 'some groups have a total population of less than 5,000; outputs have been suppressed to NAs',
};
const tooWide =
  'some life expectancy values have a 95% confidence interval > 20 years; these values have been suppressed to NAs';

export const lifeExpectancyRequest: EstimateMethod = {
  name: 'life-expectancy',
  summary: 'Years still to be lived at each age at a population’s present death rates, from an abridged life table.',
  source: 'Chiang 1978; Silcocks, Jenner and Reza 2001; OHID Fingertips technical guidance',
  inputs: {
    startage: 'the age at which each of 20 bands begins: 0, 1, 5, 10 … 85, 90',
    deaths: 'deaths in each band',
    pops: 'people of each band, or years that people lived; above 5,000 in all',
  },
  options: {
    le_age: 'the ages to answer for; all if left out',
    age_contents: 'what the 20 bands are called, in order, where they are not called by their first age',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows have a table each, such as an area',
    type: 'full (if left out) or standard',
  },
  estimate(inputs, options) {
    const { confidence, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const labels = option(options, 'age_contents', labelsSchema, 'a list of 20 age bands in order') ?? lifeTableAges;
    const isWanted = wanted(option(options, 'le_age', wantedSchema, 'all, an age or a list of ages'), labels);
    const confidences = levels.map((level) => level.confidence);
    const rows = lifeRows(readColumns(inputs), groupBy, labels, confidences).filter(({ age }) =>
      isWanted(labelOf(age)),
    );
    const warnings = new Set(rows.flatMap(warningOf));
    return {
      ...Object.fromEntries(groupBy.map((name) => [name, rows.map(({ keys }) => keys[name])])),
      startage: rows.map(({ age }) => age),
      value: rows.map(({ found, refusal }) => (refusal === null ? (found?.value ?? null) : null)),
      ...limitColumns(
        levels,
        rows.map((row) => (at: number) => limitsOf(row, confidences.indexOf(at))),
      ),
      ...(type === 'full' && rows.some(({ found }) => found !== null)
        ? {
            pops_used: rows.map(({ found }) => found?.population ?? null),
            dths_used: rows.map(({ found }) => found?.deaths ?? null),
          }
        : {}),
      ...(warnings.size === 0 ? {} : { warnings: [...warnings] }),
    };
  },
};

function warningOf({ found, refusal }: LifeRow): string[] {
  if (refusal !== null) return [refusals[refusal]];
  return found?.value === null ? [tooWide] : [];
}

/** Limits whose middle would give a withheld value away are withheld with it. */
function limitsOf({ found, refusal }: LifeRow, level: number): Limits | null {
  const limits = found?.limits[level];
  if (refusal !== null || limits === undefined) return null;
  return found?.value === null && isFinite(limits) ? null : limits;
}

function isFinite({ lower, upper }: Limits): boolean {
  return Number.isFinite(lower) && Number.isFinite(upper);
}

function wanted(ages: readonly Label[] | null, labels: readonly Label[]): (label: string) => boolean {
  if (ages === null || (ages.length === 1 && ages[0] === 'all')) return () => true;
  const known = labels.map(labelOf);
  const asked = ages.map(labelOf);
  const odd = asked.find((age) => !known.includes(age));
  if (odd === undefined) return (label) => asked.includes(label);
  throw new AppError(
    'unknown-name',
    `Life expectancy was asked for at ${odd}, where no age band begins. The bands are: ${known.join(', ')}.`,
  );
}
