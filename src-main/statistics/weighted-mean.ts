import { usualConfidence } from './interval.ts';
import type { Estimated, Limits } from './limits.ts';
import { inverseStudent } from './special/student-t.ts';
import { type Respondent, surveyMean } from './survey-sample.ts';
import { tailProbability } from './tail-probability.ts';

/** A mean of a survey's answers, in their unit, weighted to the people they stand for. */
export interface WeightedMean extends Estimated<Limits | null> {
  readonly standardError: number;
  readonly respondents: number;
  /** Kish's effective sample size, from the weights alone. */
  readonly effectiveSize: number;
}

/**
 * The weighted mean with Student's t limits from its Taylor-linearised standard error, with as many degrees of freedom as
 * there are clusters less strata; no limits without any. An AppError 'data-impossible' as `surveyMean`.
 */
export function weightedMean(answers: readonly Respondent[], confidence: number = usualConfidence): WeightedMean {
  const { mean, variance, degreesOfFreedom, respondents, kishSize } = surveyMean(answers);
  const standardError = Math.sqrt(variance);
  const margin = inverseStudent(tailProbability(confidence), degreesOfFreedom) * standardError;
  return {
    value: mean,
    limits: degreesOfFreedom > 0 ? { lower: mean - margin, upper: mean + margin } : null,
    standardError,
    respondents,
    effectiveSize: kishSize,
  };
}
