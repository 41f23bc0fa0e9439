import { crudeRate } from '../crude-rate.ts';
import { poissonMethod } from '../poisson-interval.ts';
import { countsOver } from './counts-over.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { limitColumns, levelWords, readLevels } from './levels.ts';
import { poissonWord } from './poisson-word.ts';
import { readOptions } from './request-options.ts';
import { plainNumber, shapeAnswer } from './shape-answer.ts';

export const rateRequest: EstimateMethod = {
  name: 'rate',
  summary: 'Events per so many people, with exact Poisson limits under 10 events and Byar’s from 10.',
  source: 'Breslow and Day 1987; Armitage and Berry 2002; OHID Fingertips technical guidance',
  inputs: {
    x: 'the number of events; it may be larger than n',
    n: 'people, or years that people lived',
  },
  options: {
    multiplier: '100000 if left out',
    confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100, or both 0.95 and 0.998',
    group_by: 'columns whose rows are added up first',
    type: 'value, lower, upper, standard or full (if left out)',
  },
  estimate(inputs, options) {
    const { confidence, multiplier, groupBy, type } = readOptions(options);
    const levels = readLevels(confidence);
    const times = multiplier ?? 100_000;
    const { rows, columns } = countsOver(inputs, groupBy);
    return shapeAnswer(
      {
        rows: columns,
        value: rows.map(({ x, n }) => (x === null || n === null ? null : (x / n) * times)),
        limits: limitColumns(
          levels,
          rows.map(
            ({ x, n }) =>
              (at: number) =>
                x === null || n === null ? null : crudeRate(x, n, times, at),
          ),
        ),
        method: {
          confidence: levelWords(levels),
          statistic: `rate per ${plainNumber(times)}`,
          method: rows.map(({ x }) => (x === null ? null : poissonWord(poissonMethod(x)))),
        },
      },
      type,
    );
  },
};
