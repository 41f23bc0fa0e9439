import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { normaliserSql } from '../normaliser-sql.ts';
import { familyNormalisers } from './key-column.ts';
import type { KeyFamily } from './key-column.ts';

/** The distinct keys of a column: a temporary table of (raw, fold, rows), where equal folds may be one key. */
export interface StagedKeys {
  readonly table: string;
  /** Distinct values, empty ones not counted. */
  readonly keys: number;
  /** Rows that have a value. */
  readonly rows: number;
  /** Rows of the whole relation. */
  readonly allRows: number;
  /** The most rows that share a value. */
  readonly most: number;
}

/** The staged keys of columns; each column is read once for each way of folding. */
export interface KeyStage {
  of(relation: string, column: string, family: KeyFamily): Promise<StagedKeys>;
  /** A name for a temporary table, which is dropped with the rest. */
  temporary(): string;
  drop(): Promise<void>;
}

const stagedSchema = z.object({
  keys: z.number(),
  rows: z.number(),
  most: z.number().nullable(),
});
const countSchema = z.object({ rows: z.number() });
let stages = 0;

/** Opens a stage for the keys of some relations. */
export function openKeyStage(connection: Connection): KeyStage {
  stages += 1;
  const prefix = `strand stage ${stages}`;
  const staged = new Map<string, Promise<StagedKeys>>();
  const counted = new Map<string, Promise<number>>();
  const tables: string[] = [];
  const temporary = (): string => {
    const table = quoteIdentifier(`${prefix} ${tables.length}`);
    tables.push(table);
    return table;
  };
  const rowsOf = async (relation: string): Promise<number> =>
    (await connection.query(countSchema, `SELECT count(*) AS rows FROM ${relation}`))[0]?.rows ?? 0;

  async function stage(relation: string, column: string, family: KeyFamily): Promise<StagedKeys> {
    const table = temporary();
    await connection.run(
      `CREATE TEMP TABLE ${table} AS SELECT raw, ${foldSql('raw', family)} AS fold, rows AS rows
       FROM (SELECT ${quoteIdentifier(column)}::VARCHAR AS raw, count(*) AS rows FROM ${relation} GROUP BY 1)
       WHERE CASE WHEN starts_with(raw, ' ') THEN trim(raw) <> '' ELSE raw <> '' END`,
    );
    const [totals] = await connection.query(
      stagedSchema,
      `SELECT count(*) AS keys, coalesce(sum(rows), 0)::BIGINT AS rows, max(rows) AS most FROM ${table}`,
    );
    const allRows = await (counted.get(relation) ?? counted.set(relation, rowsOf(relation)).get(relation) ?? 0);
    return {
      table,
      keys: totals?.keys ?? 0,
      rows: totals?.rows ?? 0,
      allRows,
      most: totals?.most ?? 0,
    };
  }

  return {
    of(relation, column, family) {
      const id = JSON.stringify([relation, column, foldKind(family)]);
      const before = staged.get(id);
      if (before !== undefined) return before;
      const now = stage(relation, column, family);
      staged.set(id, now);
      return now;
    },
    temporary,
    async drop() {
      for (const table of tables) await connection.run(`DROP TABLE IF EXISTS ${table}`);
    },
  };
}

function foldKind(family: KeyFamily): 'name' | 'code' {
  return family === 'area-name' ? 'name' : 'code';
}

/** SQL that makes equal whatever a family's normalisers could make equal, and at a million keys costs less than they. */
function foldSql(key: string, family: KeyFamily): string {
  if (foldKind(family) === 'name') return normaliserSql(key, familyNormalisers['area-name']);
  const bare = `translate(lower(strip_accents(${key})), ' .,:;_/&()-''’', '')`;
  const plain = `CASE WHEN regexp_matches(${key}, '[^A-Za-z0-9]') THEN ${bare} ELSE lower(${key}) END`;
  const number = `TRY_CAST(TRY_CAST(${key} AS DECIMAL(38, 4)) AS BIGINT)::VARCHAR`;
  return `CASE WHEN starts_with(${key}, '0') OR starts_with(${key}, '.') OR ends_with(${key}, '.0') THEN coalesce(${number}, ${plain}) ELSE ${plain} END`;
}
