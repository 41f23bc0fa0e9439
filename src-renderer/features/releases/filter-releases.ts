import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { outcomeOf, type ShownOutcome } from './shown-outcome.ts';

export interface ReleaseFilter {
  readonly typed: string;
  readonly outcome: ShownOutcome | 'all';
}

export const everyRelease: ReleaseFilter = { typed: '', outcome: 'all' };

/** The entries that hold every word typed, in their number, title, forms, areas or person, and have the outcome. */
export function filterReleases(entries: readonly ReleaseEntry[], filter: ReleaseFilter): readonly ReleaseEntry[] {
  const words = filter.typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.outcome !== 'all' && outcomeOf(entry, entries) !== filter.outcome) return false;
    const text = [
      releaseName(entry.number),
      entry.what,
      entry.by,
      ...entry.forms,
      ...entry.areas.map(({ name }) => name),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
