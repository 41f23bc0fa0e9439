/** The deaths and the people of one age band. */
export interface LifeBand {
  readonly deaths: number;
  readonly population: number;
}

/** The ages at which the bands of the table begin: under 1, 1 to 4, then by five years, and 90 and over. */
export const lifeTableAges: readonly number[] = [
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
];

/** Years still to be lived by those who reach an age, and the variance of that. */
export interface LifeRow {
  readonly expectancy: number;
  readonly variance: number;
}

interface Passage {
  /** Years of the band, and the part of them lived by those who die in it. */
  readonly years: number;
  readonly lived: number;
  /** The probability of dying within the band. */
  readonly dying: number;
  readonly deaths: number;
  readonly reaching: number;
}

/**
 * The abridged life table of 20 bands (Chiang 1978), with Silcocks, Jenner and Reza's variance of the last band (2001):
 * for each age the years still to be lived at this population's death rates. Infinity where nobody died in the last band,
 * and 0 with a variance of NaN at ages that nobody reaches.
 */
export function lifeTable(bands: readonly LifeBand[]): LifeRow[] {
  const passages = passagesOf(bands.slice(0, -1));
  const last = bands.at(-1) ?? { deaths: 0, population: 0 };
  const before = passages.at(-1);
  const reaching = before === undefined ? 1 : before.reaching * (1 - before.dying);
  const rate = last.deaths / last.population;
  const rows: LifeRow[] = [];
  let yearsAhead = reaching === 0 ? 0 : reaching / rate;
  let spread = (reaching / 2) ** 2 * (4 / (last.deaths * rate ** 2));
  let expectancy = expectancyOf(yearsAhead, reaching);
  rows.unshift({ expectancy, variance: spread / reaching ** 2 });
  for (const { years, lived, dying, deaths, reaching: here } of passages.toReversed()) {
    const survivors = here * (1 - dying);
    const dyingSpread = deaths === 0 ? 0 : (dying ** 2 * (1 - dying)) / deaths;
    spread += dyingSpread * here ** 2 * ((1 - lived) * years + expectancy) ** 2;
    yearsAhead += years * (survivors + lived * here * dying);
    expectancy = expectancyOf(yearsAhead, here);
    rows.unshift({ expectancy, variance: spread / here ** 2 });
  }
  return rows;
}

function expectancyOf(yearsAhead: number, reaching: number): number {
  return reaching === 0 ? 0 : yearsAhead / reaching;
}

function passagesOf(bands: readonly LifeBand[]): Passage[] {
  let reaching = 1;
  return bands.map(({ deaths, population }, index) => {
    const years = (lifeTableAges[index + 1] ?? Infinity) - (lifeTableAges[index] ?? 0);
    const lived = index === 0 ? 0.1 : 0.5;
    const rate = deaths / population;
    const dying = deaths > population / years / lived ? 1 : (rate * years) / (1 + rate * years * (1 - lived));
    const passage = { years, lived, dying, deaths, reaching };
    reaching *= 1 - dying;
    return passage;
  });
}
