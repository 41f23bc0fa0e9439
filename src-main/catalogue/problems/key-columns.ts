import { z } from 'zod';
import { quoteIdentifier } from '../../database/quote.ts';
import { keyKinds } from '../totals/table-keys.ts';
import type { KeyColumn } from '../totals/table-keys.ts';
import type { LookedAt } from './looked-at.ts';

/** The columns that tell a table's rows apart, with how many different values each has. */
export async function keyColumns({ connection, relation, roles }: LookedAt): Promise<KeyColumn[]> {
  const keys = [...roles].filter(([, { kind }]) => keyKinds.includes(kind));
  if (keys.length === 0) return [];
  const counts = keys.map(([name], index) => `count(DISTINCT ${quoteIdentifier(name)}) AS d${index}`);
  const [found = {}] = await connection.query(
    z.record(z.string(), z.number()),
    `SELECT ${counts.join(', ')} FROM ${relation}`,
  );
  return keys.map(([name, role], index) => ({ name, role, distinct: found[`d${index}`] ?? 0 }));
}
