import { z } from 'zod';
import type { Connection } from './connection.ts';

const nameSchema = z.object({ column_name: z.string() });

/** The names of a relation's columns, in their order. */
export async function columnNames(connection: Connection, relation: string): Promise<string[]> {
  const rows = await connection.query(nameSchema, `SELECT column_name FROM (DESCRIBE FROM ${relation})`);
  return rows.map((row) => row.column_name);
}
