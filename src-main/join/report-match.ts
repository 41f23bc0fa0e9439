import { z } from 'zod';
import type { MatchReport, StrandMatch } from '../../shared/model/match-report.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { describeJoin } from './describe-join.ts';
import { cardinalityFound, fanOut } from './fan-out.ts';
import { joinSteps } from './join-steps.ts';
import { joinTotals } from './join-totals.ts';
import { joinWarnings } from './join-warnings.ts';
import { joinedSql } from './joined-sql.ts';
import { keyList, lookupsOf } from './key-tables.ts';
import { linkedRow, linkedSql } from './linked-sql.ts';
import type { MatchedKeys } from './match-keys.ts';
import { nearKeys, nearWarnings } from './near-keys.ts';
import { joinTitles } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { isMatchedSql, keyText, leftMatch, listedKeys, rightMatch } from './side-match.ts';
import { matchByStrand } from './strand-effect.ts';
import { findTraps } from './traps.ts';

const countSchema = z.object({ rows: z.number() });
const outsideSchema = z.object({ rows: z.number() });
const spellingSchema = z.object({ key: z.string(), became: z.string(), rows: z.number() });

/** Says how well a plan whose keys were matched fits, and what its result would lose, repeat or mistake. */
export async function reportMatch(
  connection: Connection,
  matched: MatchedKeys,
  context: ReportContext,
): Promise<MatchReport> {
  return deepenReport(connection, matched, context, await reportFit(connection, matched, context));
}

/** Adds to a report of the fit alone what takes longer to find: near misses, whose records match, and what would mislead. */
export async function deepenReport(
  connection: Connection,
  matched: MatchedKeys,
  context: ReportContext,
  fit: MatchReport,
): Promise<MatchReport> {
  const near = await nearKeys(connection, matched, context);
  return {
    ...fit,
    nearMisses: near.map(({ normalisers: _settle, ...miss }) => miss),
    strands: await strandsMatched(connection, matched, context),
    warnings: [
      ...(await findTraps(connection, matched, context)),
      ...fit.warnings,
      ...nearWarnings(matched.plan, near),
    ],
  };
}

/** How a plan fits by its keys and totals alone. */
export async function reportFit(
  connection: Connection,
  matched: MatchedKeys,
  context: ReportContext,
): Promise<MatchReport> {
  const { plan, tables } = matched;
  const titles = joinTitles(plan, context);
  const left = await leftMatch(connection, matched);
  const right = await rightMatch(connection, matched);
  const [outside] = await connection.query(
    outsideSchema,
    `SELECT coalesce(sum(n), 0)::BIGINT AS rows FROM ${tables.fit} WHERE outside`,
  );
  const fan = await fanOut(connection, matched);
  const kept = left.rows - (outside?.rows ?? 0);
  const found = {
    left,
    right,
    outsideRows: outside?.rows ?? 0,
    rows: await resultRows(connection, matched, {
      kept,
      met: left.matchedRows,
      added: fan.added,
      lone: right.rows - right.matchedRows,
    }),
    cardinality: await cardinalityFound(connection, matched),
    fanOut: fan,
    totals: await joinTotals(connection, matched, context),
  };
  return {
    plan,
    sentence: describeJoin(plan, titles),
    steps: joinSteps(plan, titles),
    ...found,
    normalised: await normalisedKeys(connection, matched),
    nearMisses: [],
    strands: [],
    warnings: joinWarnings(matched, found, context),
  };
}

/** The rows of the result; of a plan that is refused, those that repeating would give. */
async function resultRows(
  connection: Connection,
  matched: MatchedKeys,
  { kept, met, added, lone }: { kept: number; met: number; added: number; lone: number },
): Promise<number> {
  if (matched.refusal !== null) {
    return (matched.plan.kind === 'inner' ? met : kept) + added + (matched.plan.kind === 'full' ? lone : 0);
  }
  const [result] = await connection.query(countSchema, `SELECT count(*) AS rows FROM (${joinedSql(matched)})`);
  return result?.rows ?? 0;
}

/** Spellings of the left side that were made equal to another, of the right side or of the lookup. */
function normalisedKeys(connection: Connection, matched: MatchedKeys): Promise<MatchReport['normalised']> {
  const { plan, tables } = matched;
  const lookups = lookupsOf(plan);
  const text =
    lookups.length === 0
      ? keyText(plan.on.length)
      : `concat_ws(' + ', ${lookups.map(({ pair }) => `raw${pair}::VARCHAR`).join(', ')})`;
  return connection.query(
    spellingSchema,
    `SELECT ${text} AS key, any_value(became) AS became, sum(n)::BIGINT AS rows FROM ${tables.fit}
     WHERE ${isMatchedSql(matched)} AND ${text} <> became GROUP BY 1 ORDER BY rows DESC, key LIMIT ${listedKeys}`,
  );
}

function strandsMatched(
  connection: Connection,
  matched: MatchedKeys,
  { strands }: ReportContext,
): Promise<StrandMatch[]> {
  if (strands === undefined || matched.plan.left.summed !== undefined) return Promise.resolve([]);
  const rows = { relation: matchedRows(matched), matched: '"[matched]"' };
  return matchByStrand(connection, rows, strands.readings, strands.limits);
}

/** The left side's rows, each with whether it matches. */
function matchedRows(matched: MatchedKeys): string {
  const { plan, left, tables } = matched;
  if (plan.kind === 'nearest-in-time') {
    return `(SELECT * EXCLUDE (${quoteIdentifier(linkedRow)}), ${quoteIdentifier(linkedRow)} IS NOT NULL AS "[matched]" FROM (${linkedSql(matched)})) AS r`;
  }
  const on = keyList(plan, (at) => `l.${quoteIdentifier(left.keys[at] ?? '')} = f.raw${at}`, ' AND ');
  const isMatched = isMatchedSql(matched)
    .replace('meets', 'f.meets')
    .replace('"row"', 'f."row"')
    .replace('outside', 'f.outside');
  return `(SELECT l.*, coalesce(${isMatched}, false) AS "[matched]" FROM ${left.relation} l LEFT JOIN ${tables.fit} f ON ${on} WHERE f.outside IS NOT TRUE) AS r`;
}
