import { type AreaKey, areaKeySchema } from '../model/area.ts';
import { everyone } from '../model/breakdown.ts';
import { strandIdSchema } from '../model/code-list.ts';
import type { FigureSource } from '../model/edition.ts';

/** What the tables of a profile are made of. */
export interface TableContext {
  readonly area: AreaKey;
  readonly measures: readonly TableMeasure[];
  /** The strand of the one group that a profile is of. */
  readonly groupStrand: string | null;
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
const bounds: Columns = { rate: 'rate', share: 'share', ratio: 'representation' };
const population: Columns = { people: 'population', share: 'population-share' };
const service: Columns = {
  users: 'count',
  rate: 'rate',
  'rate-interval': 'rate',
  ratio: 'versus-others',
  'ratio-interval': 'versus-others',
};

/** How the cells of a table are read, told by its id; null for a table that shows no released estimates one by one. */
export function figuresOf(table: string, context: TableContext): FigureOf | null {
  return (
    measureFigures(table, context) ??
    auditFigures(table, context) ??
    serviceFigures(table, context) ??
    populationFigures(table, context)
  );
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

/** Who lives in the area; where the measures count different people of that name, it can't be told which of them. */
function populationFigures(table: string, { measures, area }: TableContext): FigureOf | null {
  const found = measures.flatMap(({ id: measure, per, segment, strands }) =>
    strands.flatMap(({ id: strand, list }) => {
      const people = per.split(' ').slice(2).join(' ');
      return table === `population-${people}-${strand}-${list}` ? [{ measure, strand, segment }] : [];
    }),
  );
  const last = found.at(-1);
  if (last === undefined || new Set(found.map(({ segment }) => segment)).size > 1) return null;
  return byCategory({ measure: last.measure, strand: last.strand, area }, population);
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
