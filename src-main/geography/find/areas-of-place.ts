import { z } from 'zod';
import { isSmallerLevel } from '../../../shared/geography/area-order.ts';
import { areaCodeSchema } from '../../../shared/model/area.ts';
import type { FoundPlace, Position } from '../../../shared/model/custom-area.ts';
import type { AreaLookup } from '../../../shared/model/gazetteer.ts';
import { areaCodeSql, lookupKeySql } from '../area-code-sql.ts';
import type { PlaceKnowledge } from '../custom/read-small-areas.ts';
import { isSameGeography } from '../known-areas.ts';
import { bandOutline, isInside, isOnBorder } from '../shapes/banded-outline.ts';

type PlaceArea = FoundPlace['areas'][number];

const mostSteps = 3;
const methodWords = { exact: 'as listed in', 'best-fit': 'by best fit, in', change: 'as it became, in' } as const;

/** The areas of every level that a place lies in: those told of it, those that lookups lead to from there, and outlines around it. */
export async function areasOfPlace(
  knowledge: PlaceKnowledge,
  told: readonly PlaceArea[],
  position: Position | null,
): Promise<PlaceArea[]> {
  const found = new Map(told.map((area) => [area.code, area]));
  let newest = [...found.values()];
  for (let step = 0; step < mostSteps && newest.length > 0; step += 1) {
    const next: PlaceArea[] = [];
    for (const area of newest) {
      for (const larger of await largerOf(knowledge, area)) {
        if (found.has(larger.code)) continue;
        found.set(larger.code, larger);
        next.push(larger);
      }
    }
    newest = next;
  }
  if (position !== null) {
    for (const area of await outlinesAround(knowledge, position)) {
      if (!found.has(area.code)) found.set(area.code, area);
    }
  }
  return [...found.values()].sort((a, b) => compareLevels(a, b) || (a.code < b.code ? -1 : 1));
}

/** An area as a place's list of areas has it; null for a text that is no code. */
export function placeArea(
  knowledge: PlaceKnowledge,
  code: string,
  geography: AreaLookup['to']['geography'],
  method: string,
): PlaceArea | null {
  const parsed = areaCodeSchema.safeParse(code);
  if (!parsed.success) return null;
  const known = knowledge.known.byCode(code);
  const name = (known.find((area) => isSameGeography(area.geography, geography)) ?? known[0])?.name ?? code;
  return { code: parsed.data, name, kind: geography.kind, vintage: geography.vintage, method };
}

/** "by best fit, in LSOA to ward". */
export function lookupWords(knowledge: PlaceKnowledge, { dataset, method }: AreaLookup): string {
  const source = knowledge.sources.find((each) => each.dataset.id === dataset);
  return `${methodWords[method]} ${source?.dataset.title ?? dataset}`;
}

/** The values of a lookup's other column for one key in its one spelling. */
export async function lookUp(knowledge: PlaceKnowledge, lookup: AreaLookup, key: string): Promise<string[]> {
  const source = knowledge.sources.find((each) => each.dataset.id === lookup.dataset);
  if (source === undefined) return [];
  const rows = await knowledge.connection.query(
    z.object({ code: z.string() }),
    `SELECT DISTINCT ${areaCodeSql(lookup.to.column)} AS code FROM ${source.relation}
     WHERE ${lookupKeySql(lookup.from.kind, lookup.from.column)} = $1 AND ${areaCodeSql(lookup.to.column)} IS NOT NULL ORDER BY 1`,
    [key],
  );
  return rows.map(({ code }) => code);
}

async function largerOf(knowledge: PlaceKnowledge, area: PlaceArea): Promise<PlaceArea[]> {
  const found: PlaceArea[] = [];
  for (const lookup of knowledge.gazetteer.lookups) {
    const { from, to } = lookup;
    if (from.kind !== 'area' || lookup.method === 'change') continue;
    if (from.geography.kind !== area.kind || !isSmallerLevel(from.geography.kind, to.geography.kind)) continue;
    const codes = await lookUp(knowledge, lookup, area.code);
    const [only] = codes;
    const larger =
      only === undefined || codes.length > 1
        ? null
        : placeArea(knowledge, only, to.geography, lookupWords(knowledge, lookup));
    if (larger !== null) found.push(larger);
  }
  return found;
}

async function outlinesAround(knowledge: PlaceKnowledge, [x, y]: Position): Promise<PlaceArea[]> {
  const found: PlaceArea[] = [];
  const inUse = (dataset: string): number => Number(dataset !== knowledge.areasInUse);
  for (const set of knowledge.gazetteer.boundaries.toSorted((a, b) => inUse(a.dataset) - inUse(b.dataset))) {
    const title = knowledge.sources.find(({ dataset }) => dataset.id === set.dataset)?.dataset.title ?? set.dataset;
    const { codes, outlines } = await knowledge.outlinesOf(set.dataset);
    const banded = outlines.map(bandOutline);
    const inside = banded.findIndex((outline) => isInside(outline, x, y));
    const at = inside >= 0 ? inside : banded.findIndex((outline) => isOnBorder(outline, x, y));
    const area = placeArea(knowledge, codes[at] ?? '', set.geography, `by its position, in ${title}`);
    if (area !== null && found.every(({ code }) => code !== area.code)) found.push(area);
  }
  return found;
}

function compareLevels(a: PlaceArea, b: PlaceArea): number {
  if (a.kind === b.kind) return a.vintage < b.vintage ? 1 : a.vintage > b.vintage ? -1 : 0;
  return levelOf(a) - levelOf(b);
}

const levels = [
  'output-area',
  'lsoa',
  'msoa',
  'parish',
  'ward',
  'electoral-division',
  'other-area',
  'constituency',
  'district',
  'county',
  'health-area',
  'police-force-area',
  'combined-authority',
  'region',
  'country',
];

function levelOf({ kind }: PlaceArea): number {
  return levels.indexOf(kind);
}
