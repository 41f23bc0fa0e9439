import type { Comparison } from '../model/estimate.ts';
import { isClear } from './format-estimate.ts';

/** Steps of the diverging colours, 1 furthest below everyone else, 4 neither, 7 furthest above. */
export type CrossedClass = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What each step says, from the lowest. */
export const crossedClassWords: readonly { readonly step: CrossedClass; readonly words: string }[] = [
  { step: 1, words: 'half as likely or less' },
  { step: 2, words: 'two thirds as likely or less' },
  { step: 3, words: 'less likely' },
  { step: 4, words: 'no clear difference' },
  { step: 5, words: 'more likely' },
  { step: 6, words: '1.5 times as likely or more' },
  { step: 7, words: 'twice as likely or more' },
];

const [twoThirds, half] = [2 / 3, 1 / 2];

/**
 * How far a group stands from everyone else: only a clear difference has a colour of its own, however far the ratio is
 * from 1, and none that may be chance among so many comparisons. Null where there is no comparison to show.
 */
export function crossedClass({ ratio, direction }: Comparison, mayBeChance = false): CrossedClass | null {
  if (ratio.status !== 'value') return null;
  if (mayBeChance) return 4;
  if (!isClear(direction)) return direction === 'no-clear-difference' ? 4 : null;
  const { value } = ratio;
  if (direction === 'higher') return value >= 2 ? 7 : value >= 1.5 ? 6 : 5;
  return value <= half ? 1 : value <= twoThirds ? 2 : 3;
}
