import type { CountCube } from './count-cube.ts';
import type { CrossedBreakdown } from './crossing.ts';

/**
 * Counts of a measure by two strands at once, for the whole, before any statistic: each pair of codes (of a category or of
 * a kind of non-answer), as innermost as a cube's.
 */
export interface CrossedCube extends Pick<CrossedBreakdown, 'measure' | 'whole' | 'strands'> {
  readonly users: readonly { readonly categories: readonly [string, string]; readonly people: number }[];
  /** As a cube's: `withheld` says that every sum that it is part of is not known. */
  readonly population: readonly {
    readonly categories: readonly [string, string];
    readonly people: number;
    readonly withheld: CountCube['population'][number]['withheld'];
  }[];
  readonly unreliableUnder: number;
}
