import type { Choice } from '../../shared/model/import-plan.ts';
import type { ColumnDescription } from '../../shared/model/import-preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Connection } from '../database/connection.ts';
import { describeColumns } from './describe-columns.ts';
import type { ColumnContext } from './describe-columns.ts';
import { findTotals } from './find-totals.ts';
import { setRepeatedCounts } from './totals/repeated-counts.ts';
import { proposeShape } from './shape/propose-shape.ts';

/** Everything that was understood of a table's columns, with what it changes in how the file is read. */
export interface UnderstoodColumns {
  readonly columns: ColumnDescription[];
  readonly choices: Choice[];
  /** What only the text of cells shows, before they are read. */
  readonly problems: Problem[];
  readonly read: ReadPlan;
}

/** What the columns of a relation of text are for, which of them and of their rows sum others, and whether it is a wide table. */
export async function understandColumns(
  connection: Connection,
  relation: string,
  context: ColumnContext,
): Promise<UnderstoodColumns> {
  const described = await describeColumns(connection, relation, context);
  const found = await findTotals(connection, relation, {
    ...context,
    read: described.read,
    columns: described.columns,
  });
  const { totalRows, choices } = found;
  const columns = await setRepeatedCounts(connection, relation, found.columns, context.settled);
  const read = totalRows.length === 0 ? described.read : { ...described.read, totalRows };
  const summing = new Set(columns.flatMap(({ name, role }) => (role.kind === 'total' ? [name] : [])));
  const told = new Set(choices.flatMap(({ column }) => (column !== undefined && summing.has(column) ? [column] : [])));
  const others = described.choices.filter(({ topic, column }) => topic !== 'role' || !told.has(column ?? ''));
  return {
    columns,
    choices: [...others, ...choices, ...proposeShape(columns, read)],
    problems: described.problems,
    read,
  };
}
