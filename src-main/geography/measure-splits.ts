import { z } from 'zod';
import type { AreaLookup } from '../../shared/model/gazetteer.ts';
import type { Connection } from '../database/connection.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { areaPair } from './conversion-step.ts';

const splitSchema = z.object({ split: z.number().int() });

/** Measures, of each lookup between areas, how many of its areas lead to several, forward and backward. */
export async function measureSplits(
  connection: Connection,
  lookups: readonly AreaLookup[],
  relationOf: (dataset: string) => string,
): Promise<(lookup: AreaLookup, reverse: boolean) => number> {
  const counts = new Map<string, number>();
  for (const lookup of lookups) {
    for (const reverse of [false, true]) {
      const pair = areaPair(lookup, reverse);
      if (pair === null) continue;
      const [here, there] = [areaCodeSql(pair.from.column), areaCodeSql(pair.to.column)];
      const [row] = await connection.query(
        splitSchema,
        `SELECT count(*) AS split FROM (SELECT ${here} AS here FROM ${relationOf(lookup.dataset)}
           WHERE ${here} IS NOT NULL GROUP BY 1 HAVING count(DISTINCT ${there}) > 1)`,
      );
      counts.set(nameOf(lookup, reverse), row?.split ?? 0);
    }
  }
  return (lookup, reverse) => counts.get(nameOf(lookup, reverse)) ?? 0;
}

function nameOf({ dataset, from, to }: AreaLookup, reverse: boolean): string {
  return [dataset, from.column, to.column, reverse].join('\n');
}
