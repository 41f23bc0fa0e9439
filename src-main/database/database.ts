import { DuckDBInstance } from '@duckdb/node-api';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';

export interface DatabaseOptions {
  /** A database file; without it the database lives in memory. */
  readonly path?: string;
  /** Such as "2GB"; without it DuckDB takes 80% of the machine's memory. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

export interface Database {
  /** Opens a connection; jobs that may be cancelled take one each. */
  connect(): Promise<Connection>;
  close(): void;
}

/** Opens DuckDB without any extension that would have to be downloaded. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
  if (options.memoryLimit !== undefined) settings['memory_limit'] = options.memoryLimit;
  if (options.threads !== undefined) settings['threads'] = String(options.threads);
  const instance = await DuckDBInstance.create(options.path ?? ':memory:', settings);
  return {
    async connect() {
      return openConnection(await instance.connect());
    },
    close() {
      instance.closeSync();
    },
  };
}
