import { AppError } from '../../../shared/base/app-error.ts';
import { readLevels } from './levels.ts';
import { readOptions } from './request-options.ts';

/** The one confidence level that a comparison takes, from 0 to 1; an AppError 'usage' for two. */
export function readConfidence(options: unknown): number {
  const [level, second] = readLevels(readOptions(options).confidence);
  if (level === undefined || second !== undefined) {
    throw new AppError('usage', 'This method takes one confidence level, such as 0.95. Ask for each level by itself.');
  }
  return level.confidence;
}

/** What rates are per: 100,000 unless another number above 0 is given. */
export function readMultiplier(options: unknown): number {
  const multiplier = readOptions(options).multiplier ?? 100_000;
  if (multiplier > 0) return multiplier;
  throw new AppError('usage', `The option "multiplier" is ${multiplier}. It must be a number above 0, such as 100000.`);
}
