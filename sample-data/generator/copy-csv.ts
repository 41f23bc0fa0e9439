import type { Connection } from '../../src-main/database/connection.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import type { BoroughOptions } from './borough-options.ts';
import { outputPath } from './write-file.ts';

/** Writes the rows of an ordered query as a UTF-8 CSV file with a header; null is an empty field. */
export async function copyCsv(
  connection: Connection,
  options: BoroughOptions,
  file: string,
  sql: string,
): Promise<void> {
  const path = await outputPath(options, file);
  await connection.run(`COPY (${sql}) TO ${quoteLiteral(path)} (FORMAT csv, HEADER true, DELIMITER ',')`);
}
