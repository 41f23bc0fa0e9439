import { AppError } from '../../shared/base/app-error.ts';
import { sumOf } from './contingency-table.ts';

/** One answer of a survey: a number (1 or 0 for a share), its weight, and how the person came to be asked. */
export interface Respondent {
  /** Null for those whom the estimate is not about: they still tell how many clusters were drawn. */
  readonly value: number | null;
  readonly weight: number;
  /** The stratum that the person was drawn within; everyone is of one where it is left out. */
  readonly stratum?: string;
  /** The cluster, such as a household or a street, that was drawn as a whole; each person is one where it is left out. */
  readonly cluster?: string;
}

/** A weighted mean with its design-based variance, and what its limits rest on. */
export interface SurveyMean {
  readonly mean: number;
  readonly variance: number;
  /** Clusters less strata. */
  readonly degreesOfFreedom: number;
  readonly respondents: number;
  /** Kish's effective sample size (1965): (Σw)² ÷ Σw², what unequal weights alone leave of the sample. */
  readonly kishSize: number;
}

/** A survey figure on fewer answers than this is too few to say: the least base that survey tables usually print. */
export const leastAnswers = 30;

/**
 * The weighted mean of a survey's answers with its Taylor-linearised variance for a stratified sample of clusters drawn
 * with replacement (Wolter 2007, chapter 6). A stratum of a single cluster counts with its distance from the mean of all,
 * which errs on the side of wider limits. Those of weight 0 are left out; for a part of the sample, give everyone, with no
 * value for the others, or the variance comes out too small. An AppError 'data-impossible' where nobody answered, a weight is below 0, or a weight or value is not a number.
 */
export function surveyMean(answers: readonly Respondent[]): SurveyMean {
  const wrong = answers.find(
    ({ value, weight }) => !Number.isFinite(Number(value)) || !(weight >= 0 && Number.isFinite(weight)),
  );
  if (wrong !== undefined) {
    throw new AppError(
      'data-impossible',
      `An answer of ${wrong.value} with a weight of ${wrong.weight} was found, and answers need a number and a weight of 0 or more. Check the survey's weights.`,
    );
  }
  const sample = answers.filter(({ weight }) => weight > 0);
  const answered = sample.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const weights = sumOf(answered.map(({ weight }) => weight));
  if (answered.length === 0) {
    throw new AppError('data-impossible', 'Nobody with a weight above 0 answered. Check the column of the weights.');
  }
  const mean = sumOf(answered.map(({ value, weight }) => weight * value)) / weights;
  const strata = clusterSums(sample, ({ value, weight }) => (value === null ? 0 : (weight * (value - mean)) / weights));
  const clusters = sumOf(strata.map((stratum) => stratum.length));
  return {
    mean,
    variance: sumOf(strata.map(stratumVariance)),
    degreesOfFreedom: clusters - strata.length,
    respondents: answered.length,
    kishSize: weights ** 2 / sumOf(answered.map(({ weight }) => weight ** 2)),
  };
}

/** The sum over each cluster, by stratum. */
function clusterSums(
  sample: readonly Respondent[],
  of: (respondent: Respondent) => number,
): readonly (readonly number[])[] {
  const strata = new Map<string, Map<string, number>>();
  for (const [index, respondent] of sample.entries()) {
    const { stratum = '', cluster } = respondent;
    const clusters = strata.get(stratum) ?? new Map<string, number>();
    const key = cluster === undefined ? `person ${index}` : `cluster ${cluster}`;
    clusters.set(key, (clusters.get(key) ?? 0) + of(respondent));
    strata.set(stratum, clusters);
  }
  return [...strata.values()].map((clusters) => [...clusters.values()]);
}

function stratumVariance(sums: readonly number[]): number {
  if (sums.length === 1) return (sums[0] ?? 0) ** 2;
  const middle = sumOf(sums) / sums.length;
  return (sums.length / (sums.length - 1)) * sumOf(sums.map((sum) => (sum - middle) ** 2));
}
