import { DuckDBDataChunk, DuckDBDoubleVector, DuckDBIntegerVector, INTEGER } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';

const rowsOfChunk = 2048;

/** The columns of a result, which must all be of type DOUBLE; NULL comes as not a number. */
export async function readNumberColumns(duckdb: DuckDBConnection, sql: string): Promise<Float64Array[]> {
  const result = await duckdb.run(sql);
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  return Array.from({ length: result.columnCount }, (_, column) => {
    const values = new Float64Array(rows);
    let at = 0;
    for (const chunk of chunks) {
      const vector = chunk.getColumnVector(column);
      if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`${result.columnName(column)} is not a DOUBLE`);
      for (let row = 0; row < vector.itemCount; row += 1) values[at + row] = vector.getItem(row) ?? Number.NaN;
      at += vector.itemCount;
    }
    return values;
  });
}

/** Appends whole numbers to a table of one INTEGER column, in their order. */
export async function appendWholeNumbers(duckdb: DuckDBConnection, table: string, values: Int32Array): Promise<void> {
  const appender = await duckdb.createAppender(table);
  try {
    for (let from = 0; from < values.length; from += rowsOfChunk) {
      const part = values.subarray(from, from + rowsOfChunk);
      const chunk = DuckDBDataChunk.create([INTEGER], part.length);
      const vector = chunk.getColumnVector(0);
      if (!(vector instanceof DuckDBIntegerVector)) throw new TypeError(`${table} is not of whole numbers`);
      for (let row = 0; row < part.length; row += 1) vector.setItem(row, part[row] ?? 0);
      vector.flush();
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
