import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import type { Coordinates } from '../../shared/model/join-plan.ts';
import { outsideReasons } from '../../shared/model/placed-points.ts';
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
  'between-areas',
  'outside-uk',
  'outside-areas',
];

/** Points this close to an area may be outside it only because its outline was simplified. */
const nearMetres = 100;
const metresInDegree = 111_320;
/** The eight directions in which an area is looked for. */
const around = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
  const angle = (eighth * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/**
 * Places each row of a relation in the area that its point lies in, and keeps the result as the table `into` (see
 * PlacedPoints). A point on a border that two areas share is of one alone: the same one every time, in any order of files.
 * `whole` are the areas in use where these are others: a point in one of those is outside these alone.
 */
export async function placePoints(
  connection: Connection,
  relation: string,
  coordinates: Coordinates,
  areas: AreaOutlines,
  into: string,
  whole: AreaOutlines | null = null,
): Promise<PlacedPoints> {
  const { x, y, system } = coordinates;
  const asNumber = (column: string): string => `TRY_CAST(${quoteIdentifier(column)} AS DOUBLE)`;
  const [xs = new Float64Array(), ys = new Float64Array()] = await connection.numbers(
    `SELECT ${asNumber(x)}, ${asNumber(y)} FROM ${relation}`,
  );
  const { places, counts, near, looksSwapped } = locateAll(xs, ys, system, areas, whole);
  await keepPlaces(connection, areas.codes, places, into);
  const notPlaced = reasons
    .map((because, index) => ({ because, rows: counts[index] ?? 0 }))
    .filter(({ rows }) => rows > 0);
  return {
    relation: quoteIdentifier(into),
    rows: xs.length,
    placed: xs.length - notPlaced.reduce((sum, { rows }) => sum + rows, 0),
    notPlaced,
    near: { rows: near, metres: nearMetres },
    says: [
      ...notPlaced.filter(({ because }) => !outsideReasons.includes(because)).map(describeReason),
      ...(looksSwapped ? [`Most of these points lie in the areas if “${x}” and “${y}” change places.`] : []),
      ...(system === 'british-national-grid' ? [gridAccuracy] : []),
    ],
  };
}

interface Located {
  /** For each point the place of its area in the list, or −1 and below by reason. */
  readonly places: Int32Array;
  /** How many points each reason has. */
  readonly counts: Int32Array;
  /** How many points outside every area are close to one. */
  readonly near: number;
  readonly looksSwapped: boolean;
}

function locateAll(
  xs: Float64Array,
  ys: Float64Array,
  system: Coordinates['system'],
  areas: AreaOutlines,
  whole: AreaOutlines | null,
): Located {
  const index = indexAreas(outlinesIn(areas.outlines, system));
  const inUse = whole === null ? null : indexAreas(outlinesIn(whole.outlines, system));
  const places = Int32Array.from(xs, (x, row) => index.locate(x, ys[row] ?? Number.NaN));
  const looksSwapped = isMostly(places, (place) => place < 0) && isMostly(xs, (x, row) => isIn(index, ys[row], x));
  const counts = new Int32Array(reasons.length);
  let near = 0;
  for (const [row, place] of places.entries()) {
    if (place >= 0) continue;
    const [x, y] = [xs[row] ?? Number.NaN, ys[row] ?? Number.NaN];
    const because =
      judgePoint(x, y, system) ??
      (looksSwapped && isIn(index, y, x) ? 'swapped' : isIn(inUse, x, y) ? 'between-areas' : 'outside-areas');
    const reason = reasons.indexOf(because);
    places[row] = -1 - reason;
    counts[reason] = (counts[reason] ?? 0) + 1;
    if (because === 'outside-areas' && isNear(index, x, y, system)) near += 1;
  }
  return { places, counts, near, looksSwapped };
}

function isIn(index: AreaIndex | null, x = Number.NaN, y = Number.NaN): boolean {
  return index !== null && index.locate(x, y) >= 0;
}

function isMostly(all: Float64Array | Int32Array, is: (each: number, row: number) => boolean): boolean {
  let found = 0;
  for (const [row, each] of all.entries()) if (is(each, row)) found += 1;
  return found > all.length / 2;
}

function isNear(index: AreaIndex, x: number, y: number, system: Coordinates['system']): boolean {
  const up = system === 'wgs84' ? nearMetres / metresInDegree : nearMetres;
  const across = system === 'wgs84' ? up / Math.cos((y * Math.PI) / 180) : nearMetres;
  return around.some(([east, north]) => isIn(index, x + across * east, y + up * north));
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
