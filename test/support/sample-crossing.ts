import { areaKeySchema } from '../../shared/model/area.ts';
import type { BreakdownCategory } from '../../shared/model/breakdown.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { CrossedBreakdown } from '../../shared/model/crossing.ts';
import type { CrossedReading } from '../../shared/presentation/read-crossing.ts';
import { comparison, count, rate, representation, share } from './sample-estimates.ts';
import type { SampleCell } from './sample-estimates.ts';

/** A strand of a sample crossing: its categories by code, with how a sentence names them where it is not by label. */
export interface SampleStrand {
  readonly id: StrandId;
  readonly title: string;
  readonly categories: Readonly<Record<string, string>>;
  readonly adjectives?: Readonly<Record<string, string>>;
}

/** How many users, or that they are hidden, of how many people; one row for each category of the first strand. */
export type SampleCells = readonly (readonly (readonly [number | 'hidden', number])[])[];

export const sampleSex: SampleStrand = { id: 'sex', title: 'Sex', categories: { F: 'Female', M: 'Male' } };
export const sampleAge: SampleStrand = {
  id: 'age',
  title: 'Age',
  categories: { '16-24': '16 to 24', '25-64': '25 to 64', '65+': '65 and over' },
};
export const sampleEthnicity: SampleStrand = {
  id: 'ethnic-group',
  title: 'Ethnic group',
  categories: { arab: 'Arab', bangladeshi: 'Bangladeshi', other: 'Any other ethnic group' },
};

/** Two strands at once, with the estimates that their counts give; those with a hidden count are hidden too. */
export function sampleCrossing(first: SampleStrand, second: SampleStrand, cells: SampleCells): CrossedBreakdown {
  const [down, across] = [first, second].map((strand) => ({
    id: strand.id,
    title: strand.title,
    list: { id: strand.id, title: strand.title },
    categories: Object.entries(strand.categories).map(([code, label]): BreakdownCategory => ({
      code,
      label,
      kind: 'category',
      ...adjectiveOf(strand, code),
    })),
  }));
  if (down === undefined || across === undefined) throw new RangeError('A crossing has two strands.');
  const flat = down.categories.flatMap(({ code }, row) =>
    across.categories.map((other, column) => {
      const [users, people] = cells[row]?.[column] ?? [0, 0];
      const cell: SampleCell = { people: users === 'hidden' ? 3 : users, shown: users !== 'hidden' };
      return { categories: [code, other.code] as [string, string], cell, people };
    }),
  );
  const known = { people: flat.reduce((sum, { cell }) => sum + cell.people, 0), shown: true };
  const all = flat.reduce((sum, { people }) => sum + people, 0);
  return {
    measure: {
      id: 'register',
      title: 'Housing register',
      unit: 'applicants',
      does: 'be on the housing register',
      multiplier: 1000,
      people: 'adults',
      populationTitle: 'adults aged 16 and over, Census 2021',
      period: 'at 31 March 2025',
      populationPeriod: 'Census 2021',
    },
    whole: { code: areaKeySchema.parse('E09000009'), name: 'Ealing' },
    strands: [down, across],
    known: count(known),
    cells: flat.map(({ categories, cell, people }) => ({
      categories,
      count: count(cell),
      population: { status: 'value', value: people },
      share: share(cell, known),
      populationShare: people / all,
      rate: rate(cell, people),
      representation: representation(cell, known, people / all),
      versusOthers: comparison(cell, people, { people: known.people - cell.people, shown: cell.shown }, all - people),
    })),
    hidden: flat.flatMap(({ categories, cell }) => (cell.shown ? [] : [{ categories, lower: 0, upper: 9 }])),
  };
}

/** A crossing to be shown, in which the groups named may be chance. */
export function sampleReading(crossing: CrossedBreakdown, doubtful: readonly string[] = []): CrossedReading {
  return { crossing, mayBeChance: (categories) => doubtful.includes(categories.join(' ')) };
}

function adjectiveOf({ adjectives }: SampleStrand, code: string): { adjective?: string } {
  const adjective = adjectives?.[code];
  return adjective === undefined ? {} : { adjective };
}
