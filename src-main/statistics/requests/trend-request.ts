import { linearTrend } from '../linear-trend.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readColumns } from './columns.ts';
import { knownNumbers } from './known-numbers.ts';

export const trendRequest: EstimateMethod = {
  name: 'trend',
  summary: 'Whether the shares of ordered groups, such as deprivation fifths or age bands, rise or fall in a line.',
  source: 'Cochran 1954; Armitage 1955',
  inputs: {
    x: 'people counted in each group, in order',
    n: 'all people of each group',
    score: 'where each group stands: 1, 2, 3 and so on if left out',
  },
  options: {},
  estimate(inputs) {
    const columns = knownNumbers(inputs, ['x', 'n']);
    const score = readColumns(inputs)['score'];
    const hasScore = score?.some((cell) => cell !== null) === true;
    const scores = hasScore ? knownNumbers(inputs, ['x', 'score'])('score') : undefined;
    const groups = columns('x').map((count, index) => ({ count, total: columns('n')[index] ?? 0 }));
    const { statistic, degreesOfFreedom, pValue } = linearTrend(groups, scores);
    return { statistic: statistic, df: degreesOfFreedom, p_value: pValue };
  },
};
