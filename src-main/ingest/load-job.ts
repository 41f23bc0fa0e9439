import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import { quoteLiteral } from '../database/quote.ts';
import type { TableShape } from './table-shape.ts';

/** One load of an extract into a Parquet file. */
export interface LoadJob {
  readonly connection: Connection;
  readonly dataset: Dataset;
  readonly path: string;
  readonly target: string;
  readonly signal: AbortSignal;
}

/** Runs a SELECT into the job's Parquet file: packed lightly, and without filters for looking up single values, which take time. */
export async function copyToParquet({ connection, path, target }: LoadJob, select: string): Promise<void> {
  try {
    await connection.run(
      `COPY (${select}) TO ${quoteLiteral(target)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, WRITE_BLOOM_FILTER false)`,
    );
  } catch (error) {
    if (!String(error).includes('IO Error')) throw error;
    throw new AppError(
      'file-unwritable',
      `What was read of "${path}" could not be written beside the workspace: the disk may be full, or you have no right to write there.`,
      { file: target, detail: String(error) },
    );
  }
}

/** Refuses a plan that speaks of columns which the table has not; `names` are all its columns, `shaped` those it ends up with. */
export function requirePlannedColumns(
  { dataset, path }: LoadJob,
  names: readonly string[],
  shaped: readonly string[],
): void {
  const spoken = Object.keys(dataset.roles).filter((name) => !names.includes(name));
  const counted = (dataset.read.totalRows ?? []).map(({ column }) => column);
  const missing = new Set([...spoken, ...counted].filter((name) => !shaped.includes(name)));
  if (missing.size === 0) return;
  throw new AppError(
    'column-missing',
    `"${path}" has no column "${[...missing].join('", "')}". Its columns are: ${shaped.join(', ')}.`,
    { file: path },
  );
}

/** Refuses a file in which nothing stands where the plan has the table. */
export function requireTable(path: string, shape: TableShape | null): TableShape {
  if (shape !== null && shape.loaded.length > 0) return shape;
  throw new AppError(
    'file-format',
    `"${path}" holds no table where one is looked for. Check what it holds, or correct how it is read.`,
    {
      file: path,
    },
  );
}
