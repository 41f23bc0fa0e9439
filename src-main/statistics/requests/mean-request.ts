import { meanInterval } from '../mean-interval.ts';
import { numbersOf, readColumns, rowCount } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { readOptions } from './request-options.ts';
import { keyColumns, rowGroups } from './row-groups.ts';
import { shapeAnswer } from './shape-answer.ts';

export const meanRequest: EstimateMethod = {
  name: 'mean',
  summary: 'The mean of some values, with Student’s t limits.',
  source: 'Student 1908; OHID Fingertips technical guidance',
  inputs: { x: 'the values; one that is missing leaves the mean of its group missing' },
  options: {
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows have a mean each',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const columns = readColumns(inputs);
    const groups = rowGroups(columns, groupBy, rowCount(columns, ['x', ...groupBy]));
    const values = numbersOf(columns, 'x');
    const samples = groups.map(({ rows }) => rows.flatMap((row) => values[row] ?? []));
    const isWhole = groups.map(({ rows }, index) => rows.length === samples[index]?.length);
    const means = samples.map((sample, index) => (isWhole[index] === true ? meanInterval(sample) : null));
    return shapeAnswer(
      {
        rows: keyColumns(groups),
        counts: {
          value_sum: means.map((mean) => mean?.sum ?? null),
          value_count: groups.map(({ rows }) => rows.length),
          stdev: means.map((mean) => (mean === null || mean.count < 2 ? null : mean.deviation)),
        },
        value: means.map((mean) => mean?.value ?? null),
        limits: limitColumns(
          levels,
          samples.map((sample, index) => (at: number) => (isWhole[index] === true ? meanInterval(sample, at) : null)),
        ),
        method: { confidence: levelWords(levels), statistic: 'mean', method: "Student's t-distribution" },
      },
      type,
    );
  },
};
