import { z } from 'zod';
import type { Connection } from '../../database/connection.ts';
import type { StagedKeys } from './key-stage.ts';

const rangeSchema = z.object({ least: z.string().nullable(), greatest: z.string().nullable() });
const spanSchema = z.object({ isWhole: z.boolean().nullable(), span: z.number().nullable() });

/** The first and last keys of a column, in the order of their text. */
export async function keyRange(connection: Connection, { table }: StagedKeys): Promise<z.infer<typeof rangeSchema>> {
  const [range] = await connection.query(rangeSchema, `SELECT min(raw) AS least, max(raw) AS greatest FROM ${table}`);
  return range ?? { least: null, greatest: null };
}

/** How far the keys of a column reach, from the least to the greatest, both counted; null where some are no whole numbers. */
export async function wholeSpan(connection: Connection, { table }: StagedKeys): Promise<number | null> {
  const [found] = await connection.query(
    spanSchema,
    `SELECT bool_and(TRY_CAST(raw AS HUGEINT) IS NOT NULL AND NOT contains(raw, '.')) AS "isWhole",
       max(TRY_CAST(raw AS DOUBLE)) - min(TRY_CAST(raw AS DOUBLE)) + 1 AS span FROM ${table}`,
  );
  return found?.isWhole === true ? found.span : null;
}
