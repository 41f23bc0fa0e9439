import { codeListOf } from '../code-lists/code-lists.ts';
import { type AreaKey, areaKeySchema } from '../model/area.ts';
import { everyone, known, unknown } from '../model/breakdown.ts';
import { strandIdSchema } from '../model/code-list.ts';
import type { FigureSource } from '../model/edition.ts';
import type { ProfilePin } from '../model/profile-pin.ts';
import type { TableColumn } from '../model/table-model.ts';
import { categoriesOfKey } from './read-crossing.ts';

/** What the tables of a profile are made of. */
export interface TableContext {
  readonly area: AreaKey;
  readonly measures: readonly TableMeasure[];
  /** The strand of the one group that a profile is of. */
  readonly groupStrand: string | null;
  /** What was pinned while exploring, if anything was. */
  readonly pins?: readonly Pick<ProfilePin, 'id' | 'measure' | 'strand' | 'second' | 'area'>[] | undefined;
}

interface TableMeasure {
  readonly id: string;
  /** "per 1,000 adults". */
  readonly per: string;
  /** Whom its population counts. */
  readonly segment: string;
  readonly strands: readonly { readonly id: string; readonly list: string }[];
}

type Estimate = FigureSource['estimate'];
type Columns = Readonly<Record<string, Estimate>>;
/** Which number a cell shows, by its row's key and its column's id; null where it shows none. */
export type FigureOf = (row: string, column: string) => FigureSource | null;

const rates: Columns = { users: 'count', population: 'population', rate: 'rate', interval: 'rate' };
const ratesOfGroups: Columns = { ...rates, ratio: 'versus-others' };
const ratesOfAreas: Columns = { ...rates, ratio: 'versus-elsewhere' };
const shares: Columns = {
  users: 'count',
  share: 'share',
  'population-share': 'population-share',
  ratio: 'representation',
  interval: 'representation',
};
const bounds: Columns = {
  rate: 'rate',
  'rate-bounds': 'rate-bounds',
  share: 'share',
  'share-bounds': 'share-bounds',
  ratio: 'representation',
  'ratio-bounds': 'representation-bounds',
};
const summaries: Columns = {
  disparity: 'disparity',
  points: 'parity-gap',
  interval: 'parity-gap',
  times: 'parity-ratio',
};
const population: Columns = { people: 'population', share: 'population-share' };
const service: Columns = {
  users: 'count',
  rate: 'rate',
  'rate-interval': 'rate',
  ratio: 'versus-others',
  'ratio-interval': 'versus-others',
};

/**
 * How the cells of a table are read, told by its id and, where that doesn't say whom it counts, by its columns; null for a
 * table that shows no released estimates one by one.
 */
export function figuresOf(
  table: string,
  context: TableContext,
  columns: readonly Pick<TableColumn, 'id' | 'title'>[] = [],
): FigureOf | null {
  return (
    pinnedFigures(table, context) ??
    measureFigures(table, context) ??
    auditFigures(table, context) ??
    knownFigures(table, context) ??
    strengthFigures(table, context) ??
    summaryFigures(table, context) ??
    serviceFigures(table, context) ??
    livesFigures(table, context, columns) ??
    populationFigures(table, context)
  );
}

/** A table that was pinned: of groups in the area that was looked at, or of two strands at once. */
function pinnedFigures(table: string, { pins = [] }: TableContext): FigureOf | null {
  const found = pins.find(({ id }) => table === `pinned-${id}`);
  if (found === undefined) return null;
  const { measure, strand, second, area } = found;
  return second === undefined
    ? byCategory({ measure, strand, area }, ratesOfGroups)
    : byPair({ measure, strand, area }, second);
}

/** The tables of a measure by a strand: rates, shares, and both with what is not known; by group or by area. */
function measureFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  for (const { id: measure, strands } of measures) {
    if (table.startsWith(`${measure}-benchmark-`)) return byArea({ measure, strand: '' }, everyone, { ...rates });
    for (const { id: strand } of strands) {
      const of = { measure, strand };
      const stem = `${measure}-${strand}-`;
      if (table === `${stem}${area}`) return byCategory({ ...of, area }, ratesOfGroups);
      if (table === `${stem}${area}-representation`) return byCategory({ ...of, area }, shares);
      if (table === `${stem}${area}-bounds`) return byCategory({ ...of, area }, bounds);
      const second = strands.find((other) => table === `${stem}${other.id}-crossed`);
      if (second !== undefined) return byPair({ ...of, area }, second.id);
      if (table.startsWith(`${stem}areas-`)) return byArea(of, table.slice(`${stem}areas-`.length), ratesOfAreas);
    }
  }
  return null;
}

/** All groups of all strands in one table: a row's key names its strand first. */
function auditFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  const found = measures.find(({ id }) => table === `audit-${id}-groups`);
  if (found === undefined) return null;
  return (row, column) => {
    const strand = found.strands.find(({ id }) => row.startsWith(`${id}-`))?.id;
    const estimate = shares[column];
    if (strand === undefined || estimate === undefined) return null;
    return { measure: found.id, strand, area, category: row.slice(strand.length + 1), estimate, part: 'value' };
  };
}

