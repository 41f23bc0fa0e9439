import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { quoteLiteral } from '../database/quote.ts';
import type { ParquetFile } from '../files/parquet-files.ts';
import { noType } from './parquet-schema.ts';
import type { ParquetSchema } from './parquet-schema.ts';
import { readParquetSql } from './read-parquet-sql.ts';

const partSchema = z.object({
  file_name: z.string(),
  name: z.string(),
  type: z.string().nullable(),
  children: z.number().nullable(),
});
type Part = z.infer<typeof partSchema>;
const columnSchema = z.object({ column_name: z.string(), column_type: z.string() });

/** The schema of each file, from the footers alone; null for a file that is not whole Parquet. */
export async function readParquetSchemas(
  connection: Connection,
  files: readonly ParquetFile[],
): Promise<(ParquetSchema | null)[]> {
  const together = await readTogether(connection, files).catch(() => null);
  if (together !== null) return together;
  const schemas: (ParquetSchema | null)[] = [];
  for (const file of files) schemas.push(await readAlone(connection, file).catch(() => null));
  return schemas;
}

/** One query for all files: it fails where one of them is not whole. */
async function readTogether(connection: Connection, files: readonly ParquetFile[]): Promise<ParquetSchema[] | null> {
  const parts = await connection.query(
    partSchema,
    `SELECT file_name, name, num_children AS children,
       CASE WHEN logical_type ILIKE '%null%' THEN ${quoteLiteral(noType)} ELSE duckdb_type END AS type
     FROM ${readParquetSql(files, [], 'parquet_schema')} ORDER BY file_name, column_id`,
  );
  const byFile = Map.groupBy(parts, (part) => part.file_name);
  const schemas = files.flatMap(({ path }) => {
    const found = byFile.get(path);
    return found === undefined ? [] : [columnsOf(found)];
  });
  return schemas.length === files.length ? schemas : null;
}

async function readAlone(connection: Connection, file: ParquetFile): Promise<ParquetSchema> {
  const columns = await connection.query(
    columnSchema,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${readParquetSql([file], [])})`,
  );
  return new Map(columns.map(({ column_name, column_type }) => [column_name, column_type]));
}

/** The columns of a file from the parts of its schema, whose first is the root and each of which its own parts follow. */
function columnsOf(parts: readonly Part[]): ParquetSchema {
  const columns = new Map<string, string>();
  let at = 1;
  while (at < parts.length) {
    const end = endOf(parts, at);
    const inner = parts.slice(at + 1, end).map(({ name, type }) => `${name} ${type ?? ''}`);
    const { name, type } = parts[at] ?? { name: '', type: '' };
    columns.set(name, type ?? `STRUCT(${inner.join(', ')})`);
    at = end;
  }
  return columns;
}

/** The place after a part and all that is within it. */
function endOf(parts: readonly Part[], at: number): number {
  let next = at + 1;
  for (let child = parts[at]?.children ?? 0; child > 0; child -= 1) next = endOf(parts, next);
  return next;
}
