import { z } from 'zod';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { Position } from '../../../shared/model/custom-area.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { areaCodeSql } from '../area-code-sql.ts';
import { coordinatesOf } from '../coordinates-of.ts';
import { fromBritishGrid } from '../british-grid.ts';
import { columnsOf } from '../gazetteer-source.ts';
import type { GazetteerSource } from '../gazetteer-source.ts';
import { isSameGeography } from '../known-areas.ts';
import { judgePoint } from '../judge-point.ts';
import type { AreaCentres } from './small-areas.ts';

const rowSchema = z.object({ code: z.string(), x: z.number(), y: z.number(), rows: z.number().int() });

/**
 * The centres of areas: those of a points dataset with one position for each area, which publishers weight by where people
 * live; else the middle of the positions, such as postcodes, that a lookup places in each. Null where there is neither.
 */
export async function readCentres(
  connection: Connection,
  sources: readonly GazetteerSource[],
  geography: Geography,
): Promise<AreaCentres | null> {
  const points = sources.filter(({ dataset }) => dataset.kind === 'points');
  const lookups = sources.filter(({ dataset }) => dataset.kind === 'lookup');
  for (const source of [...points, ...lookups]) {
    const found = await readCentresOf(connection, source, geography);
    if (found !== null) return found;
  }
  return null;
}

async function readCentresOf(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
  geography: Geography,
): Promise<AreaCentres | null> {
  const coordinates = coordinatesOf(dataset);
  const code = columnsOf(dataset, 'area-code').find(({ role }) => isSameGeography(role.geography, geography));
  if (coordinates === null || code === undefined) return null;
  const { x, y, system } = coordinates;
  const rows = await connection.query(
    rowSchema,
    `SELECT code, avg(x) AS x, avg(y) AS y, count(*) AS rows
     FROM (SELECT ${areaCodeSql(code.column)} AS code, TRY_CAST(${quoteIdentifier(x)} AS DOUBLE) AS x, TRY_CAST(${quoteIdentifier(y)} AS DOUBLE) AS y FROM ${relation})
     WHERE code IS NOT NULL AND x <> 0 AND y <> 0 GROUP BY code ORDER BY code`,
  );
  const inside = rows.filter((row) => judgePoint(row.x, row.y, system) === null);
  if (inside.length === 0) return null;
  const isSingle = inside.every((row) => row.rows === 1);
  if (dataset.kind === 'points' && !isSingle) return null;
  const isWeighted =
    isSingle && dataset.kind === 'points' && /population|weighted|pwc/i.test(`${dataset.title} ${dataset.path}`);
  const positionOf = (row: { x: number; y: number }): Position =>
    system === 'wgs84' ? [row.x, row.y] : fromBritishGrid(row.x, row.y);
  return {
    positions: new Map(inside.map((row) => [row.code, positionOf(row)])),
    words: isSingle ? `the centre in ${dataset.title}` : `the middle of its ${placesIn(dataset)} in ${dataset.title}`,
    isWeighted,
  };
}

function placesIn(dataset: GazetteerSource['dataset']): string {
  return columnsOf(dataset, 'postcode').length > 0 ? 'postcodes' : 'places';
}
