import { formatNumber } from '../../shared/base/format-number.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { ColumnDescription } from '../../shared/model/import-preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Connection } from '../database/connection.ts';
import { ambiguousMarks } from './problems/ambiguous-marks.ts';
import { areaProblems } from './problems/area-problems.ts';
import { codeSchemes } from './problems/code-schemes.ts';
import { damagedBands } from './problems/damaged-bands.ts';
import { duplicateKeys } from './problems/duplicate-keys.ts';
import { labelFootnotes } from './problems/label-footnotes.ts';
import { labelProblems } from './problems/label-problems.ts';
import { lookAt } from './problems/looked-at.ts';
import type { LookedAt } from './problems/looked-at.ts';
import { markedCells } from './problems/marked-cells.ts';
import { misalignedPairs } from './problems/misaligned-pairs.ts';
import { negativeCounts } from './problems/negative-counts.ts';
import { percentRows } from './problems/percent-rows.ts';
import { repeatedColumns } from './problems/repeated-columns.ts';
import { stackedProblems } from './problems/stacked-problems.ts';
import { strayedCells } from './problems/strayed-cells.ts';
import { totalsAmongPeople } from './problems/totals-among-people.ts';
import { unlikeRoles } from './problems/unlike-roles.ts';
import { unreadNumbers } from './problems/unread-numbers.ts';
import { unreadableCells } from './problems/unreadable-cells.ts';
import { wholesCounted } from './problems/wholes-counted.ts';

/** What is known of a table: its columns as they were described, or their roles alone, and how it was read. */
export type Known = { readonly read: ReadPlan } & (
  | { readonly columns: readonly Pick<ColumnDescription, 'name' | 'role'>[] }
  | { readonly roles: Readonly<Record<string, ColumnRole>> }
);

const gravest: readonly Problem['severity'][] = ['error', 'warning', 'note'];
const finders: readonly ((table: LookedAt) => Promise<Problem[]>)[] = [
  strayedCells,
  unlikeRoles,
  unreadNumbers,
  negativeCounts,
  damagedBands,
  percentRows,
  areaProblems,
  codeSchemes,
  wholesCounted,
  stackedProblems,
  totalsAmongPeople,
  misalignedPairs,
  duplicateKeys,
  labelFootnotes,
  labelProblems,
  repeatedColumns,
];

/**
 * What an officer should know of the content of a typed table, its companion columns beside their columns and [line] where
 * it is known; gravest first. Of a long table, the first 300,000 rows are looked at, and said to be.
 */
export async function findProblems(connection: Connection, relation: string, known: Known): Promise<Problem[]> {
  const roles =
    'columns' in known ? known.columns.map(({ name, role }) => [name, role] as const) : Object.entries(known.roles);
  const table = await lookAt(connection, relation, new Map(roles), known.read);
  if (table.rows === 0) return [noRows];
  const cells = await markedCells(table);
  const problems = [...unreadableCells(table, cells), ...ambiguousMarks(table, cells)];
  for (const find of finders) problems.push(...(await find(table)));
  const told = table.isWhole ? problems : problems.map((problem) => withExtent(problem, table.rows));
  return told.toSorted((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
}

const noRows: Problem = {
  kind: 'schema',
  severity: 'warning',
  title: 'The file has a header but no rows.',
  detail: 'Nothing is loaded from it. Ask for the file again, or say where the table begins if this is not its header.',
  rows: 0,
  fixes: [],
};

function withExtent(problem: Problem, rows: number): Problem {
  return { ...problem, detail: `${problem.detail} Only the first ${formatNumber(rows)} rows were looked at.` };
}
