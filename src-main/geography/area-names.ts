import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { columnsOf } from './gazetteer-source.ts';
import type { GazetteerSource } from './gazetteer-source.ts';

const nameSchema = z.object({ code: z.string(), name: z.string() });

/** What a dataset calls the areas of one of its columns of codes; none where no column of names stands beside it. */
export async function areaNames(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
  codeColumn: string,
): Promise<ReadonlyMap<string, string>> {
  const role = dataset.roles[codeColumn];
  const names = columnsOf(dataset, 'area-name');
  const beside =
    role?.kind === 'area-code' ? names.find((each) => each.role.geography.kind === role.geography.kind) : undefined;
  if (beside === undefined) return new Map();
  const rows = await connection.query(
    nameSchema,
    `SELECT ${areaCodeSql(codeColumn)} AS code, min(trim(${quoteIdentifier(beside.column)}::VARCHAR)) AS name FROM ${relation}
     WHERE code IS NOT NULL AND ${quoteIdentifier(beside.column)} IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
