import type { Connection } from '../../src-main/database/connection.ts';
import { openDatabase } from '../../src-main/database/database.ts';

/** Runs a test on a real DuckDB in memory, which is closed whatever happens. */
export async function withDatabase<T>(job: (connection: Connection) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    return await job(connection);
  } finally {
    connection.close();
    database.close();
  }
}
