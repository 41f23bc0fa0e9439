import { weightedMean } from '../weighted-mean.ts';
import { numbersOf } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { readOptions } from './request-options.ts';
import { keyColumns } from './row-groups.ts';
import { shapeAnswer } from './shape-answer.ts';
import { designInputs, readLeast, surveyGroups, surveyOptions } from './survey-inputs.ts';

export const weightedMeanRequest: EstimateMethod = {
  name: 'weighted-mean',
  summary:
    'The mean of a survey’s answers, weighted to the people they stand for, with Student’s t limits from the linearised standard error.',
  source: 'Wolter 2007 (linearised variance); Kish 1965 (effective size); Student 1908',
  inputs: { x: 'a person a row: the number that was answered, empty where none was', ...designInputs },
  options: {
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    ...surveyOptions,
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const least = readLeast(options);
    const groups = surveyGroups(inputs, groupBy, (columns) => numbersOf(columns, 'x'));
    const meanOf = (at?: number) => groups.map(({ sample, base }) => (base < least ? null : weightedMean(sample, at)));
    const means = meanOf();
    const limits = new Map(levels.map((level) => [level.confidence, meanOf(level.confidence)]));
    return shapeAnswer(
      {
        rows: keyColumns(groups.map(({ group }) => group)),
        counts: {
          base: groups.map(({ base }) => base),
          effective_size: means.map((mean) => mean?.effectiveSize ?? null),
          standard_error: means.map((mean) => mean?.standardError ?? null),
        },
        value: means.map((mean) => mean?.value ?? null),
        limits: limitColumns(
          levels,
          groups.map((_, row) => (at: number) => limits.get(at)?.[row]?.limits ?? null),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: means.map((mean) => (mean === null ? 'too few to say' : 'weighted mean')),
          method: "Student's t-distribution on the Taylor-linearised standard error",
        },
      },
      type,
    );
  },
};
