import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { JoinPlan, Normaliser } from '../../../shared/model/join-plan.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import { normaliserSql } from '../normaliser-sql.ts';
import { normaliserWords } from '../../../shared/presentation/normaliser-words.ts';
import type { PairEvidence } from './pair-evidence.ts';

/** Of fewer keys than this the near misses tell. */
const toldAsNearMisses = 20_000;

const gainSchema = z.object({ keys: z.number(), rows: z.number() });

/** Keys that would meet if a spelling were made equal on both sides, such as numbers kept with leading zeros. */
export async function missingNormalisers({
  connection,
  plan,
  pair,
  leftKeys,
  met,
  overlap,
}: PairEvidence): Promise<JoinWarning[]> {
  const missing = overlap.normalisers.filter((each) => !pair.normalisers.includes(each));
  if (missing.length === 0 || met.keys <= toldAsNearMisses) return [];
  const all = [...pair.normalisers, ...missing];
  const is = (normalisers: readonly Normaliser[]): string =>
    `${normaliserSql('raw', normalisers)} IN (SELECT ${normaliserSql('raw', normalisers)} FROM ${met.table})`;
  const [gain] = await connection.query(
    gainSchema,
    `SELECT count(*) AS keys, coalesce(sum(rows), 0)::BIGINT AS rows FROM ${leftKeys.table}
     WHERE fold IN (SELECT fold FROM ${met.table}) AND NOT (${is(pair.normalisers)}) AND ${is(all)}`,
  );
  if (gain === undefined || gain.keys === 0) return [];
  const better: JoinPlan = {
    ...plan,
    on: plan.on.map((each) => (each === pair ? { ...pair, normalisers: all } : each)),
  };
  const words = formatList(missing.map((each) => normaliserWords[each]));
  return [
    {
      grade: 'loss',
      says: `${startSentence(countedNoun(gain.keys, 'key'))} of ${countedNoun(gain.rows, 'row')} would meet without regard to ${words}.`,
      repair: { says: `Compare without regard to ${words}`, plan: better },
    },
  ];
}
