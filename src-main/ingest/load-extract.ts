import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import type { Dataset, RowAccount } from '../../shared/model/dataset.ts';
import { requireColumns } from '../../shared/model/require-columns.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { columnSql } from './column-sql.ts';
import { readRejects } from './read-rejects.ts';
import { writeUtf8Table } from './to-utf8-table.ts';

const countSchema = z.object({ rows: z.number() });

/**
 * Reads a text, workbook or GeoJSON extract once into a typed Parquet snapshot: rows read = rows loaded + rows rejected,
 * where a line without a filled cell is no row.
 * A load that fails or is cancelled leaves no snapshot.
 */
export async function loadExtract(
  connection: Connection,
  dataset: Dataset,
  path: string,
  snapshot: string,
  signal: AbortSignal,
): Promise<RowAccount> {
  const folder = await mkdtemp(join(tmpdir(), 'strand-load-'));
  const partial = `${snapshot}.${randomUUID()}.partial`;
  try {
    const table = join(folder, 'table.csv');
    const repeats = await writeUtf8Table(path, dataset.read, table, signal);
    const { rows, rejected } = await readTable(connection, dataset, path, table);
    const columns = await typedColumns(connection, dataset);
    await connection.run(
      `COPY (SELECT ${columns.join(',\n')} FROM ${await shapedSql(connection, dataset)})
       TO ${quoteLiteral(partial)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    await rename(partial, snapshot);
    const all = [...rejected, ...repeats].toSorted((a, b) => a.line - b.line);
    return { read: rows + all.length, loaded: rows, rejected: all };
  } finally {
    await connection.run('DROP TABLE IF EXISTS raw_extract');
    await connection.run('DROP TABLE IF EXISTS reject_scans');
    await connection.run('DROP TABLE IF EXISTS reject_errors');
    await rm(partial, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTable(
  connection: Connection,
  dataset: Dataset,
  path: string,
  table: string,
): Promise<{ rows: number; rejected: RowAccount['rejected'] }> {
  const delimiter = dataset.read.format === 'csv' ? (dataset.read.delimiter ?? ',') : ',';
  await connection
    .run(
      `CREATE TEMP TABLE raw_extract AS SELECT * FROM read_csv(${quoteLiteral(table)}, header = true, all_varchar = true,
        delim = ${quoteLiteral(delimiter)}, quote = '"', escape = '"', encoding = 'utf-8', store_rejects = true,
        rejects_table = 'reject_errors', rejects_scan = 'reject_scans', rejects_limit = 0)`,
    )
    .catch((error: unknown) => {
      throw new AppError(
        'file-unreadable',
        `"${path}" could not be read as a table: a quotation mark in it may not be closed, or its encoding or delimiter may be another. Open it in a text editor to see, and save it again or correct how it is read.`,
        { file: path, detail: String(error) },
      );
    });
  const cells = (await columnNames(connection, 'raw_extract')).map((name) => `trim(${quoteIdentifier(name)})`);
  await connection.run(`DELETE FROM raw_extract WHERE concat(${cells.join(', ')}) = ''`);
  const rejected = await readRejects(connection, cells.length, dataset.read.skipRows ?? 0);
  const [{ rows } = { rows: 0 }] = await connection.query(countSchema, 'SELECT count(*) AS rows FROM raw_extract');
  return { rows, rejected };
}

/** The raw table, with category columns turned into rows where the plan says so. */
async function shapedSql(connection: Connection, dataset: Dataset): Promise<string> {
  const { unpivot } = dataset.read;
  if (unpivot === undefined) return 'raw_extract';
  const names = (await columnNames(connection, 'raw_extract')).filter((name) => name.startsWith(unpivot.prefix));
  if (names.length === 0) {
    throw new AppError(
      'column-missing',
      `No column of "${dataset.path}" begins with "${unpivot.prefix}". Correct the prefix under "unpivot" in the workspace.`,
      {
        file: dataset.path,
      },
    );
  }
  const label = quoteIdentifier(unpivot.labelColumn);
  return `(SELECT * REPLACE (substr(${label}, ${unpivot.prefix.length + 1}) AS ${label})
    FROM (UNPIVOT raw_extract ON ${names.map(quoteIdentifier).join(', ')}
          INTO NAME ${label} VALUE ${quoteIdentifier(unpivot.valueColumn)}))`;
}

async function typedColumns(connection: Connection, dataset: Dataset): Promise<string[]> {
  const { unpivot } = dataset.read;
  const raw = await columnNames(connection, 'raw_extract');
  const names =
    unpivot === undefined
      ? raw
      : [...raw.filter((name) => !name.startsWith(unpivot.prefix)), unpivot.labelColumn, unpivot.valueColumn];
  requireColumns(dataset, names);
  return names.flatMap((name) => columnSql(name, dataset.roles[name] ?? { kind: 'category' }, dataset.received));
}
