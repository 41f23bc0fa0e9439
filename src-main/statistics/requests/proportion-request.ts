import { AppError } from '../../../shared/base/app-error.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { countsOver } from './counts-over.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { readOptions } from './request-options.ts';
import { plainNumber, shapeAnswer } from './shape-answer.ts';

export const proportionRequest: EstimateMethod = {
  name: 'proportion',
  summary: 'The share of people who have something, with Wilson score limits.',
  source: 'Wilson 1927; Newcombe and Altman 2000; OHID Fingertips technical guidance',
  inputs: {
    x: 'how many have it; may be weighted, so not whole',
    n: 'how many people there are',
  },
  options: {
    multiplier: '1 for a proportion (if left out), 100 for a percentage',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows are added up first',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const times = multiplier ?? 1;
    const counts = countsOver(inputs, groupBy, ({ x, n }) => {
      if (x === null || n === null || x <= n) return;
      throw new AppError(
        'data-impossible',
        `A part of ${x} was found in a total of ${n}: numerators must be less than or equal to denominator for a proportion statistic. Check that both count the same people.`,
      );
    });
    return shapeAnswer(
      {
        rows: counts.columns,
        value: counts.rows.map(({ x, n }) => (x === null || n === null ? null : (x / n) * times)),
        limits: limitColumns(
          levels,
          counts.rows.map(({ x, n }) => (at: number) => {
            if (x === null || n === null) return null;
            const { lower, upper } = wilsonInterval(x, n, at);
            return { lower: lower * times, upper: upper * times };
          }),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: times === 100 ? 'percentage' : `proportion of ${plainNumber(times)}`,
          method: 'Wilson',
        },
      },
      type,
    );
  },
};
