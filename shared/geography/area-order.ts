import type { GeographyKind } from '../model/area.ts';

/** Levels from the smallest areas to the largest; areas of one rank lie beside each other, not within. */
const ranks: Readonly<Record<GeographyKind, number>> = {
  'output-area': 0,
  lsoa: 1,
  msoa: 2,
  parish: 3,
  ward: 3,
  'electoral-division': 4,
  'other-area': 5,
  constituency: 5,
  district: 6,
  county: 7,
  'health-area': 7,
  'police-force-area': 7,
  'combined-authority': 8,
  region: 9,
  country: 10,
};

/** Whether areas of one level are smaller than those of another, so that they could lie within them. */
export function isSmallerLevel(one: GeographyKind, other: GeographyKind): boolean {
  return ranks[one] < ranks[other];
}

const ofCensus: readonly GeographyKind[] = ['output-area', 'lsoa', 'msoa'];
const fittedTo: readonly GeographyKind[] = [
  'ward',
  'parish',
  'electoral-division',
  'constituency',
  'health-area',
  'other-area',
];

/**
 * Whether small census areas may cross the borders of this level, so that each is counted whole where most of its people
 * live: output areas nest in LSOAs, MSOAs and districts only (Geography policy of the Government Statistical Service).
 */
export function isFittedLevel(from: GeographyKind, to: GeographyKind): boolean {
  return ofCensus.includes(from) && fittedTo.includes(to);
}
