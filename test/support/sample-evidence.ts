import { areaSchema } from '../../shared/model/area.ts';
import type { Breakdown, BreakdownCategory, BreakdownRow } from '../../shared/model/breakdown.ts';
import type { MeasureEvidence, ProtectedEvidence } from '../../shared/model/released-evidence.ts';
import { measureEvidenceSchema } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { assessEvidence } from '../../src-main/statistics/assess-evidence.ts';
import { comparison, count, rate, representation, share } from './sample-estimates.ts';
import type { SampleCell } from './sample-estimates.ts';
import { sampleGroups, sampleWards } from './sample-wards.ts';

export const sampleWhole = 'E09000009';

/** A table of counts: users and adults by area and category, with what may not be printed. */
export interface SampleCounts {
  readonly strand: Breakdown['strand'];
  readonly list: Breakdown['list'];
  readonly categories: readonly BreakdownCategory[];
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly adults: readonly number[];
    readonly users: readonly number[];
    readonly unknown: number;
  }[];
  /** Users of each kind of non-answer in the whole. */
  readonly nonAnswers: readonly number[];
  readonly isHidden: (area: number, category: number) => boolean;
}

const nonAnswers: readonly BreakdownCategory[] = [
  { code: 'declined', label: 'Not stated', kind: 'non-answer', answer: 'declined' },
  { code: 'not-known', label: 'Not known', kind: 'non-answer', answer: 'not-known' },
  { code: 'not-asked', label: 'Not asked', kind: 'non-answer', answer: 'not-asked' },
  { code: 'missing', label: 'Missing', kind: 'non-answer', answer: 'missing' },
];

const wardFactors = [
  0.9, 1.05, 0.75, 1, 1.1, 0.95, 0.7, 0.85, 1, 1.15, 0.9, 1.2, 1.3, 1.25, 0.8, 0.72, 1, 0.65, 1.35, 0.95, 1.1, 0.9, 0.6,
  1.05,
];

/** Applicants by ethnic group in 24 wards; counts from 1 to 4 are hidden, and enough others that totals don't give them back. */
export function ethnicGroupCounts(): SampleCounts {
  const areas = sampleWards.map(({ code, name, adults }, ward) => ({
    code,
    name,
    adults,
    users: adults.map((people, group) =>
      Math.round((people * (sampleGroups[group]?.rate ?? 0) * (wardFactors[ward] ?? 1)) / 1000),
    ),
    unknown: 6 + ((ward * 7) % 11),
  }));
  const hidden = areas.map(({ users }) => users.map((people) => people > 0 && people < 5));
  areas.forEach(({ users }, ward) => {
    const row = hidden[ward] ?? [];
    if (row.filter(Boolean).length === 1) row[leastShown(users, row)] = true;
  });
  return {
    strand: { id: 'ethnic-group', title: 'Ethnic group' },
    list: { id: 'ethnic-group-2021', title: 'Census 2021, 19 groups' },
    categories: sampleGroups.map(({ rate: _rate, ...group }) => ({ ...group, kind: 'category' as const })),
    areas,
    nonAnswers: [172, 71, 33, 27],
    isHidden: (area, category) => hidden[area]?.[category] ?? false,
  };
}

/** Applicants by sex in the same wards; nothing is hidden. */
export function sexCounts(): SampleCounts {
  const areas = ethnicGroupCounts().areas.map(({ code, name, adults, users, unknown }) => {
    const all = sum(adults);
    const applicants = sum(users);
    const women = Math.round(all * 0.51);
    const womenApplicants = Math.round(applicants * 0.6);
    return {
      code,
      name,
      adults: [women, all - women],
      users: [womenApplicants, applicants - womenApplicants],
      unknown,
    };
  });
  return {
    strand: { id: 'sex', title: 'Sex' },
    list: { id: 'sex-2021', title: 'Sex, 2 groups' },
    categories: [
      { code: 'female', label: 'Female', kind: 'category' },
      { code: 'male', label: 'Male', kind: 'category' },
    ],
    areas,
    nonAnswers: [172, 71, 33, 27],
    isHidden: () => false,
  };
}

/** A breakdown made of counts, as disclosure control would release it. */
export function breakdownOf(counts: SampleCounts): Breakdown {
  const whole = { code: sampleWhole, name: 'Ealing' };
  const size = counts.categories.length;
  const wholeUsers = columnSums(
    counts.areas.map(({ users }) => users),
    size,
  );
  const wholeAdults = columnSums(
    counts.areas.map(({ adults }) => adults),
    size,
  );
  const wholeCells = wholeUsers.map((people, category) => ({ people, shown: wholeShown(counts, category, people) }));
  const rows = [
    ...areaRows(counts, whole.code, wholeCells, wholeAdults, sum(counts.nonAnswers), wholeCells, wholeAdults, true),
    ...counts.areas.flatMap(({ code, users, adults, unknown }, area) => {
      const cells = users.map((people, category) => ({ people, shown: !counts.isHidden(area, category) }));
      return areaRows(counts, code, cells, adults, unknown, wholeCells, wholeAdults, false);
    }),
  ];
  return {
    measure: {
      id: 'housing-register',
      title: 'Applicants on the housing register',
      unit: 'applicants',
      does: 'be on the housing register',
      multiplier: 1000,
      people: 'adults',
      populationTitle: 'adults aged 16 and over',
      period: 'April 2025 to March 2026',
      populationPeriod: 'Census 2021',
    },
    strand: counts.strand,
    list: counts.list,
    areas: [whole, ...counts.areas].map(({ code, name }) => areaSchema.parse({ code, name })),
    categories: [
      ...counts.categories,
      { code: 'known', label: `${counts.strand.title} known`, kind: 'known' },
      { code: 'unknown', label: `${counts.strand.title} not known`, kind: 'unknown' },
      { code: 'all', label: 'All applicants', kind: 'all' },
      ...nonAnswers,
    ],
    rows,
  };
}

