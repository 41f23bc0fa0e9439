import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { Coordinates } from '../../shared/model/join-plan.ts';
import type { PlacedPoints, PointReason } from '../../shared/model/placed-points.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { outlinesIn } from './area-outlines.ts';
import type { AreaOutlines } from './area-outlines.ts';
import { gridAccuracy } from './british-grid.ts';
import { judgePoint, reasonWords } from './judge-point.ts';
import { indexAreas } from './shapes/area-index.ts';
import type { AreaIndex } from './shapes/area-index.ts';

const reasons: readonly PointReason[] = [
  'no-position',
  'zero',
  'swapped',
  'kilometres',
  'other-system',
  'outside-uk',
  'outside-areas',
];

/**
 * Places each row of a relation in the area that its point lies in, and keeps the result as the table `into` (see
 * PlacedPoints). A point on a border that two areas share is of one alone: the same one every time, in any order of files.
 */
export async function placePoints(
  connection: Connection,
  relation: string,
  coordinates: Coordinates,
  areas: AreaOutlines,
  into: string,
): Promise<PlacedPoints> {
  const { x, y, system } = coordinates;
  const asNumber = (column: string): string => `TRY_CAST(${quoteIdentifier(column)} AS DOUBLE)`;
  const [xs = new Float64Array(), ys = new Float64Array()] = await connection.numbers(
    `SELECT ${asNumber(x)}, ${asNumber(y)} FROM ${relation}`,
  );
  const { places, counts, looksSwapped } = locateAll(xs, ys, system, areas);
  await keepPlaces(connection, areas.codes, places, into);
  const notPlaced = reasons
    .map((because, index) => ({ because, rows: counts[index] ?? 0 }))
    .filter(({ rows }) => rows > 0);
  return {
    relation: quoteIdentifier(into),
    rows: xs.length,
    placed: xs.length - notPlaced.reduce((sum, { rows }) => sum + rows, 0),
    notPlaced,
    says: [
      ...notPlaced.map(describeReason),
      ...(looksSwapped ? [`Most of these points lie in the areas if “${x}” and “${y}” change places.`] : []),
      ...(system === 'british-national-grid' ? [gridAccuracy] : []),
    ],
  };
}

/** For each point the place of its area in the list, or −1 and below by reason; and how many points each reason has. */
function locateAll(
  xs: Float64Array,
  ys: Float64Array,
  system: Coordinates['system'],
  areas: AreaOutlines,
): { places: Int32Array; counts: Int32Array; looksSwapped: boolean } {
  const index = indexAreas(outlinesIn(areas.outlines, system));
  const places = new Int32Array(xs.length);
  const counts = new Int32Array(reasons.length);
  for (let row = 0; row < xs.length; row += 1) {
    const x = xs[row] ?? Number.NaN;
    const y = ys[row] ?? Number.NaN;
    const found = index.locate(x, y);
    if (found >= 0) places[row] = found;
    else {
      const reason = reasons.indexOf(judgePoint(x, y, system) ?? 'outside-areas');
      places[row] = -1 - reason;
      counts[reason] = (counts[reason] ?? 0) + 1;
    }
  }
  const placed = xs.length - counts.reduce((sum, rows) => sum + rows, 0);
  return { places, counts, looksSwapped: placed < xs.length / 2 && isMostlyWithin(index, ys, xs) };
}

function isMostlyWithin(index: AreaIndex, xs: Float64Array, ys: Float64Array): boolean {
  let within = 0;
  for (const [row, x] of xs.entries()) if (index.locate(x, ys[row] ?? Number.NaN) >= 0) within += 1;
  return within > xs.length / 2;
}

async function keepPlaces(
  connection: Connection,
  codes: readonly string[],
  places: Int32Array,
  into: string,
): Promise<void> {
  const found = `${into} found`;
  const meaning = [
    ...codes.map((code, index) => `(${index}, ${quoteLiteral(code)}, NULL)`),
    ...reasons.map((because, index) => `(${-1 - index}, NULL, ${quoteLiteral(because)})`),
  ];
  await connection.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(found)} (place INTEGER)`);
  await connection.append(found, places);
  await connection.run(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(into)} AS
     SELECT found.rowid + 1 AS "row", meaning.area, meaning.because
     FROM ${quoteIdentifier(found)} AS found
     JOIN (VALUES ${meaning.join(', ')}) AS meaning (place, area, because) USING (place)`,
  );
  await connection.run(`DROP TABLE ${quoteIdentifier(found)}`);
}

function describeReason({ because, rows }: { because: PointReason; rows: number }): string {
  return startSentence(
    `${formatNumber(rows)} ${rows === 1 ? 'row was' : 'rows were'} not placed: ${reasonWords[because]}.`,
  );
}
