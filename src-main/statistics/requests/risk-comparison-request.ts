import type { CountAmong } from '../count-among.ts';
import { fisherExactTest } from '../fisher-exact-test.ts';
import { fisherOddsRatio, oddsRatio } from '../odds-ratio.ts';
import { pooledZ, riskDifference, waldRiskDifferenceLimits } from '../risk-difference.ts';
import { katzLimits, riskRatio } from '../risk-ratio.ts';
import { chiSquareTail } from '../special/chi-square-tail.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import type { EstimateMethod } from './estimate-method.ts';
import { readConfidence } from './comparison-options.ts';
import { rowByRow } from './row-by-row.ts';

/** To about four digits, as R's fisher.test finds it, so that both print the same number: the fourth root of 2⁻⁵². */
const fisherTolerance = 2 ** -13;

/** People counted beyond which Fisher's distribution has too many steps; Woolf's limits are then as good. */
const mostExact = 2_000_000;

export const riskComparisonRequest: EstimateMethod = {
  name: 'risk-comparison',
  summary:
    "The shares of two groups against each other: their ratio with Koopman's and Katz's limits, their difference with Newcombe's, and their odds ratio with Woolf's and, up to two million people counted, Fisher's. The groups must share nobody.",
  source: 'Katz 1978; Koopman 1984; Newcombe 1998; Woolf 1955; Fisher 1935 (conditional odds ratio and exact p)',
  inputs: {
    x1: 'people counted in the group of interest',
    n1: 'all people of that group',
    x2: 'people counted in the group it is compared with',
    n2: 'all people of that group',
  },
  options: { confidence: '0.95 if left out; from 0.9 to 1 or 90 to 100' },
  estimate(inputs, options) {
    const confidence = readConfidence(options);
    return rowByRow(inputs, ['x1', 'n1', 'x2', 'n2'], (numberOf) =>
      compared(
        { count: numberOf('x1'), total: numberOf('n1') },
        { count: numberOf('x2'), total: numberOf('n2') },
        confidence,
      ),
    );
  },
};

function compared(group: CountAmong, other: CountAmong, confidence: number) {
  const first = wilsonInterval(group.count, group.total, confidence);
  const second = wilsonInterval(other.count, other.total, confidence);
  const ratio = riskRatio(group, other, confidence);
  const katz = katzLimits(group, other, confidence);
  const difference = riskDifference(group, other, confidence);
  const wald = waldRiskDifferenceLimits(group, other, confidence);
  const odds = oddsRatio(group, other, confidence);
  const cells = [
    [group.count, group.total - group.count],
    [other.count, other.total - other.count],
  ];
  const isExact = cells.flat().every(Number.isInteger) && group.count + other.count <= mostExact;
  const fisher = isExact ? fisherOddsRatio(group, other, confidence, fisherTolerance) : null;
  const z = pooledZ(group, other);
  return {
    p1: first.value,
    p2: second.value,
    risk_ratio: ratio.value,
    katz_lower: katz?.lower ?? null,
    katz_upper: katz?.upper ?? null,
    koopman_lower: ratio.limits.lower,
    koopman_upper: ratio.limits.upper,
    risk_difference: difference.value,
    newcombe_lower: difference.limits.lower,
    newcombe_upper: difference.limits.upper,
    wald_diff_lower: wald.lower,
    wald_diff_upper: wald.upper,
    odds_ratio: odds.value,
    woolf_lower: odds.limits?.lower ?? null,
    woolf_upper: odds.limits?.upper ?? null,
    fisher_exact_p: fisher && fisherExactTest(cells),
    fisher_cond_or: fisher?.value ?? null,
    fisher_or_lower: fisher?.limits.lower ?? null,
    fisher_or_upper: fisher?.limits.upper ?? null,
    z_pooled: z,
    p_two_sided: chiSquareTail(z ** 2, 1),
    wilson1: [first.lower, first.upper],
    wilson2: [second.lower, second.upper],
  };
}
