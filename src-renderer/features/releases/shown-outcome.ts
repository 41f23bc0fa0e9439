import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import type { IconName } from '../../ui/icon.tsx';

/** An entry's outcome as it stands today: a release that was taken back is withdrawn, and the entry that took it back is a withdrawal. */
export type ShownOutcome = 'released' | 'repaired' | 'refused' | 'overridden' | 'withdrawn' | 'withdrawal';

export const shownOutcomes: Readonly<
  Record<ShownOutcome, { readonly title: string; readonly icon: IconName; readonly tone: string }>
> = {
  released: { title: 'Released', icon: 'tick', tone: 'chip-good' },
  repaired: { title: 'Repaired', icon: 'pencil', tone: 'chip-warn' },
  refused: { title: 'Refused', icon: 'danger', tone: 'chip-danger' },
  overridden: { title: 'Overridden', icon: 'key', tone: 'chip-warn' },
  withdrawn: { title: 'Withdrawn', icon: 'undo', tone: '' },
  withdrawal: { title: 'Withdrawal', icon: 'undo', tone: '' },
};

/** What became of an entry, in the light of those after it. */
export function outcomeOf(entry: ReleaseEntry, entries: readonly ReleaseEntry[]): ShownOutcome {
  if (entry.withdraws !== null || entry.outcome === 'withdrawn') return 'withdrawal';
  return entries.some(({ withdraws }) => withdraws === entry.number) ? 'withdrawn' : entry.outcome;
}

/** Whether figures left with an entry: a refusal and a withdrawal carry none. */
export function hasLeft(entry: ReleaseEntry): boolean {
  return entry.outcome !== 'refused' && entry.outcome !== 'withdrawn';
}
