import { z } from 'zod';
import { countedNoun } from '../../../shared/base/format-words.ts';
import type { ReadPostcode } from '../../../shared/geography/read-postcode.ts';
import type { FoundPlace, Position } from '../../../shared/model/custom-area.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { lookupKeySql } from '../area-code-sql.ts';
import { fromBritishGrid } from '../british-grid.ts';
import { coordinatesOf } from '../coordinates-of.ts';
import type { PlaceKnowledge } from '../custom/read-small-areas.ts';
import { columnsOf } from '../gazetteer-source.ts';
import type { GazetteerSource } from '../gazetteer-source.ts';
import { judgePoint } from '../judge-point.ts';
import { areasOfPlace, lookUp, lookupWords, placeArea } from './areas-of-place.ts';

type PlaceArea = FoundPlace['areas'][number];

const whereSchema = z.object({ rows: z.number(), x: z.number().nullable(), y: z.number().nullable() });

/** The place that a postcode or UPRN stands for, by every lookup and list of places that has it. */
export async function findKeyed(
  knowledge: PlaceKnowledge,
  kind: 'postcode' | 'uprn',
  key: string,
  title: string,
): Promise<FoundPlace | null> {
  const told: PlaceArea[] = [];
  for (const lookup of knowledge.gazetteer.lookups.filter(({ from }) => from.kind === kind)) {
    for (const code of await lookUp(knowledge, lookup, key)) {
      const area = placeArea(knowledge, code, lookup.to.geography, lookupWords(knowledge, lookup));
      if (area !== null && !told.some((each) => each.code === area.code)) told.push(area);
    }
  }
  const where = await positionOf(knowledge, kind, `= $1`, key);
  if (where === null && told.length === 0) return null;
  const position = where?.position ?? null;
  const source = where?.title ?? knowledge.gazetteer.lookups.find(({ from }) => from.kind === kind)?.dataset ?? '';
  const noun = kind === 'postcode' ? 'Postcode' : 'UPRN';
  return { title, says: `${noun}, in ${source}`, position, areas: await areasOfPlace(knowledge, told, position) };
}

/** All postcodes of a sector or district: how many there are, their middle, and the areas that they lie in by their number. */
export async function findPartOfPostcodes(knowledge: PlaceKnowledge, part: ReadPostcode): Promise<FoundPlace | null> {
  const bare = part.text.replace(/\s/g, '');
  // The last three letters and digits of a postcode are its own; what stands before them is the district.
  const pattern = part.kind === 'district' ? `SIMILAR TO $1 || '[0-9][A-Z]{2}'` : `SIMILAR TO $1 || '[A-Z]{2}'`;
  const where = await positionOf(knowledge, 'postcode', pattern, bare);
  if (where === null) return null;
  const areas: PlaceArea[] = [];
  for (const lookup of knowledge.gazetteer.lookups.filter(({ from }) => from.kind === 'postcode')) {
    const source = knowledge.sources.find((each) => each.dataset.id === lookup.dataset);
    if (source === undefined || lookup.to.geography.kind !== knowledge.level) continue;
    const counted = await knowledge.connection.query(
      z.object({ code: z.string(), n: z.number() }),
      `SELECT ${quoteIdentifier(lookup.to.column)}::VARCHAR AS code, count(*) AS n FROM ${source.relation}
       WHERE ${lookupKeySql('postcode', lookup.from.column)} ${pattern} AND code IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1`,
      [bare],
    );
    const all = counted.reduce((sum, { n }) => sum + n, 0);
    for (const { code, n } of counted) {
      const area = placeArea(knowledge, code, lookup.to.geography, `${countedNoun(n, 'postcode')} of ${all}`);
      if (area !== null && !areas.some((each) => each.code === area.code)) areas.push(area);
    }
  }
  return {
    title: part.text,
    says: `Postcode ${part.kind} of ${countedNoun(where.rows, 'postcode')}, in ${where.title}; its position is their middle`,
    position: where.position,
    areas,
  };
}

/** The middle of the rows whose key is as `condition` says, in the first dataset that has any; their position may not be told. */
async function positionOf(
  { connection, sources }: PlaceKnowledge,
  kind: 'postcode' | 'uprn',
  condition: string,
  key: string,
): Promise<{ title: string; rows: number; position: Position | null } | null> {
  let unplaced: { title: string; rows: number; position: null } | null = null;
  for (const { dataset, relation } of sources.filter(isListOfPlaces)) {
    const column = columnsOf(dataset, kind)[0]?.column;
    if (column === undefined) continue;
    const coordinates = coordinatesOf(dataset);
    const mean = (of: string): string => `avg(nullif(TRY_CAST(${quoteIdentifier(of)} AS DOUBLE), 0))`;
    const [row] = await connection.query(
      whereSchema,
      `SELECT count(*) AS rows, ${coordinates === null ? 'NULL::DOUBLE AS x, NULL::DOUBLE AS y' : `${mean(coordinates.x)} AS x, ${mean(coordinates.y)} AS y`}
       FROM ${relation} WHERE ${lookupKeySql(kind, column)} ${condition}`,
      [key],
    );
    if (row === undefined || row.rows === 0) continue;
    const { x, y } = row;
    if (coordinates !== null && x !== null && y !== null && judgePoint(x, y, coordinates.system) === null) {
      const position: Position = coordinates.system === 'wgs84' ? [x, y] : fromBritishGrid(x, y);
      return { title: dataset.title, rows: row.rows, position };
    }
    unplaced ??= { title: dataset.title, rows: row.rows, position: null };
  }
  return unplaced;
}

/** Lookups before lists of places: a postcode's own position is better than that of a library in it. Records of people are neither. */
function isListOfPlaces({ dataset }: GazetteerSource): boolean {
  return dataset.kind === 'lookup' || dataset.kind === 'points';
}
