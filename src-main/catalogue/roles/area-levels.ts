import type { GeographyKind } from '../../../shared/model/area.ts';

/** A GSS code: country letter, two digits of entity, six of instance. */
export const areaCodePattern = /^[EWSNKJLM]\d{8}$/i;

/** Entities of the Register of Geographic Codes by level; those of other levels are named as areas of no level here. */
const entities: readonly (readonly [GeographyKind, readonly string[]])[] = [
  ['output-area', ['E00', 'W00', 'S00', 'N00', 'E33', 'W35']],
  ['lsoa', ['E01', 'W01', 'S01', 'N20']],
  ['msoa', ['E02', 'W02', 'S02', 'N21']],
  ['parish', ['E04', 'W04', 'E43']],
  ['ward', ['E05', 'W05', 'S13', 'N08', 'E36', 'W39', 'S36']],
  ['electoral-division', ['E58', 'N10']],
  ['district', ['E06', 'E07', 'E08', 'E09', 'W06', 'S12', 'N09', 'E41', 'W40', 'S35']],
  ['county', ['E10', 'E11']],
  ['region', ['E12', 'E13']],
  ['constituency', ['E14', 'W07', 'S14', 'N06', 'N05', 'E15', 'W08', 'S15', 'S16', 'S17', 'W09', 'W10', 'E32']],
  ['police-force-area', ['E23', 'W15', 'S23', 'S32', 'N24']],
  ['health-area', ['E16', 'E17', 'E18', 'E19', 'E38', 'E39', 'E40', 'E54', 'E56', 'W11', 'S08', 'S03', 'S37', 'N19']],
  ['combined-authority', ['E47', 'E61']],
  ['country', ['E92', 'W92', 'S92', 'N92', 'K01', 'K02', 'K03', 'K04', 'K05']],
];

const kinds: ReadonlyMap<string, GeographyKind> = new Map(
  entities.flatMap(([kind, prefixes]) => prefixes.map((prefix) => [prefix, kind] as const)),
);

/** The level of the area that a GSS code stands for; null for other text, and for codes of no area such as E99999999. */
export function areaLevel(code: string): GeographyKind | null {
  if (!areaCodePattern.test(code) || code.slice(1) === '99999999') return null;
  return kinds.get(code.slice(0, 3).toUpperCase()) ?? 'other-area';
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
