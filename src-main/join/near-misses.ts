import type { Normaliser } from '../../shared/model/join-plan.ts';
import type { NearMiss } from '../../shared/model/match-report.ts';
import { openRightKeys } from './spelling/right-keys.ts';

/** A key that met nothing and one that it may mean; `normalisers` would make them meet. */
export interface FoundNearMiss extends NearMiss {
  readonly normalisers: readonly Normaliser[];
}

/** A key that could be two is told of with both; one that could be more is not told of at all. */
const mostMeanings = 2;

/**
 * For keys that met nothing, those of the other side that they may mean: another spelling, order or abbreviation of the
 * same words, or a slip of a letter or two (never of a figure: codes that differ are other codes). Most rows first.
 * It only tells: nothing is joined by it. Thousands of keys on each side take about a second.
 */
export function findNearMisses(
  unmatched: readonly { readonly key: string | null; readonly rows: number }[],
  rightKeys: readonly string[],
): FoundNearMiss[] {
  const keys = openRightKeys(rightKeys);
  return unmatched
    .toSorted((a, b) => b.rows - a.rows)
    .flatMap(({ key, rows }) => {
      if (key === null || key.trim() === '') return [];
      const meant = keys.meantBy(key);
      return meant.length > mostMeanings ? [] : meant.map((each) => ({ left: key, rows, ...each }));
    });
}
