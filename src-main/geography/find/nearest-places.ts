import Flatbush from 'flatbush';
import { z } from 'zod';
import type { NearPlace, Position } from '../../../shared/model/custom-area.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { PointSet } from '../../../shared/model/gazetteer.ts';
import { isCompanionColumn } from '../../../shared/model/companion-column.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { fromBritishGrid, toBritishGrid } from '../british-grid.ts';
import { judgePoint } from '../judge-point.ts';
import { metresBetween } from '../shapes/distance.ts';

/** On the grid a distance is right to 0.2%; what is looked at is enough that none nearer on the ground is missed. */
const slack = 1.005;

/** The places of a points dataset, indexed for what is near. */
export interface NearestPlaces {
  /** Places without a usable position, which are never near anything. */
  readonly notPlaced: number;
  /** The nearest places, by metres in a straight line over the ground; of equal ones in the order of the dataset. */
  near(from: Position, count: number): Promise<NearPlace[]>;
}

/** Reads the positions of a points dataset; what else it says of a place is read when the place is near. */
export async function indexPlaces(
  connect: <T>(job: (connection: Connection) => Promise<T>) => Promise<T>,
  { x, y, system, nameColumn }: PointSet,
  dataset: Dataset,
  relation: string,
): Promise<NearestPlaces> {
  const asNumber = (column: string): string => `TRY_CAST(${quoteIdentifier(column)} AS DOUBLE)`;
  const [xs = new Float64Array(), ys = new Float64Array()] = await connect((connection) =>
    connection.numbers(`SELECT ${asNumber(x)}, ${asNumber(y)} FROM ${relation}`),
  );
  const rows: number[] = [];
  const positions: Position[] = [];
  const grid: (readonly [number, number])[] = [];
  for (const [row, across] of xs.entries()) {
    const up = ys[row] ?? Number.NaN;
    if (judgePoint(across, up, system) !== null) continue;
    rows.push(row);
    positions.push(system === 'wgs84' ? [across, up] : fromBritishGrid(across, up));
    grid.push(system === 'wgs84' ? toBritishGrid(across, up) : [across, up]);
  }
  const tree = new Flatbush(Math.max(1, grid.length));
  if (grid.length === 0) tree.add(Infinity, Infinity);
  for (const [easting, northing] of grid) tree.add(easting, northing);
  tree.finish();

  function nearestOf(from: Position, count: number): { at: number; metres: number }[] {
    if (grid.length === 0) return [];
    const [easting, northing] = toBritishGrid(...from);
    const last = tree.neighbors(easting, northing, count).at(-1);
    const [lastEasting = 0, lastNorthing = 0] = last === undefined ? [] : (grid[last] ?? []);
    const reach = Math.hypot(lastEasting - easting, lastNorthing - northing) * slack + 1;
    return tree
      .neighbors(easting, northing, Infinity, reach)
      .map((at) => ({ at, metres: metresBetween(from, positions[at] ?? from) }))
      .sort((a, b) => a.metres - b.metres || a.at - b.at)
      .slice(0, count);
  }

  return {
    notPlaced: xs.length - rows.length,
    async near(from, count) {
      const nearest = nearestOf(from, count);
      if (nearest.length === 0) return [];
      const wanted = nearest.map(({ at }) => rows[at] ?? 0);
      const found = await connect((connection) => readRows(connection, relation, wanted));
      return nearest.map(({ at, metres }, index) => {
        const row = found.get(wanted[index] ?? 0) ?? {};
        const details = Object.entries(row).flatMap(([name, value]) =>
          value === null || value.trim() === '' || [x, y, nameColumn].includes(name) || isHidden(name, dataset)
            ? []
            : [{ name, value }],
        );
        const name = nameColumn === null ? null : (row[nameColumn] ?? null);
        return { dataset: dataset.id, name: name ?? dataset.title, position: positions[at] ?? from, metres, details };
      });
    },
  };
}

function isHidden(name: string, { roles }: Dataset): boolean {
  return isCompanionColumn(name) || roles[name]?.kind === 'ignore';
}

/** Rows by their place in the relation's own order, each cell as text. */
async function readRows(
  connection: Connection,
  relation: string,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Record<string, string | null>>>> {
  const rows = await connection.query(
    z.object({ '[row]': z.number() }).catchall(z.string().nullable()),
    `SELECT * REPLACE ("[row]"::INTEGER AS "[row]") FROM
       (SELECT COLUMNS(*)::VARCHAR FROM (SELECT *, row_number() OVER () - 1 AS "[row]" FROM ${relation}) WHERE "[row]" IN (${wanted.join(', ')}))`,
  );
  return new Map(rows.map(({ '[row]': row, ...cells }) => [row, cells] as const));
}
