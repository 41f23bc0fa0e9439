import { z } from 'zod';
import type { Geography } from '../../shared/geography/geography-words.ts';
import type { Connection } from '../database/connection.ts';
import { areaCodeSql } from './area-code-sql.ts';

/** A column of area codes of a dataset. */
export interface AreaEnd {
  readonly dataset: string;
  readonly relation: string;
  readonly column: string;
  readonly geography: Geography;
}

/** How much of one column's areas another column holds. */
export interface Overlaps {
  /** Different codes of a column. */
  areas(end: AreaName): number;
  /** The share, 0 to 1, of the first column's codes that the second has too; 0 for columns of two levels. */
  share(of: AreaName, within: AreaName): number;
}

type AreaName = Pick<AreaEnd, 'dataset' | 'column'>;

const sharedSchema = z.object({ a: z.number(), b: z.number(), n: z.number() });

/**
 * Measures on all rows which areas columns have in common. A code stands for one area for ever (a boundary that changes
 * gets a new one), so columns whose codes agree hold the same areas, whatever vintage each is said to be of.
 */
export async function measureOverlaps(connection: Connection, ends: readonly AreaEnd[]): Promise<Overlaps> {
  const counts = new Map<string, number>();
  const places = new Map(ends.map((end, index) => [nameOf(end), index]));
  if (ends.length > 0) {
    const codes = ends.map(
      (end, index) =>
        `SELECT DISTINCT ${index} AS e, '${end.geography.kind}' AS kind, ${areaCodeSql(end.column)} AS code FROM ${end.relation}`,
    );
    const rows = await connection.query(
      sharedSchema,
      `WITH codes AS MATERIALIZED (SELECT * FROM (${codes.join(' UNION ALL ')}) WHERE code IS NOT NULL)
       SELECT one.e AS a, other.e AS b, count(*) AS n FROM codes one JOIN codes other USING (kind, code) GROUP BY ALL`,
    );
    for (const { a, b, n } of rows) counts.set(`${a} ${b}`, n);
  }
  const shared = (a: AreaName, b: AreaName): number =>
    counts.get(`${places.get(nameOf(a)) ?? -1} ${places.get(nameOf(b)) ?? -1}`) ?? 0;
  return {
    areas: (end) => shared(end, end),
    share: (of, within) => (shared(of, of) === 0 ? 0 : shared(of, within) / shared(of, of)),
  };
}

function nameOf({ dataset, column }: AreaName): string {
  return `${dataset} ${column}`;
}
