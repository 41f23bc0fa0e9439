import { z } from 'zod';
import { startSentence } from '../../../shared/base/format-words.ts';
import { oneArea } from '../../../shared/geography/geography-words.ts';
import type { FoundPlace, Position } from '../../../shared/model/custom-area.ts';
import type { PointSet } from '../../../shared/model/gazetteer.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { fromBritishGrid } from '../british-grid.ts';
import { coordinatesOf } from '../coordinates-of.ts';
import type { PlaceKnowledge } from '../custom/read-small-areas.ts';
import type { GazetteerSource } from '../gazetteer-source.ts';
import { judgePoint } from '../judge-point.ts';
import type { KnownArea } from '../known-areas.ts';
import { interiorPoint } from '../shapes/interior-point.ts';
import { areasOfPlace, placeArea } from './areas-of-place.ts';

/** An area as a place: a point within its outline, and the areas around it. */
export async function findArea(knowledge: PlaceKnowledge, area: KnownArea): Promise<FoundPlace> {
  const told = placeArea(knowledge, area.code, area.geography, 'the area itself');
  const areas = await areasOfPlace(knowledge, told === null ? [] : [told], null);
  return {
    title: area.name,
    says: `${startSentence(oneArea(area.geography))}, ${area.code}, in ${area.title}`,
    position: await pointOf(knowledge, area.code),
    areas,
  };
}

async function pointOf(knowledge: PlaceKnowledge, code: string): Promise<Position | null> {
  for (const set of knowledge.gazetteer.boundaries) {
    const { codes, outlines } = await knowledge.outlinesOf(set.dataset);
    const outline = outlines[codes.indexOf(code)];
    if (outline !== undefined) return interiorPoint(outline);
  }
  return null;
}

/** Places and addresses whose words hold every word looked for, those that begin with them first. */
export async function findAddresses(knowledge: PlaceKnowledge, text: string, most: number): Promise<FoundPlace[]> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: FoundPlace[] = [];
  for (const source of knowledge.sources.filter(
    ({ dataset }) => dataset.kind === 'points' || dataset.kind === 'lookup',
  )) {
    if (found.length >= most) break;
    found.push(...(await findIn(knowledge, source, words, most - found.length)));
  }
  return found;
}

const rowSchema = z.object({ title: z.string(), x: z.number().nullable(), y: z.number().nullable() });

async function findIn(
  knowledge: PlaceKnowledge,
  { dataset, relation }: GazetteerSource,
  words: readonly string[],
  most: number,
): Promise<FoundPlace[]> {
  const coordinates = coordinatesOf(dataset);
  const columns = addressColumns(
    dataset,
    knowledge.gazetteer.points.find((set) => set.dataset === dataset.id),
  );
  if (columns.length === 0 || (coordinates === null && dataset.kind === 'lookup')) return [];
  const text = `concat_ws(', ', ${columns.map((column) => `nullif(trim(${quoteIdentifier(column)}::VARCHAR), '')`).join(', ')})`;
  const number = (column: string): string => `TRY_CAST(${quoteIdentifier(column)} AS DOUBLE)`;
  const place =
    coordinates === null
      ? 'NULL::DOUBLE AS x, NULL::DOUBLE AS y'
      : `${number(coordinates.x)} AS x, ${number(coordinates.y)} AS y`;
  const holds = words.map((_, index) => `contains(lower(title), $${index + 2})`).join(' AND ');
  const rows = await knowledge.connection.query(
    rowSchema,
    `SELECT DISTINCT title, x, y FROM (SELECT ${text} AS title, ${place} FROM ${relation}) WHERE ${holds}
     ORDER BY NOT starts_with(lower(title), $1), length(title), title, x, y LIMIT ${most}`,
    [words.join(' '), ...words],
  );
  const found: FoundPlace[] = [];
  for (const { title, x, y } of rows) {
    const isPlaced = coordinates !== null && x !== null && y !== null && judgePoint(x, y, coordinates.system) === null;
    const position: Position | null = !isPlaced
      ? null
      : coordinates.system === 'wgs84'
        ? [x, y]
        : fromBritishGrid(x, y);
    found.push({
      title,
      says: `Place, in ${dataset.title}`,
      position,
      areas: await areasOfPlace(knowledge, [], position),
    });
  }
  return found;
}

/** The columns that say where something is in words: its name, its address, its postcode. */
function addressColumns({ roles }: GazetteerSource['dataset'], points: PointSet | undefined): string[] {
  const name = points?.nameColumn ?? null;
  const columns = Object.entries(roles)
    .filter(([column, { kind }]) => {
      if (column === name || kind === 'postcode') return column !== name;
      return kind !== 'area-name' && /address|street|road|locality|town|building|^name$/i.test(column);
    })
    .map(([column]) => column);
  const isAddressed = name !== null || columns.some((column) => /address|street|road/i.test(column));
  return isAddressed ? [...(name === null ? [] : [name]), ...columns] : [];
}
