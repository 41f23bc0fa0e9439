import { lineColumn } from '../../shared/model/companion-column.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { findProblems } from '../../src-main/catalogue/find-problems.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { typedRelation } from '../../src-main/ingest/typed-relation.ts';
import { textTable } from './text-table.ts';

/** The problems of a table of text that is read by the given roles; its first row stands on line 2. */
export async function problemsOfTable(
  connection: Connection,
  roles: Readonly<Record<string, ColumnRole>>,
  rows: readonly (readonly string[])[],
  read: ReadPlan = { format: 'csv' },
): Promise<Problem[]> {
  const header = Object.keys(roles);
  const sql = await textTable(connection, header, rows);
  const typed = await typedRelation(
    connection,
    { sql, columns: [lineColumn, ...header] },
    { read, roles, received: '2025-01-01' },
    'x.csv',
  );
  await connection.run(`CREATE OR REPLACE TEMP TABLE typed AS ${typed}`);
  return findProblems(connection, 'typed', { roles, read });
}
