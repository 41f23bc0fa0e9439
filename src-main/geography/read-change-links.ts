import { z } from 'zod';
import { areaChangeSchema } from '../../shared/model/gazetteer.ts';
import type { AreaLookup } from '../../shared/model/gazetteer.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { areaPair } from './conversion-step.ts';
import type { ChangeLink } from './link-series.ts';

const linkSchema = z.object({ from: z.string(), to: z.string(), change: areaChangeSchema });

/** The links of a lookup between vintages, each once; the change is worked out where the lookup does not say it. */
export async function readChangeLinks(
  connection: Connection,
  lookup: AreaLookup,
  relation: string,
): Promise<ChangeLink[]> {
  const pair = areaPair(lookup, false);
  if (pair === null) throw new Error(`The lookup ${lookup.dataset} does not lead from areas`);
  const said = lookup.change === undefined ? 'NULL' : `upper(trim(${quoteIdentifier(lookup.change)}::VARCHAR))`;
  return connection.query(
    linkSchema,
    `WITH pairs AS (SELECT ${areaCodeSql(pair.from.column)} AS "from", ${areaCodeSql(pair.to.column)} AS "to", any_value(${said}) AS said
       FROM ${relation} WHERE ${areaCodeSql(pair.from.column)} IS NOT NULL AND ${areaCodeSql(pair.to.column)} IS NOT NULL GROUP BY ALL),
       counted AS (SELECT *, count(*) OVER (PARTITION BY "from") AS parts, count(*) OVER (PARTITION BY "to") AS sources FROM pairs)
     SELECT "from", "to", coalesce(said, CASE WHEN parts = 1 AND sources = 1 THEN 'U' WHEN sources = 1 THEN 'S' WHEN parts = 1 THEN 'M' ELSE 'X' END) AS change
     FROM counted ORDER BY 1, 2`,
  );
}
