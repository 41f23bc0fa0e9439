import { adjustPValues } from '../adjust-p-values.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { numbersOf, readColumns } from './columns.ts';

export const pAdjustRequest: EstimateMethod = {
  name: 'p-adjust',
  summary:
    'Adjusts p-values for how many there are: by Bonferroni, Holm and Hochberg against any false alarm, by Benjamini-Hochberg and Benjamini-Yekutieli against a large share of them.',
  source: 'Holm 1979; Hochberg 1988; Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001',
  inputs: { p: 'the p-values; one that is missing, of a test that could not be made, stays so and is not counted' },
  options: {},
  estimate(inputs) {
    const p = numbersOf(readColumns(inputs), 'p');
    return {
      bonferroni: adjustPValues(p, 'bonferroni'),
      holm: adjustPValues(p, 'holm'),
      hochberg: adjustPValues(p, 'hochberg'),
      benjamini_hochberg: adjustPValues(p, 'benjamini-hochberg'),
      benjamini_yekutieli: adjustPValues(p, 'benjamini-yekutieli'),
    };
  },
};
