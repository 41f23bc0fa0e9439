import { z } from 'zod';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { PersonColumn } from '../../shared/model/measure-draft.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';

/** Above this many rows a person, a column names a team or a place rather than a person. */
const mostRowsEach = 50;

const tallySchema = z.object({ persons: z.number(), rows: z.number() });

/** The identifiers of a dataset that name persons of whom some have several rows. */
export async function personColumns(connection: Connection, { roles }: Dataset, id: string): Promise<PersonColumn[]> {
  const found: PersonColumn[] = [];
  for (const [column, { kind }] of Object.entries(roles)) {
    if (kind !== 'identifier') continue;
    const name = quoteIdentifier(column);
    const [tally] = await connection.query(
      tallySchema,
      `SELECT count(DISTINCT ${name})::INTEGER AS persons, count(${name})::INTEGER AS rows FROM ${relationOf(id)}`,
    );
    if (tally === undefined || tally.persons === tally.rows || tally.rows > mostRowsEach * tally.persons) continue;
    const says = `${formatNumber(tally.rows)} rows name ${formatNumber(tally.persons)} different “${column}”. Counted by rows, a person with several rows counts several times.`;
    found.push({ column, ...tally, says });
  }
  return found;
}
