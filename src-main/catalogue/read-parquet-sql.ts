import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import type { ParquetFile } from '../files/parquet-files.ts';

/** The rows of Parquet files, or their schema; no name is taken for a pattern, and only the folders asked for give columns. */
export function readParquetSql(
  files: readonly Pick<ParquetFile, 'path'>[],
  partitions: readonly string[],
  reader: 'read_parquet' | 'parquet_schema' = 'read_parquet',
): string {
  const paths = `[${files.map(({ path }) => quoteLiteral(path.replace(/[[*?]/g, '[$&]'))).join(', ')}]`;
  if (reader === 'parquet_schema') return `parquet_schema(${paths})`;
  const types = partitions.map((name) => `${quoteIdentifier(name)}: VARCHAR`).join(', ');
  const hive = partitions.length === 0 ? 'false' : `true, hive_types = {${types}}`;
  return `read_parquet(${paths}, union_by_name = ${String(files.length > 1)}, hive_partitioning = ${hive})`;
}
