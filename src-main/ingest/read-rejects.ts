import { z } from 'zod';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';

const rejectSchema = z.object({
  line: z.number(),
  text: z.string().nullable(),
  kind: z.string(),
  least: z.number().nullable(),
  most: z.number().nullable(),
});

/** The lines that did not fit the table just read, each once, counted from the top of a file with `above` more lines. */
export async function readRejects(
  connection: Connection,
  columns: number,
  above: number,
): Promise<RowAccount['rejected']> {
  const rejects = await connection.query(
    rejectSchema,
    `SELECT line, any_value(csv_line) AS text, min(error_type::VARCHAR) AS kind, min(found) AS least, max(found) AS most
     FROM (SELECT *, try_cast(regexp_extract(error_message, 'Found: (\\d+)', 1) AS INTEGER) AS found FROM reject_errors)
     GROUP BY line ORDER BY line`,
  );
  return rejects.map((reject) => ({
    line: reject.line + above,
    text: (reject.text ?? '').replace(/^[\r\n]+|\s+$/g, ''),
    reason: reasonOf(reject, columns),
  }));
}

function reasonOf({ kind, least, most }: z.infer<typeof rejectSchema>, columns: number): string {
  switch (kind) {
    case 'TOO MANY COLUMNS':
      return `It has ${most ?? 'more'} fields, but the table has ${columns} columns.`;
    case 'MISSING COLUMNS':
      return `It has only ${least ?? 'some'} of the table’s ${columns} columns.`;
    case 'UNQUOTED VALUE':
      return 'A quotation mark in it is not closed, or stands within a field.';
    case 'LINE SIZE OVER MAXIMUM':
      return 'It is longer than 2 MB: a quotation mark in it is probably not closed.';
    default:
      return 'It could not be read as a row of the table.';
  }
}
