import { z } from 'zod';
import type { Normaliser } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { normaliserSql } from '../normaliser-sql.ts';
import { familyNormalisers } from './key-column.ts';
import type { KeyFamily } from './key-column.ts';
import type { KeyStage, StagedKeys } from './key-stage.ts';

/** How far the keys of two columns meet; shares are from 0 to 1, of distinct keys or of rows. */
export interface KeyOverlap {
  readonly leftKeys: number;
  readonly rightKeys: number;
  readonly leftMatchedKeys: number;
  readonly rightMatchedKeys: number;
  readonly leftMatchedRows: number;
  readonly rightMatchedRows: number;
  /** The most rows of a side that share a key. */
  readonly leftMost: number;
  readonly rightMost: number;
  /** Rows that joining every pair would give. */
  readonly pairs: number;
  readonly normalisers: readonly Normaliser[];
}

/** Sides with more distinct keys than this are sampled before they are measured. */
const sampledAbove = 50_000;
const sampleSize = 16_384;

const sampleSchema = z.object({ seen: z.number(), met: z.number() });
const overlapSchema = z.object({
  leftMatchedKeys: z.number(),
  leftMatchedRows: z.number(),
  rightMatchedRows: z.number(),
  pairs: z.number(),
});
const sideSchema = z.object({ keys: z.number(), most: z.number().nullable() });
const metSchema = z.object({ met: z.number() });

/**
 * About which share of the smaller side's keys the larger side holds, were every normaliser of the family applied. Keys of two
 * big sides are sampled by the hash of what they fold to, so that equal keys are drawn on both sides or on neither.
 */
export async function sampleOverlap(connection: Connection, left: StagedKeys, right: StagedKeys): Promise<number> {
  const [small, big] = left.keys <= right.keys ? [left, right] : [right, left];
  if (small.keys === 0) return 0;
  const step = small.keys <= sampledAbove ? 1 : Math.ceil(small.keys / sampleSize);
  const drawn = (table: string): string =>
    step === 1 ? table : `(SELECT fold FROM ${table} WHERE hash(fold) % ${step} = 0)`;
  const [sample] = await connection.query(
    sampleSchema,
    `SELECT count(*) AS seen, count(*) FILTER (WHERE fold IN (SELECT fold FROM ${drawn(big.table)})) AS met FROM ${drawn(small.table)}`,
  );
  return sample === undefined || sample.seen === 0 ? 0 : sample.met / sample.seen;
}

/**
 * Exactly how far two columns meet, with only those normalisers without which fewer keys would; none is tried where a sample
 * says that no spelling helps.
 */
export async function measureOverlap(
  connection: Connection,
  stage: KeyStage,
  left: StagedKeys,
  right: StagedKeys,
  family: KeyFamily,
  isHopeless = false,
): Promise<KeyOverlap> {
  const normalisers = isHopeless ? [] : await helpfulNormalisers(connection, stage, left, right, family);
  const [a, b] = [
    await normalised(connection, stage, left, normalisers),
    await normalised(connection, stage, right, normalisers),
  ];
  const [met] = await connection.query(
    overlapSchema,
    `SELECT count(*) AS "leftMatchedKeys", coalesce(sum(a.rows), 0)::BIGINT AS "leftMatchedRows",
       coalesce(sum(b.rows), 0)::BIGINT AS "rightMatchedRows", coalesce(sum(a.rows::DOUBLE * b.rows), 0) AS pairs
     FROM ${a.table} a JOIN ${b.table} b ON a.key = b.key`,
  );
  return {
    leftKeys: a.keys,
    rightKeys: b.keys,
    leftMatchedKeys: met?.leftMatchedKeys ?? 0,
    rightMatchedKeys: met?.leftMatchedKeys ?? 0,
    leftMatchedRows: met?.leftMatchedRows ?? 0,
    rightMatchedRows: met?.rightMatchedRows ?? 0,
    leftMost: a.most,
    rightMost: b.most,
    pairs: met?.pairs ?? 0,
    normalisers,
  };
}

/** Of a family's normalisers, those without which fewer keys would meet. Only keys that are not equal already are looked at. */
async function helpfulNormalisers(
  connection: Connection,
  stage: KeyStage,
  left: StagedKeys,
  right: StagedKeys,
  family: KeyFamily,
): Promise<Normaliser[]> {
  const [apart, others] = [stage.temporary(), stage.temporary()];
  await connection.run(
    `CREATE TEMP TABLE ${apart} AS SELECT raw, fold FROM ${left.table}
     WHERE raw NOT IN (SELECT raw FROM ${right.table}) AND fold IN (SELECT fold FROM ${right.table}) ORDER BY hash(fold) LIMIT 5000`,
  );
  await connection.run(
    `CREATE TEMP TABLE ${others} AS SELECT raw FROM ${right.table} WHERE fold IN (SELECT fold FROM ${apart})`,
  );
  const met = async (normalisers: readonly Normaliser[]): Promise<number> => {
    const key = normaliserSql('raw', normalisers);
    const [row] = await connection.query(
      metSchema,
      `SELECT count(*) AS met FROM ${apart} WHERE ${key} IN (SELECT ${key} FROM ${others})`,
    );
    return row?.met ?? 0;
  };
  const all = familyNormalisers[family];
  const most = await met(all);
  if (most === 0) return [];
  let kept = all;
  for (const normaliser of ['area-name', ...all] as const) {
    const without = kept.filter((each) => each !== normaliser);
    if (without.length < kept.length && (await met(without)) === most) kept = without;
  }
  return [...kept];
}

interface NormalisedKeys {
  readonly table: string;
  readonly keys: number;
  readonly most: number;
}

async function normalised(
  connection: Connection,
  stage: KeyStage,
  staged: StagedKeys,
  normalisers: readonly Normaliser[],
): Promise<NormalisedKeys> {
  if (normalisers.length === 0) {
    return { table: `(SELECT raw AS key, rows AS rows FROM ${staged.table})`, keys: staged.keys, most: staged.most };
  }
  const table = stage.temporary();
  await connection.run(
    `CREATE TEMP TABLE ${table} AS SELECT ${normaliserSql('raw', normalisers)} AS key, sum(rows)::BIGINT AS rows
     FROM ${staged.table} GROUP BY 1 HAVING key <> ''`,
  );
  const [side] = await connection.query(sideSchema, `SELECT count(*) AS keys, max(rows) AS most FROM ${table}`);
  return { table, keys: side?.keys ?? 0, most: side?.most ?? 0 };
}
