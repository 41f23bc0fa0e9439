import { AppError } from '../../shared/base/app-error.ts';
import { checkCount } from './check-count.ts';

/** A number of people with something in common, among all of their group. */
export interface CountAmong {
  readonly count: number;
  readonly total: number;
}

/** Refuses a count below 0 or above its total, and a total not above 0. */
export function checkCountAmong({ count, total }: CountAmong): void {
  checkCount(count, total);
  if (count > total) {
    throw new AppError(
      'data-impossible',
      `A part of ${count} was found in a total of ${total}, and a part cannot be larger than its total. Check that both count the same people.`,
    );
  }
}

/** Refuses a number that is not whole, for the methods that count the ways in which people can fall into groups. */
export function checkWhole(...counts: readonly number[]): void {
  const broken = counts.find((count) => !Number.isInteger(count));
  if (broken === undefined) return;
  throw new AppError(
    'data-impossible',
    `A count of ${broken} was found where whole people or events are needed. Use unweighted counts.`,
  );
}
