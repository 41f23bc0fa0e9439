import { z } from 'zod';
import { geographyKindSchema } from '../model/area.ts';
import type { GeographyKind } from '../model/area.ts';
import areaEntities from './area-entities.json' with { type: 'json' };

/** A GSS code: country letter, two digits of entity, six of instance. */
export const areaCodePattern = /^[EWSNKJLM]\d{8}$/i;

const entitySchema = z.object({ entity: z.string(), kind: geographyKindSchema, title: z.string() });

const entities = new Map(
  z
    .array(entitySchema)
    .parse(areaEntities.entities)
    .map((each) => [each.entity, each]),
);

/** The level of the area that a GSS code stands for; null for other text, and for codes of no area such as E99999999. */
export function areaLevel(code: string): GeographyKind | null {
  if (!areaCodePattern.test(code) || isPseudoCode(code)) return null;
  return entities.get(code.slice(0, 3).toUpperCase())?.kind ?? 'other-area';
}

/** What areas of a code's entity are called in the Register of Geographic Codes: "London boroughs"; null where it has none. */
export function entityTitle(code: string): string | null {
  return entities.get(code.slice(0, 3).toUpperCase())?.title ?? null;
}

/** Whether a code stands for "no such area here", such as E99999999 for a postcode outside every parish. */
export function isPseudoCode(code: string): boolean {
  return /^[EWSNKJLM]99999999$/i.test(code);
}

/** One area of a level, and several, as a sentence says it. */
export const areaWords: Readonly<Record<GeographyKind, readonly [one: string, several: string]>> = {
  'output-area': ['output area', 'output areas'],
  lsoa: ['LSOA', 'LSOAs'],
  msoa: ['MSOA', 'MSOAs'],
  ward: ['ward', 'wards'],
  parish: ['parish', 'parishes'],
  'electoral-division': ['electoral division', 'electoral divisions'],
  constituency: ['constituency', 'constituencies'],
  district: ['district', 'districts'],
  county: ['county', 'counties'],
  'combined-authority': ['combined authority', 'combined authorities'],
  'health-area': ['health area', 'health areas'],
  'police-force-area': ['police force area', 'police force areas'],
  region: ['region', 'regions'],
  country: ['country', 'countries'],
  'other-area': ['area', 'areas'],
};
