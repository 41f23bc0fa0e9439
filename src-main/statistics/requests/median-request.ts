import { medianInterval } from '../median-interval.ts';
import { numbersOf, readColumns, rowCount } from './columns.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { readOptions } from './request-options.ts';
import { keyColumns, rowGroups } from './row-groups.ts';
import { shapeAnswer } from './shape-answer.ts';

export const medianRequest: EstimateMethod = {
  name: 'median',
  summary: 'The middle of some values, with limits that suit values of any shape.',
  source: 'Conover 1999, 3.2 (binomial limits of a quantile)',
  inputs: { x: 'the values; one that is missing leaves the median of its group missing' },
  options: {
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows have a median each',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const columns = readColumns(inputs);
    const groups = rowGroups(columns, groupBy, rowCount(columns, ['x', ...groupBy]));
    const values = numbersOf(columns, 'x');
    const samples = groups.map(({ rows }) => {
      const sample = rows.flatMap((row) => values[row] ?? []);
      return sample.length === rows.length ? sample : null;
    });
    return shapeAnswer(
      {
        rows: keyColumns(groups),
        counts: { value_count: groups.map(({ rows }) => rows.length) },
        value: samples.map((sample) => (sample === null ? null : medianInterval(sample).value)),
        limits: limitColumns(
          levels,
          samples.map((sample) => (at: number) => (sample === null ? null : medianInterval(sample, at).limits)),
        ),
        method: { confidence: levelWords(levels), statistic: 'median', method: 'Binomial' },
      },
      type,
    );
  },
};
