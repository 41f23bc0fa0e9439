import { AppError } from '../../shared/base/app-error.ts';
import { usualConfidence } from './interval.ts';
import type { Estimated } from './limits.ts';
import { inverseStudent } from './special/student-t.ts';
import { type Respondent, surveyMean } from './survey-sample.ts';
import { tailProbability } from './tail-probability.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What an effective size is taken from: the sample's whole design, or its weights alone where that is not known. */
export type SizeBasis = 'design' | 'kish';

/** A share of a survey's respondents, weighted to the people they stand for. */
export interface WeightedShare extends Estimated {
  /** So many people drawn at random would have told as much. */
  readonly effectiveSize: number;
  readonly respondents: number;
  /** How much larger the variance is than that of as many people drawn at random. */
  readonly designEffect: number;
}

/**
 * The weighted share (0 to 1) of those whose value is 1 and not 0, with Wilson limits on the effective sample size:
 * share × (1 − share) ÷ its Taylor-linearised variance, scaled by Student's t for few clusters (Korn and Graubard 1998)
 * and at most the number of respondents. Where all answered alike there is no variance, and Kish's size stands in, as it
 * does for `basis` 'kish'. An AppError 'data-impossible' as `surveyMean`, or where a value is neither 0 nor 1.
 */
export function weightedShare(
  answers: readonly Respondent[],
  confidence: number = usualConfidence,
  basis: SizeBasis = 'design',
): WeightedShare {
  const wrong = answers.find(({ value }) => value !== 0 && value !== 1 && value !== null);
  if (wrong !== undefined) {
    throw new AppError(
      'data-impossible',
      `A value of ${wrong.value} was found where 1 means yes and 0 means no. Check the answers that the share is of.`,
    );
  }
  const { mean, variance, degreesOfFreedom, respondents, kishSize } = surveyMean(answers);
  const counted = answers.filter(({ value, weight }) => value !== null && weight > 0);
  const isAlike = counted.every(({ value }) => value === counted[0]?.value);
  const share = isAlike ? (counted[0]?.value ?? 0) : Math.min(1, Math.max(0, mean));
  const size =
    isAlike || basis === 'kish'
      ? kishSize
      : ((share * (1 - share)) / variance) * fewClusters(respondents, degreesOfFreedom, confidence);
  const effectiveSize = Math.min(respondents, size);
  const { lower, upper } = wilsonInterval(share * effectiveSize, effectiveSize, confidence);
  return {
    value: share,
    limits: { lower, upper },
    effectiveSize,
    respondents,
    designEffect: respondents / size,
  };
}

/** What few degrees of freedom leave of an effective size; nothing is known of a variance without any. */
function fewClusters(respondents: number, degreesOfFreedom: number, confidence: number): number {
  const tail = tailProbability(confidence);
  if (tail === 0 || respondents < 2) return 1;
  return (inverseStudent(tail, respondents - 1) / inverseStudent(tail, Math.max(1, degreesOfFreedom))) ** 2;
}
