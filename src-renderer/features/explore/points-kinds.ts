import type { NearPlace } from '../../../shared/model/custom-area.ts';

/** Places by kind: the column that tells the kinds apart, and the kinds in the order of the alphabet. */
export interface PointKinds {
  readonly column: string;
  readonly kinds: readonly string[];
}

const fewest = 2;
const most = 12;

/**
 * The first column of places whose values are few and shared, as of "Library" and "GP practice": every place has one,
 * there are 2 to 12 of them, and each is shared by two places or more on average. Null where no column is like that.
 */
export function pointKinds(places: readonly NearPlace[]): PointKinds | null {
  const [first] = places;
  for (const { name: column } of first?.details ?? []) {
    const values = places.map((place) => kindOf(place, column));
    const kinds = [...new Set(values)].filter((value) => value !== null);
    const isOfAll = !values.includes(null);
    if (isOfAll && kinds.length >= fewest && kinds.length <= most && kinds.length * 2 <= places.length) {
      return { column, kinds: kinds.sort((one, other) => one.localeCompare(other, 'en-GB')) };
    }
  }
  return null;
}

/** What a place's column says; null where it says nothing. */
export function kindOf({ details }: NearPlace, column: string): string | null {
  return details.find(({ name }) => name === column)?.value ?? null;
}
