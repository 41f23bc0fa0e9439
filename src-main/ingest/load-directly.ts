import { z } from 'zod';
import { totalRowColumn } from '../../shared/model/companion-column.ts';
import type { RowAccount } from '../../shared/model/dataset.ts';
import { columnNames } from '../database/column-names.ts';
import { quoteIdentifier, quotePath } from '../database/quote.ts';
import { takeByteCensus } from '../files/byte-census.ts';
import type { ByteSign } from '../files/byte-census.ts';
import { fileError } from '../files/file-error.ts';
import { beginsAlike, directSource, directSql } from './direct-source.ts';
import { directTypes } from './direct-types.ts';
import { copyToParquet, requirePlannedColumns } from './load-job.ts';
import type { LoadJob } from './load-job.ts';
import { typedRelation } from './typed-relation.ts';

/**
 * Loads a plain file in one statement: typed by DuckDB where its first rows are plain, else as text with marks beside
 * their columns. `known` are the signs among its bytes, where they have been read through before. Null where the file turns
 * out not to be plain: which of its rows fit is then for the careful way to say.
 */
export async function loadDirectly(job: LoadJob, known?: readonly ByteSign[]): Promise<RowAccount | null> {
  const source = await directSource(job, known ?? (await signsOf(job)));
  if (source === null) return null;
  const { shape } = source;
  requirePlannedColumns(job, shape.names, shape.loaded);
  if (!(await beginsAlike(job.connection, source).catch(() => false))) return null;
  const typed = directTypes(source, job.dataset);
  if (typed !== null) {
    const sql = `SELECT ${typed.select.join(',\n')} FROM ${directSql(source, typed.types, typed.dateFormat)}`;
    const outcome = await attempt(job, () => copyToParquet(job, sql));
    if (outcome === 'done') return countRows(job);
    if (outcome === 'not-plain') return null;
  }
  const outcome = await attempt(job, async () => {
    const text = {
      columns: shape.loaded,
      sql: `(SELECT ${shape.loaded.map(quoteIdentifier).join(', ')} FROM ${directSql(source, new Map())})`,
    };
    await copyToParquet(job, await typedRelation(job.connection, text, job.dataset, job.path));
  });
  return outcome === 'done' ? countRows(job) : null;
}

type Outcome = 'done' | 'not-typed' | 'not-plain';

/** Runs a load; says whether its cells or its lines were in the way. */
async function attempt(job: LoadJob, load: () => Promise<void>): Promise<Outcome> {
  try {
    await load();
    return 'done';
  } catch (error) {
    job.signal.throwIfAborted();
    return /Conversion Error|not plain/.test(String(error)) ? 'not-typed' : 'not-plain';
  }
}

async function signsOf({ path, signal }: LoadJob): Promise<readonly ByteSign[]> {
  try {
    return (await takeByteCensus(path, signal)).signs;
  } catch (error) {
    throw fileError(path, error);
  }
}

async function countRows({ connection, target }: LoadJob): Promise<RowAccount> {
  const file = quotePath(target);
  const [counts] = await connection.query(
    z.object({ rows: z.number() }),
    `SELECT coalesce(sum(num_rows), 0)::BIGINT AS rows FROM parquet_file_metadata(${file})`,
  );
  const hasTotals = (await columnNames(connection, `read_parquet(${file})`)).includes(totalRowColumn);
  const [totals] = hasTotals
    ? await connection.query(
        z.object({ rows: z.number() }),
        `SELECT count(*) AS rows FROM read_parquet(${file}) WHERE ${quoteIdentifier(totalRowColumn)}`,
      )
    : [];
  const rows = counts?.rows ?? 0;
  return { read: rows, loaded: rows, rejected: 0, totals: totals?.rows ?? 0, mended: 0, rejects: [] };
}
