import { lifeTable, lifeTableAges, type LifeBand } from './life-table.ts';
import type { Limits } from './limits.ts';
import { normalDeviate } from './normal-deviate.ts';

/** Why no life expectancy can be given for a population. */
export type LifeRefusal =
  'missing-bands' | 'negative-deaths' | 'empty-bands' | 'more-deaths-than-people' | 'small-population';

/** Years still to be lived at an age; `value` is null where its 95% interval is too wide for it to say anything. */
export interface LifeExpectancy {
  readonly value: number | null;
  readonly limits: readonly Limits[];
  /** Everybody of this age and above, and those of them who died. */
  readonly population: number;
  readonly deaths: number;
}

/** A population no larger than this has too few deaths for a life table (Toson and Baker 2003). */
const smallPopulation = 5000;
const widestInterval = 20;

/** Why a life table cannot be made of these bands, the gravest reason first; null where it can. */
export function lifeRefusal(bands: readonly (LifeBand | null)[]): LifeRefusal | null {
  const present = bands.filter((band) => band !== null);
  if (present.length !== lifeTableAges.length) return 'missing-bands';
  if (!present.every(({ deaths }) => deaths >= 0)) return 'negative-deaths';
  if (!present.every(({ population }) => population > 0)) return 'empty-bands';
  if (present.some(({ deaths, population }) => deaths > population)) return 'more-deaths-than-people';
  const population = present.reduce((sum, band) => sum + band.population, 0);
  return population <= smallPopulation ? 'small-population' : null;
}

/**
 * Life expectancy at each of the 20 ages with normal limits at each confidence: Chiang's abridged table, as OHID and ONS
 * use it. Where the 95% interval is wider than 20 years the value is null. Ask `lifeRefusal` first.
 */
export function lifeExpectancy(bands: readonly LifeBand[], confidences: readonly number[]): LifeExpectancy[] {
  const ahead = sumsFromEnd(bands);
  const usual = normalDeviate(0.95);
  return lifeTable(bands).map(({ expectancy, variance }, index) => {
    const error = Math.sqrt(variance);
    const isGiven = Number.isFinite(expectancy) && !(2 * usual * error > widestInterval);
    return {
      value: isGiven ? expectancy : null,
      limits: confidences.map((confidence) => {
        const reach = normalDeviate(confidence) * error;
        return { lower: expectancy - reach, upper: expectancy + reach };
      }),
      ...(ahead[index] ?? { population: 0, deaths: 0 }),
    };
  });
}

function sumsFromEnd(bands: readonly LifeBand[]): LifeBand[] {
  const sums: LifeBand[] = [];
  let [deaths, population] = [0, 0];
  for (const band of bands.toReversed()) {
    deaths += band.deaths;
    population += band.population;
    sums.unshift({ deaths, population });
  }
  return sums;
}
