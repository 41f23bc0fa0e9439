import type { GeographyKind } from '../model/area.ts';
import { areaWords } from './area-level.ts';
import { unknownVintage } from './area-vintage.ts';

/** A level with its vintage, as `geographySchema` has it. */
export interface Geography {
  readonly kind: GeographyKind;
  readonly vintage: string;
}

/** "LSOA of 2021", "ward" where the vintage is not known. */
export function oneArea({ kind, vintage }: Geography): string {
  return areaWords[kind][0] + ofVintage(vintage);
}

/** "LSOAs of 2021", "wards" where the vintage is not known. */
export function severalAreas({ kind, vintage }: Geography): string {
  return areaWords[kind][1] + ofVintage(vintage);
}

function ofVintage(vintage: string): string {
  return vintage === unknownVintage ? '' : ` of ${vintage}`;
}
