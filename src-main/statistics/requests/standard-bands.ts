import { AppError } from '../../../shared/base/app-error.ts';
import type { StandardBand } from '../direct-rate.ts';
import { europeanStandardPopulation } from '../european-standard-population.ts';
import { numbersOf, rowCount, type Cell, type Columns } from './columns.ts';
import type { RowGroup } from './row-groups.ts';

/** The rows of a request for a standardised rate. */
export interface StandardRows {
  readonly events: readonly number[];
  readonly people: readonly (number | null)[];
  readonly standard: readonly number[];
}

/** The standard population of each row: as given, else the European one in the order of the bands of each group. */
export function standardOf(columns: Columns, groups: readonly RowGroup[]): readonly number[] {
  if (columns['sp'] !== undefined) {
    rowCount(columns, ['x', 'sp']);
    return numbersOf(columns, 'sp').map((people) => people ?? Number.NaN);
  }
  const standard: number[] = [];
  for (const { rows } of groups) {
    const bands = europeanBands(rows.length);
    rows.forEach((row, index) => (standard[row] = bands[index] ?? Number.NaN));
  }
  return standard;
}

export function plainBands({ rows }: RowGroup, { events, people, standard }: StandardRows): StandardBand[] {
  return rows.map((row) => ({
    events: events[row] ?? 0,
    population: present(people[row]),
    standard: standard[row] ?? Number.NaN,
  }));
}

/** Bands from rows that count the people of a band who had so many events each. */
export function frequencyBands(
  { rows }: RowGroup,
  { events, people, standard }: StandardRows,
  ages: readonly Cell[],
  times: readonly (number | null)[],
): StandardBand[] {
  const bands = new Map<Cell, StandardBand & { repeats: { times: number; people: number }[] }>();
  for (const row of rows) {
    const age = ages[row] ?? null;
    const repeat = { times: times[row] ?? Number.NaN, people: events[row] ?? 0 };
    const population = present(people[row]);
    const weight = standard[row] ?? Number.NaN;
    if (!(repeat.times > 0)) throw new AppError('data-impossible', 'How often an event befell people must be above 0.');
    const band = bands.get(age);
    if (band !== undefined && (band.population !== population || band.standard !== weight)) {
      throw new AppError(
        'data-impossible',
        `The rows of age band "${String(age)}" differ in their population or standard population; give them the same.`,
      );
    }
    const repeats = [...(band?.repeats ?? []), repeat];
    bands.set(age, {
      events: repeats.reduce((sum, each) => sum + each.times * each.people, 0),
      population,
      standard: weight,
      repeats,
    });
  }
  return [...bands.values()];
}

function present(people: number | null | undefined): number {
  if (people !== null && people !== undefined) return people;
  throw new AppError('data-impossible', 'An age band has no population: field n cannot have missing values.', {
    column: 'n',
  });
}

/** The European Standard Population 2013 in 19 bands, or in 18 that end at 85 and over. */
function europeanBands(count: number): readonly number[] {
  const all = europeanStandardPopulation;
  if (count === all.length) return all;
  if (count === all.length - 1) {
    return [...all.slice(0, -2), all.slice(-2).reduce((sum, people) => sum + people, 0)];
  }
  throw new AppError(
    'column-missing',
    `There are ${count} age bands and no column "sp". Give the standard population of each band; only for 19 bands (0 to 4 … 90 and over) or 18 (to 85 and over) is it known.`,
    { column: 'sp' },
  );
}
