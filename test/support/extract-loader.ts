import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Dataset, RowAccount } from '../../shared/model/dataset.ts';
import type { Connection, ResultColumns } from '../../src-main/database/connection.ts';
import { openDatabase } from '../../src-main/database/database.ts';
import type { Database } from '../../src-main/database/database.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import { loadExtract } from '../../src-main/ingest/load-extract.ts';
import type { LoadOptions } from '../../src-main/ingest/load-extract.ts';
import { sampleDataset } from './sample-dataset.ts';

export interface Loaded {
  readonly account: RowAccount;
  /** The snapshot's columns by their names. */
  readonly columns: Readonly<Record<string, ResultColumns['columns'][number]>>;
}

export interface ExtractLoader {
  /** The path of a file in the loader's own folder. */
  readonly path: (name: string) => string;
  readonly connection: () => Connection;
  /** Loads a file of this content into a snapshot, and reads that. */
  readonly load: (
    content: string | Uint8Array,
    said: Partial<Dataset>,
    options?: Partial<LoadOptions>,
  ) => Promise<Loaded>;
}

export const never = new AbortController().signal;

/** A database and a folder of a test file's own, gone when its tests are done. */
export function extractLoader(): ExtractLoader {
  let folder = '';
  let database: Database;
  let connection: Connection;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'strand-test-'));
    database = await openDatabase({ threads: 2 });
    connection = await database.connect();
  });
  afterAll(async () => {
    connection.close();
    database.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    path: (name) => join(folder, name),
    connection: () => connection,
    load: async (content, said, options = {}) => {
      const path = join(folder, 'extract.csv');
      const snapshot = join(folder, 'snapshot.parquet');
      await writeFile(path, content);
      const account = await loadExtract(connection, sampleDataset(said), path, snapshot, { signal: never, ...options });
      const result = await connection.columns(`SELECT * FROM read_parquet(${quoteLiteral(snapshot)})`);
      return {
        account,
        columns: Object.fromEntries(result.names.map((name, index) => [name, result.columns[index] ?? []])),
      };
    },
  };
}
