import type { CodeList, Harmonised } from '../model/code-list.ts';
import { partsOf, placeParts } from './parts.ts';
import type { Fit } from './parts.ts';

/** Where the people of one list's category are in another list. */
export interface CrosswalkRow {
  readonly code: string;
  /** Only an exact row can carry a change over time. */
  readonly fit: Fit;
  readonly meaning: Harmonised;
  /** What is lost, or what must be said of it; null where nothing is. */
  readonly reason: string | null;
}

/** The way from every category of a list into another list of the same strand. */
export function crosswalk(from: CodeList, to: CodeList): CrosswalkRow[] {
  return from.categories.map((category) => {
    const { fit, meaning, lost } = placeParts(partsOf(category), to, 'code');
    const reasons = [lost, category.note].filter((each) => each !== null && each !== undefined);
    return { code: category.code, fit, meaning, reason: reasons.length === 0 ? null : reasons.join(' ') };
  });
}

/** Whether every category of a list has one category in the other that holds it whole, seen by the same eyes. */
export function carriesInto(from: CodeList, to: CodeList): boolean {
  if (from.id === to.id) return true;
  if (from.strand !== to.strand || (from.observed === true) !== (to.observed === true)) return false;
  if (from.strand === 'age') return bandsNest(from, to);
  return from.categories.every((category) => placeParts(partsOf(category), to).meaning.kind === 'category');
}

function bandsNest(from: CodeList, to: CodeList): boolean {
  return from.categories.every((band) =>
    to.categories.some(
      (holder) => (holder.from ?? 0) <= (band.from ?? 0) && (holder.to ?? Infinity) >= (band.to ?? Infinity),
    ),
  );
}