/** Evidence of the sample measure, branded for tests as if disclosure control had released it. */
export function sampleEvidence(
  tables: readonly SampleCounts[] = [ethnicGroupCounts(), sexCounts()],
): Released<MeasureEvidence> {
  return asReleased({
    breakdowns: tables.map(breakdownOf),
    crossings: [],
    disclosure: {
      policy: 'Default (counts 1 to 4 hidden)',
      threshold: 5,
      cells: 1204,
      hidden: 87,
      narrowestInterval: 6,
      method: 'Cells were hidden until whole-number bounds showed that none can be worked out.',
    },
    hidden: [],
  });
}

/** Brands evidence made by hand, with what follows from it; only tests may. */
export function asReleased(evidence: ProtectedEvidence): Released<MeasureEvidence> {
  return measureEvidenceSchema.parse(assessEvidence(evidence)) as unknown as Released<MeasureEvidence>;
}

function areaRows(
  counts: SampleCounts,
  code: string,
  cells: readonly SampleCell[],
  adults: readonly number[],
  unknown: number,
  wholeCells: readonly SampleCell[],
  wholeAdults: readonly number[],
  isWhole: boolean,
): BreakdownRow[] {
  const area = areaSchema.parse({ code, name: code }).code;
  const known: SampleCell = { people: sum(cells.map(({ people }) => people)), shown: true };
  const people = sum(adults);
  const row = (
    category: string,
    users: SampleCell,
    population: number,
    populationShare: number | null,
    others: BreakdownRow['versusOthers'],
    elsewhere: BreakdownRow['versusElsewhere'],
  ): BreakdownRow => ({
    area,
    category,
    count: count(users),
    population: { status: 'value', value: population },
    share: share(users, known),
    populationShare,
    rate: rate(users, population),
    representation: representation(users, known, populationShare),
    versusOthers: others,
    versusElsewhere: elsewhere,
  });
  const notCompared = {
    ratio: { quantity: 'rate-ratio', status: 'not-available' },
    direction: 'not-comparable',
  } as const;
  const wholeKnown: SampleCell = { people: sum(wholeCells.map(({ people: part }) => part)), shown: true };
  const wholePeople = sum(wholeAdults);
  const elsewhere = (users: SampleCell, population: number, all: SampleCell, allPopulation: number) =>
    isWhole
      ? notCompared
      : comparison(
          users,
          population,
          { people: all.people - users.people, shown: all.shown },
          allPopulation - population,
        );
  const all: SampleCell = { people: known.people + unknown, shown: true };
  const wholeAll: SampleCell = { people: wholeKnown.people + sum(counts.nonAnswers), shown: true };
  return [
    ...cells.map((cell, index) =>
      row(
        counts.categories[index]?.code ?? '',
        cell,
        adults[index] ?? 0,
        people === 0 ? null : (adults[index] ?? 0) / people,
        comparison(
          cell,
          adults[index] ?? 0,
          { people: known.people - cell.people, shown: cell.shown },
          people - (adults[index] ?? 0),
        ),
        elsewhere(cell, adults[index] ?? 0, wholeCells[index] ?? cell, wholeAdults[index] ?? 0),
      ),
    ),
    row('known', known, people, 1, notCompared, elsewhere(known, people, wholeKnown, wholePeople)),
    row('unknown', { people: unknown, shown: true }, people, null, notCompared, notCompared),
    row('all', all, people, null, notCompared, elsewhere(all, people, wholeAll, wholePeople)),
    ...(isWhole
      ? nonAnswers.map(({ code: answer }, index) =>
          row(answer, { people: counts.nonAnswers[index] ?? 0, shown: true }, people, null, notCompared, notCompared),
        )
      : []),
  ];
}

/** In the whole, the two rarest of the groups stand hidden together, so that the total gives neither back. */
function wholeShown(counts: SampleCounts, category: number, people: number): boolean {
  return (
    counts.strand.id !== 'ethnic-group' ||
    !['gypsy-or-irish-traveller', 'white-and-black-african'].includes(counts.categories[category]?.code ?? '') ||
    people > 1000
  );
}

function leastShown(users: readonly number[], hidden: readonly boolean[]): number {
  return users.reduce(
    (best, people, index) =>
      !hidden[index] && people > 0 && people < (users[best] ?? Infinity) ? index : hidden[best] ? index : best,
    0,
  );
}

function columnSums(table: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, index) => sum(table.map((row) => row[index] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
