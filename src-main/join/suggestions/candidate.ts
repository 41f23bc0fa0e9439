import type { Dataset } from '../../../shared/model/dataset.ts';
import type { JoinPair } from '../../../shared/model/join-plan.ts';

/** How many keys and rows of each side a way of joining reaches. */
export interface Fit {
  readonly leftKeys: number;
  readonly leftMatchedKeys: number;
  /** Every row, also those without a key. */
  readonly leftRows: number;
  readonly leftMatchedRows: number;
  readonly rightKeys: number;
  readonly rightMatchedKeys: number;
  readonly rightMatchedRows: number;
  /** Whether no two rows of a side share a key. */
  readonly isLeftUnique: boolean;
  readonly isRightUnique: boolean;
  /** Keys of the left side that a lookup leads to several places. */
  readonly severalKeys: number;
}

/** A way of joining two sides that was measured. */
export interface JoinCandidate {
  readonly on: readonly JoinPair[];
  readonly says: string;
  readonly because: readonly string[];
  readonly fit: Fit;
  /** What its roles and its way are worth beside its fit, from 0 to 0.4. */
  readonly worth: number;
  /** Whether it joins the right side to the left, because only that way round leads somewhere. */
  readonly isTurned: boolean;
  /** Whether the right side's rows are summed up by its key first, so that a key with several repeats no row of the left. */
  readonly isSummed: boolean;
}

/** A part of a whole from 0 to 1; of nothing, none. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** From 0 to 1: how good a way of joining is. Rows that it would repeat count against it, unless they are summed up first. */
export function scoreOf({ fit, worth, isSummed }: Pick<JoinCandidate, 'fit' | 'worth' | 'isSummed'>): number {
  const held = Math.max(share(fit.leftMatchedKeys, fit.leftKeys), share(fit.rightMatchedKeys, fit.rightKeys));
  const rows = share(fit.leftMatchedRows, fit.leftRows);
  const apiece = isSummed ? 1 : Math.max(1, share(fit.rightMatchedRows, fit.rightMatchedKeys));
  const repeats = fit.isRightUnique
    ? 0
    : Math.min(0.3, 0.04 * Math.log2(apiece)) + (fit.isLeftUnique || isSummed ? 0 : 0.1);
  const several = Math.min(0.1, share(fit.severalKeys, fit.leftKeys));
  const score = 0.2 * held + 0.3 * rows + (fit.isRightUnique ? 0.1 : isSummed ? 0.08 : 0) + worth - repeats - several;
  return Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000;
}

/** Whether a side's rows are summed up, or counted, by its key before they are joined, where the key has several. */
export function sumsUp(right: Dataset, isUnique: boolean): boolean {
  if (isUnique) return false;
  return right.kind === 'record-level' || (right.kind === 'aggregate' && countColumns(right).length > 0);
}

/** The columns of a table that may be added up. */
export function countColumns({ roles }: Dataset): string[] {
  return Object.entries(roles).flatMap(([column, role]) => (role.kind === 'count' ? [column] : []));
}
