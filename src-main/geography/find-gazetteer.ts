import { z } from 'zod';
import type { BoundarySet, Gazetteer, PointSet } from '../../shared/model/gazetteer.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { findLookups } from './find-lookups.ts';
import { columnsOf } from './gazetteer-source.ts';
import type { GazetteerSource } from './gazetteer-source.ts';

const countSchema = z.object({ n: z.number().int() });

/** What registered datasets know of places: which lead from one geography to another, which are outlines, which are points. */
export async function findGazetteer(connection: Connection, sources: readonly GazetteerSource[]): Promise<Gazetteer> {
  const gazetteer: { [K in keyof Gazetteer]: Gazetteer[K][number][] } = { lookups: [], boundaries: [], points: [] };
  for (const source of sources) {
    gazetteer.lookups.push(...(await findLookups(connection, source)));
    const boundaries = await boundarySetOf(connection, source);
    if (boundaries !== null) gazetteer.boundaries.push(boundaries);
    const points = await pointSetOf(connection, source);
    if (points !== null) gazetteer.points.push(points);
  }
  return gazetteer;
}

/** The outlines of a boundary dataset: the column with a code of its own for each outline, and the names beside it. */
async function boundarySetOf(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
): Promise<BoundarySet | null> {
  if (dataset.kind !== 'boundaries') return null;
  const counted = await Promise.all(
    columnsOf(dataset, 'area-code').map(async ({ column, role }) => {
      const [row] = await connection.query(
        countSchema,
        `SELECT count(DISTINCT ${areaCodeSql(column)}) AS n FROM ${relation}`,
      );
      return { column, geography: role.geography, areas: row?.n ?? 0 };
    }),
  );
  const finest = counted.toSorted((a, b) => b.areas - a.areas)[0];
  if (finest === undefined || finest.areas === 0) return null;
  const names = columnsOf(dataset, 'area-name');
  const name = names.find(({ role }) => role.geography.kind === finest.geography.kind) ?? names[0];
  return {
    dataset: dataset.id,
    codeColumn: finest.column,
    nameColumn: name?.column ?? finest.column,
    geography: finest.geography,
    areas: finest.areas,
  };
}

/** Places with coordinates, in degrees or on the National Grid; records of people's events are no places. */
async function pointSetOf(connection: Connection, { dataset, relation }: GazetteerSource): Promise<PointSet | null> {
  if (dataset.kind !== 'points') return null;
  const columnOf = (kind: 'longitude' | 'latitude' | 'easting' | 'northing') => columnsOf(dataset, kind)[0]?.column;
  const degrees = [columnOf('longitude'), columnOf('latitude')];
  const isDegrees = degrees.every((column) => column !== undefined);
  const [x, y] = isDegrees ? degrees : [columnOf('easting'), columnOf('northing')];
  if (x === undefined || y === undefined) return null;
  const [row] = await connection.query(
    countSchema,
    `SELECT count(*) AS n FROM ${relation} WHERE ${quoteIdentifier(x)} IS NOT NULL AND ${quoteIdentifier(y)} IS NOT NULL`,
  );
  return {
    dataset: dataset.id,
    title: dataset.title,
    x,
    y,
    system: isDegrees ? 'wgs84' : 'british-national-grid',
    nameColumn: nameColumnOf(dataset.roles),
    points: row?.n ?? 0,
  };
}

/** The column that says what a place is called, as far as its name tells; else the first of words. */
function nameColumnOf(roles: GazetteerSource['dataset']['roles']): string | null {
  const words = Object.entries(roles).filter(
    ([, { kind }]) => kind === 'free-text' || kind === 'identifier' || kind === 'category',
  );
  const called = words.find(([column]) =>
    /(^|[\s_])(name|title)$|^(name|library|practice|service|site|station)/i.test(column),
  );
  return (called ?? words.find(([, { kind }]) => kind === 'free-text'))?.[0] ?? null;
}
