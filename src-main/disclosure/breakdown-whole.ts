import { AppError } from '../../shared/base/app-error.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';

/** Under which code the counts of the whole stand: the area that a breakdown names first. */
export function wholeOf(breakdown: Breakdown): string {
  const whole = breakdown.areas[0]?.code;
  if (whole === undefined) {
    throw new AppError(
      'data-impossible',
      `The breakdown of ${breakdown.measure.title} by ${breakdown.strand.title} has no areas.`,
    );
  }
  return whole;
}
