import { z } from 'zod';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { Area } from '../../shared/model/area.ts';
import type { JoinPlan, MatchReport } from '../../shared/model/join-plan.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { describeJoin } from './describe-join.ts';
import type { JoinTitles } from './describe-join.ts';
import { keyRelation, placedArea, placedRelation } from './place-records.ts';
import type { JoinRelations } from './place-records.ts';

const totalsSchema = z.object({ rows: z.number(), matched: z.number(), outside: z.number() });
const keysSchema = z.object({ keys: z.number(), matched: z.number(), areas: z.number() });
const unmatchedSchema = z.object({ key: z.string().nullable(), rows: z.number() });
const spellingSchema = z.object({ key: z.string(), area: areaCodeSchema, rows: z.number() });
const rightSchema = z.object({ areas: z.number(), both: z.number() });

const listed = 40;

/** Says how well a placed join fits: rows and keys matched, what matched nothing, and which spellings were made equal. */
export async function reportMatch(
  connection: Connection,
  plan: JoinPlan,
  relations: JoinRelations,
  areas: readonly Area[],
  titles: JoinTitles,
): Promise<MatchReport> {
  const placed = placedRelation(plan);
  const keys = keyRelation(plan);
  const area = quoteIdentifier(placedArea);
  const left = quoteIdentifier(plan.leftKey);
  const right = quoteIdentifier(plan.rightKey);
  const [totals] = await connection.query(
    totalsSchema,
    `SELECT (SELECT count(*) FROM ${relations.left}) AS rows, count(${area}) AS matched,
       (SELECT count(*) FROM ${relations.left}) - count(*) AS outside FROM ${placed}`,
  );
  const [keyTotals] = await connection.query(
    keysSchema,
    `SELECT count(raw) AS keys, count(area) AS matched, count(DISTINCT area) AS areas FROM ${keys}`,
  );
  const unmatched = await connection.query(
    unmatchedSchema,
    `SELECT ${left}::VARCHAR AS key, count(*) AS rows FROM ${placed} WHERE ${area} IS NULL
     GROUP BY ALL ORDER BY rows DESC, key LIMIT ${listed}`,
  );
  const names = areas.map((each) => `(${quoteLiteral(each.code)}, ${quoteLiteral(each.name)})`).join(', ');
  const normalised = await connection.query(
    spellingSchema,
    `SELECT k.raw AS key, k.area AS area, count(*) AS rows
     FROM ${placed} p JOIN ${keys} k ON p.${left}::VARCHAR = k.raw
     JOIN (VALUES ${names}) n(code, name) ON n.code = k.area
     WHERE k.raw <> n.name AND k.raw <> k.area AND (k.raw <> k.spelling OR NOT regexp_matches(k.raw, '\\d'))
     GROUP BY ALL ORDER BY rows DESC, key LIMIT ${listed}`,
  );
  const [rightTotals] = await connection.query(
    rightSchema,
    `SELECT count(*) AS areas, count(*) FILTER (WHERE code IN (SELECT area FROM ${keys})) AS both
     FROM (SELECT DISTINCT ${right}::VARCHAR AS code FROM ${relations.right} WHERE ${right} IS NOT NULL)`,
  );
  const nameOf = new Map(areas.map((each) => [String(each.code), each.name]));
  return {
    plan,
    sentence: describeJoin(plan, titles),
    leftRows: totals?.rows ?? 0,
    leftKeys: keyTotals?.keys ?? 0,
    matchedRows: totals?.matched ?? 0,
    matchedKeys: keyTotals?.matched ?? 0,
    outsideRows: totals?.outside ?? 0,
    unmatched,
    normalised: normalised.map((row) => ({ ...row, name: nameOf.get(row.area) ?? row.area })),
    areasLeft: keyTotals?.areas ?? 0,
    areasRight: rightTotals?.areas ?? 0,
    areasInBoth: rightTotals?.both ?? 0,
  };
}
