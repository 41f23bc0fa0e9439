import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { severalAreas } from '../../shared/geography/geography-words.ts';
import type { ConversionPlan } from '../../shared/model/gazetteer.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { areaPair } from './conversion-step.ts';
import type { ConversionStep } from './conversion-step.ts';

/** What one step did with the areas that it was given. */
export interface StepFacts {
  readonly step: ConversionStep;
  readonly before: number;
  readonly after: number;
  /** Areas before it that the lookup does not know. */
  readonly lost: number;
  /** Areas of each kind of change, of a step between vintages, and how many new areas the split ones became. */
  readonly unchanged: number;
  readonly split: number;
  readonly parts: number;
  readonly merged: number;
  readonly redrawn: number;
}

/** The name of the relation of a source's areas (`origin`), where each leads (`area`), and with what share of its counts. */
export const reachedRelation = 'reached areas';

const factsSchema = z.object({
  before: z.number(),
  after: z.number(),
  lost: z.number(),
  unchanged: z.number(),
  split: z.number(),
  parts: z.number(),
  merged: z.number(),
  redrawn: z.number(),
});
const unsharedSchema = z.object({ code: z.string(), parts: z.number() });

/**
 * Follows a plan's steps from the areas of a table, in a temporary relation of the connection: origin, area, share (0 to
 * 1, adding up to 1 for each origin that no step loses), is_redrawn. Refuses an area that leads to several without weights.
 */
export async function carryAreas(
  connection: Connection,
  plan: ConversionPlan,
  relationOf: (dataset: string) => string,
): Promise<StepFacts[]> {
  const reached = quoteIdentifier(reachedRelation);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${reached} AS
     SELECT DISTINCT ${areaCodeSql(plan.column)} AS origin, origin AS area, 1.0::DOUBLE AS share, false AS is_redrawn
     FROM ${relationOf(plan.dataset)} WHERE ${areaCodeSql(plan.column)} IS NOT NULL`,
  );
  const facts: StepFacts[] = [];
  for (const step of plan.steps) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE "step links" AS ${linksSql(step, relationOf)}`);
    await requireShares(connection, step);
    const [row] = await connection.query(factsSchema, factsSql);
    if (row !== undefined) facts.push({ step, ...row });
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${reached} AS
       SELECT r.origin, l.there AS area, sum(r.share * l.share) AS share, bool_or(r.is_redrawn OR l.change = 'X') AS is_redrawn
       FROM ${reached} r JOIN "step links" l ON l.here = r.area GROUP BY ALL`,
    );
  }
  return facts;
}

/** Which areas a step leads from and to, the change between them, and the share that each gets (NULL where none can be told). */
function linksSql({ lookup, reverse, weights }: ConversionStep, relationOf: (dataset: string) => string): string {
  const pair = areaPair(lookup, reverse);
  if (pair === null) throw new Error(`The lookup ${lookup.dataset} does not lead from areas`);
  const [here, there] = [areaCodeSql(pair.from.column), areaCodeSql(pair.to.column)];
  const said = lookup.change === undefined ? 'NULL' : `upper(trim(${quoteIdentifier(lookup.change)}::VARCHAR))`;
  const weighed =
    weights === undefined
      ? 'SELECT NULL::VARCHAR AS code, NULL::DOUBLE AS people WHERE false'
      : `SELECT ${areaCodeSql(weights.area)} AS code, sum(${quoteIdentifier(weights.count)})::DOUBLE AS people
         FROM ${relationOf(weights.dataset)} GROUP BY 1`;
  return `WITH pairs AS (SELECT ${here} AS here, ${there} AS there, any_value(${said}) AS said
      FROM ${relationOf(lookup.dataset)} WHERE ${here} IS NOT NULL AND ${there} IS NOT NULL GROUP BY ALL),
    counted AS (SELECT *, count(*) OVER (PARTITION BY here) AS parts, count(*) OVER (PARTITION BY there) AS sources FROM pairs),
    weighed AS (${weighed}),
    shared AS (SELECT c.*, w.people, sum(w.people) OVER (PARTITION BY here) AS people_of_all,
      count(w.people) OVER (PARTITION BY here) AS parts_weighed FROM counted c LEFT JOIN weighed w ON w.code = c.there)
    SELECT here, there, parts, sources,
      coalesce(said, CASE WHEN parts = 1 AND sources = 1 THEN 'U' WHEN sources = 1 THEN 'S' WHEN parts = 1 THEN 'M' ELSE 'X' END) AS change,
      CASE WHEN parts = 1 THEN 1.0::DOUBLE
        WHEN parts_weighed = parts AND people_of_all > 0 THEN people / people_of_all END AS share
    FROM shared`;
}

const factsSql = `WITH used AS (SELECT DISTINCT area FROM "${reachedRelation}"),
    led AS (SELECT l.* FROM used u JOIN "step links" l ON l.here = u.area)
  SELECT (SELECT count(*) FROM used) AS before, count(DISTINCT there) AS after,
    (SELECT count(*) FROM used) - count(DISTINCT here) AS lost,
    count(DISTINCT here) FILTER (WHERE change = 'U') AS unchanged,
    count(DISTINCT here) FILTER (WHERE parts > 1 AND change <> 'X') AS split,
    count(DISTINCT there) FILTER (WHERE parts > 1 AND change <> 'X') AS parts,
    count(DISTINCT here) FILTER (WHERE parts = 1 AND sources > 1 AND change <> 'X') AS merged,
    count(DISTINCT here) FILTER (WHERE change = 'X') AS redrawn
  FROM led`;

/** Refuses where an area of the table leads to several and nothing says how many of its people each of them has. */
async function requireShares(connection: Connection, { lookup, reverse, weights }: ConversionStep): Promise<void> {
  const unshared = await connection.query(
    unsharedSchema,
    `SELECT l.here AS code, any_value(l.parts) AS parts FROM "step links" l
     WHERE l.share IS NULL AND l.here IN (SELECT area FROM "${reachedRelation}") GROUP BY 1 ORDER BY 1`,
  );
  const [first] = unshared;
  const pair = areaPair(lookup, reverse);
  if (first === undefined || pair === null) return;
  const others = unshared.length === 1 ? '' : ` and ${unshared.length - 1} more`;
  throw new AppError(
    'data-impossible',
    `${first.code}${others} lead${unshared.length === 1 ? 's' : ''} to several ${severalAreas(pair.to.geography)}, and ` +
      (weights === undefined
        ? `nothing says how many of its people each of them has. Add a table that counts people by ${severalAreas(pair.to.geography)}, such as a census table, to share them by.`
        : `“${weights.dataset}” does not count people in all of them. Choose a table that does.`),
  );
}
