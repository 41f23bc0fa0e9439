import { z } from 'zod';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { JoinWarning } from '../../shared/model/match-report.ts';
import { normaliserWords } from '../../shared/presentation/normaliser-words.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { lookupsOf } from './key-tables.ts';
import type { MatchedKeys } from './match-keys.ts';
import { findNearMisses } from './near-misses.ts';
import type { FoundNearMiss } from './near-misses.ts';
import type { ReportContext } from './report-context.ts';
import { leftKeysFound } from './side-match.ts';

const keyCountSchema = z.object({ key: z.string(), rows: z.number() });
const keySchema = z.object({ key: z.string() });

const mostUnmatched = 500;
/** Above these a key is one of a system, such as a postcode or a reference, and no name that is misspelt. */
const mostKeys = 20_000;

/** Keys that met nothing and what they may mean: keys of the right side, or of the lookup that they go through. */
export async function nearKeys(
  connection: Connection,
  matched: MatchedKeys,
  context: ReportContext,
): Promise<FoundNearMiss[]> {
  const { plan, tables } = matched;
  const [lookup] = lookupsOf(plan);
  if (plan.on.length !== 1 || plan.on[0]?.by !== 'key') return [];
  const unmatched = await connection.query(
    keyCountSchema,
    `SELECT key, sum(n - m)::BIGINT AS rows FROM (${leftKeysFound(matched)}) WHERE NOT outside AND m = 0 AND key IS NOT NULL
     GROUP BY key ORDER BY rows DESC, key LIMIT ${mostUnmatched}`,
  );
  if (unmatched.length === 0) return [];
  const source = lookup === undefined ? undefined : context.relations.lookups.get(lookup.through.dataset);
  const keys = await connection.query(
    keySchema,
    lookup === undefined || source === undefined
      ? `SELECT spelling AS key FROM ${tables.right} ORDER BY key LIMIT ${mostKeys + 1}`
      : `SELECT DISTINCT ${quoteIdentifier(lookup.through.key)}::VARCHAR AS key FROM ${source.relation} WHERE key IS NOT NULL ORDER BY key LIMIT ${mostKeys + 1}`,
  );
  return keys.length > mostKeys
    ? []
    : findNearMisses(
        unmatched,
        keys.map(({ key }) => key),
      );
}

/** The normalisers that would settle near misses, as a plan to take in place of this one. */
export function nearWarnings(plan: JoinPlan, near: readonly FoundNearMiss[]): JoinWarning[] {
  const [pair] = plan.on;
  if (plan.on.length !== 1 || pair?.by !== 'key') return [];
  const settled = near.filter(({ normalisers }) => normalisers.length > 0);
  const missing = [...new Set(settled.flatMap(({ normalisers }) => normalisers))].filter(
    (each) => !pair.normalisers.includes(each),
  );
  if (missing.length === 0) return [];
  const rows = [...new Map(settled.map((miss) => [miss.left, miss.rows])).values()].reduce(
    (sum, each) => sum + each,
    0,
  );
  const words = formatList(missing.map((each) => normaliserWords[each]));
  return [
    {
      grade: 'note',
      says: `${formatNumber(rows)} more ${rows === 1 ? 'row' : 'rows'} would match without regard to ${words}.`,
      repair: {
        says: `Compare without regard to ${words}`,
        plan: { ...plan, on: [{ ...pair, normalisers: [...pair.normalisers, ...missing] }] },
      },
    },
  ];
}
