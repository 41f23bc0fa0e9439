import { AppError } from '../../../shared/base/app-error.ts';
import type { Limits } from '../limits.ts';

/** A confidence from 0 to 1, and what the columns of its limits are called. */
export interface Level {
  readonly confidence: number;
  readonly lower: string;
  readonly upper: string;
}

/** One confidence from 0.9 to 1, or as a percentage from 90 to 100; or 95% and 99.8% together. */
export function readLevels(confidences: readonly number[]): readonly Level[] {
  const found = confidences.map((confidence) => {
    if (confidence >= 0.9 && confidence <= 1) return confidence;
    if (confidence >= 90 && confidence <= 100) return confidence / 100;
    throw new AppError(
      'usage',
      `A confidence of ${confidence} was asked for. The confidence level must be between 90 and 100 or between 0.9 and 1.`,
    );
  });
  const [only] = found;
  if (found.length === 1 && only !== undefined) return [{ confidence: only, lower: 'lowercl', upper: 'uppercl' }];
  if (found.length === 2 && found.includes(0.95) && found.includes(0.998)) {
    return [0.95, 0.998].map((confidence) => levelNamed(confidence));
  }
  throw new AppError(
    'usage',
    'Give one confidence level; two confidence levels can only be produced if they are specified as 0.95 and 0.998.',
  );
}

/** A level whose columns carry its percentage: lower99_8cl. */
export function levelNamed(confidence: number, prefix = '', ending = 'cl'): Level {
  const digits = percentOf(confidence).toFixed(1).replace('.', '_');
  return { confidence, lower: `${prefix}lower${digits}${ending}`, upper: `${prefix}upper${digits}${ending}` };
}

/** "95%, 99.8%". */
export function levelWords(levels: readonly Pick<Level, 'confidence'>[]): string {
  return levels.map(({ confidence }) => `${percentOf(confidence)}%`).join(', ');
}

/** The columns of limits at each level; null where a row has none. */
export function limitColumns(
  levels: readonly Level[],
  rows: readonly ((confidence: number) => Limits | null)[],
): Record<string, readonly (number | null)[]> {
  return Object.fromEntries(
    levels.flatMap(({ confidence, lower, upper }) => {
      const limits = rows.map((row) => row(confidence));
      return [
        [lower, limits.map((each) => each?.lower ?? null)],
        [upper, limits.map((each) => each?.upper ?? null)],
      ];
    }),
  );
}

function percentOf(confidence: number): number {
  return Number((confidence * 100).toPrecision(15));
}
