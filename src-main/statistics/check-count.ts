import { AppError } from '../../shared/base/app-error.ts';

/** Refuses a count that is below 0 or not a number, and a base that is not above 0. */
export function checkCount(count: number, base: number): void {
  if (!(count >= 0 && Number.isFinite(count))) {
    throw new AppError(
      'data-impossible',
      `A count of ${count} was found, and a count cannot be below 0. Check the figures of the extract it comes from.`,
    );
  }
  if (!(base > 0 && Number.isFinite(base))) {
    throw new AppError(
      'data-impossible',
      `A count of ${count} was to be divided by ${base} people, and the number divided by must be above 0. Check the population or the total it comes from.`,
    );
  }
}
