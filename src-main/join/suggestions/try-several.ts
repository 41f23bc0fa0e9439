import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { withinSentence } from '../../../shared/base/format-words.ts';
import type { KeyPair } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { JoinableSide } from '../join-context.ts';
import { normaliserSql } from '../normaliser-sql.ts';
import { scoreOf } from './candidate.ts';
import type { JoinCandidate } from './candidate.ts';
import { familyNormalisers } from './key-column.ts';
import type { TriedPair } from './try-pair.ts';
import { pairTitle } from './words.ts';

const uniqueSchema = z.object({ rows: z.number(), keys: z.number(), most: z.number().nullable() });
const metSchema = z.object({ keys: z.number(), rows: z.number(), right: z.number(), rightRows: z.number() });

/**
 * The best single key together with the categories and periods that both sides hold, where that makes each row of the right
 * side one of its own, as in a table by ward, sex and age.
 */
export async function trySeveral(
  connection: Connection,
  left: JoinableSide,
  right: JoinableSide,
  singles: readonly JoinCandidate[],
  tried: readonly TriedPair[],
): Promise<JoinCandidate[]> {
  const base = singles
    .filter(({ fit, on }) => !fit.isRightUnique && on.every((pair) => pair.by === 'key' && pair.through === undefined))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  const [first] = base?.on ?? [];
  if (base === undefined || first?.by !== 'key') return [];
  const others = tried
    .map(({ pair }) => pair)
    .filter(
      (pair) =>
        ['strand', 'text', 'time'].includes(pair.family) &&
        pair.left.role.kind === pair.right.role.kind &&
        pair.alike > 0,
    )
    .filter(
      (pair, index, all) =>
        all.findIndex((each) => each.right.column === pair.right.column || each.left.column === pair.left.column) ===
        index,
    );
  if (others.length === 0) return [];
  const pairs = [
    first,
    ...others.slice(0, 4).map(({ left: a, right: b, family }): KeyPair => ({
      by: 'key',
      left: a.column,
      right: b.column,
      normalisers: a.role.kind === 'period' ? [] : [...familyNormalisers[family]],
    })),
  ];
  const key = (side: 'left' | 'right'): string =>
    pairs
      .map((pair, index) => `${normaliserSql(quoteIdentifier(pair[side]), pair.normalisers)} AS k${index}`)
      .join(', ');
  const keys = (side: JoinableSide, name: 'left' | 'right'): string =>
    `(SELECT ${key(name)}, count(*) AS rows FROM ${side.relation} GROUP BY ALL)`;
  const [a, b] = [keys(left, 'left'), keys(right, 'right')];
  const unique = async (relation: string): Promise<z.infer<typeof uniqueSchema> | undefined> =>
    (
      await connection.query(
        uniqueSchema,
        `SELECT coalesce(sum(rows), 0)::BIGINT AS rows, count(*) AS keys, max(rows) AS most FROM ${relation}`,
      )
    )[0];
  const [leftKeys, rightKeys] = [await unique(a), await unique(b)];
  if (leftKeys === undefined || rightKeys === undefined || (rightKeys.most ?? 0) > 1) return [];
  const on = pairs.map((_, index) => `a.k${index} = b.k${index}`).join(' AND ');
  const [met] = await connection.query(
    metSchema,
    `SELECT count(*) AS keys, coalesce(sum(a.rows), 0)::BIGINT AS rows, count(*) AS right, coalesce(sum(b.rows), 0)::BIGINT AS "rightRows"
     FROM ${a} a JOIN ${b} b ON ${on}`,
  );
  if (met === undefined || met.keys === 0 || met.rows < 0.5 * base.fit.leftMatchedRows) return [];
  const fit = {
    leftKeys: leftKeys.keys,
    leftMatchedKeys: met.keys,
    leftRows: leftKeys.rows,
    leftMatchedRows: met.rows,
    rightKeys: rightKeys.keys,
    rightMatchedKeys: met.right,
    rightMatchedRows: met.rightRows,
    isLeftUnique: (leftKeys.most ?? 0) <= 1,
    isRightUnique: true,
    severalKeys: 0,
  };
  const titles = others.slice(0, 4).map((pair) => withinSentence(pairTitle(pair)));
  return [
    {
      on: pairs,
      says: formatList([base.says, ...titles]),
      because: [
        `Together they name each row of ${right.dataset.title}: ${formatNumber(rightKeys.keys)} of ${formatNumber(rightKeys.rows)}.`,
        `${formatNumber(met.rows)} of ${formatNumber(leftKeys.rows)} rows of ${left.dataset.title} meet one of them.`,
      ],
      fit,
      worth: base.worth,
      isTurned: false,
      isSummed: false,
    },
  ];
}
