import { AppError } from '../../../shared/base/app-error.ts';

/** Confidences of an index of inequality, from 0.5 to 0.9999 or as percentages from 50 to 99.99, as parts of 1. */
export function readSlopeLevels(confidences: readonly number[]): number[] {
  return confidences.map((confidence) => {
    if (confidence >= 0.5 && confidence <= 0.9999) return confidence;
    if (confidence >= 50 && confidence <= 99.99) return confidence / 100;
    throw new AppError(
      'usage',
      `A confidence of ${confidence} was asked for. It must be between 0.5 and 0.9999, or between 50 and 99.99.`,
    );
  });
}

/** A number of repetitions in the shorter of two ways of writing it: 10000, 1e+06. */
export function repetitionWords(repetitions: number): string {
  const short = repetitions.toExponential().replace(/e\+(\d)$/, 'e+0$1');
  return short.length < String(repetitions).length ? short : String(repetitions);
}
