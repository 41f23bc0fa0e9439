import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';
import { appendWholeNumbers, readNumberColumns } from './number-columns.ts';
import { toPlainValue } from './plain-value.ts';
import type { PlainValue } from './plain-value.ts';

export type SqlValue = string | number | boolean | null;

/** The columns of a result, each an array of plain values. */
export interface ResultColumns {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly columns: readonly (readonly PlainValue[])[];
}

export interface Connection {
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** The rows of a query, each parsed by `rowSchema`; whole numbers come as numbers, dates as ISO text. */
  query<T>(rowSchema: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T[]>;
  columns(sql: string, values?: readonly SqlValue[]): Promise<ResultColumns>;
  /** The columns of a query as numbers, which must all be of type DOUBLE; NULL comes as not a number. */
  numbers(sql: string): Promise<Float64Array[]>;
  /** Appends whole numbers to a table, by its bare name, whose one column is an INTEGER. */
  append(table: string, values: Int32Array): Promise<void>;
  /** Stops what this connection is running; its promise is then rejected. */
  interrupt(): void;
  close(): void;
}

/** Wraps a DuckDB connection so that only plain values leave it. */
export function openConnection(duckdb: DuckDBConnection): Connection {
  async function read(sql: string, values: readonly SqlValue[]) {
    const bound: DuckDBValue[] = [...values];
    return duckdb.runAndReadAll(sql, bound);
  }
  return {
    async run(sql, values = []) {
      const bound: DuckDBValue[] = [...values];
      await duckdb.run(sql, bound);
    },
    async query(rowSchema, sql, values = []) {
      const rows = (await read(sql, values)).getRowObjects();
      const plain = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlainValue(value)])),
      );
      return z.array(rowSchema).parse(plain);
    },
    async columns(sql, values = []) {
      const reader = await read(sql, values);
      return {
        names: reader.columnNames(),
        types: reader.columnTypes().map(String),
        columns: reader.getColumns().map((column) => column.map(toPlainValue)),
      };
    },
    numbers: (sql) => readNumberColumns(duckdb, sql),
    append: (table, values) => appendWholeNumbers(duckdb, table, values),
    interrupt() {
      duckdb.interrupt();
    },
    close() {
      duckdb.closeSync();
    },
  };
}
