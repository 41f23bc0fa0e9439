import type { CustomArea, Position } from '../../../shared/model/custom-area.ts';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { Outline } from '../shapes/outline.ts';

/** Where people of an area are, for areas whose outlines are not held, or where such centres are better than outlines. */
export interface AreaCentres {
  readonly positions: ReadonlyMap<string, Position>;
  /** "the centre of its residents in Population-weighted centroids", "the middle of its postcodes in Postcodes". */
  readonly words: string;
  /** Whether they were made for this, so that they say better than a surface what belongs. */
  readonly isWeighted: boolean;
}

/** A larger area and the small areas that it is made of. */
export interface LargerArea {
  readonly name: string;
  readonly members: readonly string[];
  /** "by best fit", "exactly", "by more than half of their surface". */
  readonly method: string;
}

/** All the small areas of one geography that a workspace knows, and what is known of them. */
export interface SmallAreas {
  readonly geography: Geography;
  /** Sorted. */
  readonly codes: readonly string[];
  nameOf(code: string): string;
  /** The larger area that it is part of, by name. */
  within(code: string): string | null;
  residents(code: string): number | null;
  /** Empty where no outlines of these areas are held. */
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly centres: AreaCentres | null;
  /** The codes that have this name, in any spelling. */
  named(name: string): readonly string[];
  larger(code: string): LargerArea | null;
  /** Why a text is none of these areas: "a ward of 2018", "a postcode …". */
  explain(text: string): string;
  customArea(id: string): CustomArea | null;
}