/** For how many each strand is known: a row's key is its strand. */
function knownFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  const found = measures.find(({ id }) => table === `audit-${id}-known`);
  if (found === undefined) return null;
  return (row, column) => {
    if (!found.strands.some(({ id }) => id === row)) return null;
    const of = { measure: found.id, strand: row, area, part: 'value' } as const;
    if (column === 'hidden') return { ...of, category: everyone, estimate: 'groups-count-hidden' };
    return column === known || column === unknown ? { ...of, category: column, estimate: 'share-of-all' } : null;
  };
}

/** The tests of how strong a strand's evidence is that are about numbers: known, compared, resting on enough people. */
function strengthFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  for (const { id: measure, strands } of measures) {
    const strand = strands.find(({ id }) => table === `strength-${measure}-${id}`)?.id;
    if (strand === undefined) continue;
    const of = { measure, strand, area, part: 'value' } as const;
    return (row, column) => {
      const test = column === 'answer' ? strengthTests[row] : undefined;
      return test === undefined ? null : { ...of, ...test };
    };
  }
  return null;
}

const strengthTests: Readonly<Record<string, Pick<FigureSource, 'category' | 'estimate'>>> = {
  known: { category: known, estimate: 'share-of-all' },
  compared: { category: everyone, estimate: 'groups-compared' },
  reliable: { category: everyone, estimate: 'groups-reliable' },
};

/** Strands beside each other as wholes: a row's key is its measure and its strand. */
function summaryFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  if (!/^inequalities-\d+$|^audit-.+-strands$/u.test(table)) return null;
  const found = new Map<string, Pick<FigureSource, 'measure' | 'strand'>>(
    measures.flatMap(({ id: measure, strands }) =>
      strands.map(({ id: strand }) => [`${measure}-${strand}`, { measure, strand }]),
    ),
  );
  return (row, column) => {
    const of = found.get(row);
    const estimate = summaries[column];
    if (of === undefined || estimate === undefined) return null;
    return { ...of, area, category: everyone, estimate, part: 'value' };
  };
}

/** One group in each service: a row's key is its measure. */
function serviceFigures(table: string, { measures, area, groupStrand }: TableContext): FigureOf | null {
  const category = /^community-(.+)-measures$/u.exec(table)?.[1];
  const strand = strandIdSchema.safeParse(groupStrand).data;
  if (category === undefined || strand === undefined) return null;
  return (row, column) => {
    const estimate = service[column];
    if (estimate === undefined || !measures.some(({ id }) => id === row)) return null;
    return { measure: row, strand, area, category, estimate, part: 'value' };
  };
}

/** Where the people of one group live; its columns say of which people that is. */
function livesFigures(
  table: string,
  { measures, groupStrand }: TableContext,
  columns: readonly Pick<TableColumn, 'id' | 'title'>[],
): FigureOf | null {
  const category = /^community-(.+)-lives$/u.exec(table)?.[1];
  const share = columns.find(({ id }) => id === 'share')?.title;
  if (category === undefined || groupStrand === null || share === undefined) return null;
  const measure = onlyPeople(
    measures.flatMap(({ id, per, segment, strands }) =>
      share === livesShareTitle(peopleOf(per)) &&
      strands.some(({ id: strand, list }) => strand === groupStrand && hasCategory(list, category))
        ? [{ id, segment }]
        : [],
    ),
  );
  return measure === null ? null : byArea({ measure: measure.id, strand: groupStrand }, category, population);
}

function hasCategory(list: string, category: string): boolean {
  return codeListOf(list).categories.some(({ code }) => code === category);
}

/** What the shares are of in a table of where the people of one group live. */
export function livesShareTitle(people: string): string {
  return `Share of all ${people}`;
}

/** Who lives in the area; where the measures count different people of that name, it can't be told which of them. */
function populationFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  const found = measures.flatMap(({ id: measure, per, segment, strands }) =>
    strands.flatMap(({ id: strand, list }) => {
      return table === `population-${peopleOf(per)}-${strand}-${list}` ? [{ measure, strand, segment }] : [];
    }),
  );
  const last = onlyPeople(found);
  return last === null ? null : byCategory({ measure: last.measure, strand: last.strand, area }, population);
}

/** The last of those that count the same people; null where they don't. */
function onlyPeople<Found extends { readonly segment: string }>(found: readonly Found[]): Found | null {
  return new Set(found.map(({ segment }) => segment)).size > 1 ? null : (found.at(-1) ?? null);
}

/** "residents" of "per 1,000 residents". */
function peopleOf(per: string): string {
  return per.split(' ').slice(2).join(' ');
}

/** A row's key names a category of either strand; only the whole is counted by two. */
function byPair(of: Pick<FigureSource, 'measure' | 'strand' | 'area'>, strand: string): FigureOf {
  return (row, column) => {
    const estimate = ratesOfGroups[column];
    const categories = categoriesOfKey(row);
    if (estimate === undefined || categories === null) return null;
    const [category, other] = categories;
    return { ...of, category, second: { strand, category: other }, estimate, part: 'value' };
  };
}

function byCategory(of: Pick<FigureSource, 'measure' | 'strand' | 'area'>, columns: Columns): FigureOf {
  return (category, column) => {
    const estimate = columns[column];
    return estimate === undefined ? null : { ...of, category, estimate, part: 'value' };
  };
}

function byArea(of: Pick<FigureSource, 'measure' | 'strand'>, category: string, columns: Columns): FigureOf {
  return (row, column) => {
    const estimate = columns[column];
    const area = areaKeySchema.safeParse(row).data;
    return estimate === undefined || area === undefined ? null : { ...of, area, category, estimate, part: 'value' };
  };
}
