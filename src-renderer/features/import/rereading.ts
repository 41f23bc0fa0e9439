import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Reading } from './import-session.ts';

/** What of a reading is said by column name, and so means nothing once the names are others. */
const saidByName = {
  names: undefined,
  leaveOut: undefined,
  columns: undefined,
  totalRows: undefined,
  unpivot: undefined,
};

/** The reading that an alternative or a fix would bring about; what it does not say stays. */
export function changedReading(reading: Reading, change: ReadingChange): Reading {
  return { read: change.read ?? reading.read, roles: { ...reading.roles, ...change.roles } };
}

/** The same reading, but with other settings under which the columns may be called otherwise. */
export function readAnew(read: ReadPlan, change: Partial<ReadPlan>): ReadPlan {
  return { ...read, ...saidByName, ...change };
}

/** The header begins at this line, and takes one row. */
export function headerAt(read: ReadPlan, line: number): ReadPlan {
  return readAnew(read, { skipRows: Math.max(0, line - 1), headerRows: 1 });
}

/** The header goes on to this line; `rows` are the filled rows from its first line to this one. */
export function headerUpTo(read: ReadPlan, rows: number): ReadPlan {
  return readAnew(read, { headerRows: rows });
}

/** Another name for a column; `names` are those of all columns of the file, in their order. */
export function renamed(
  reading: Reading,
  plan: ImportPreview['plan'],
  names: readonly string[],
  from: string,
  to: string,
): Reading {
  const { leaveOut, columns, totalRows } = plan.read;
  const other = (name: string): string => (name === from ? to : name);
  const read: ReadPlan = {
    ...plan.read,
    names: names.map(other),
    leaveOut: leaveOut?.map(other),
    columns:
      columns === undefined
        ? undefined
        : Object.fromEntries(Object.entries(columns).map(([name, how]) => [other(name), how])),
    totalRows: totalRows?.map((total) => ({ ...total, column: other(total.column) })),
  };
  const role = plan.roles[from];
  const { [from]: _old, ...roles } = reading.roles;
  return { read, roles: role === undefined ? roles : { ...roles, [to]: role } };
}

export function leftOut(read: ReadPlan, column: string): ReadPlan {
  return { ...read, leaveOut: [...(read.leaveOut ?? []), column] };
}

export function broughtBack(read: ReadPlan, column: string): ReadPlan {
  const leaveOut = read.leaveOut?.filter((name) => name !== column);
  return { ...read, leaveOut: leaveOut?.length === 0 ? undefined : leaveOut };
}

export function withRole(reading: Reading, column: string, role: ColumnRole): Reading {
  return { ...reading, roles: { ...reading.roles, [column]: role } };
}

/** The reading under which every column of the file has its own name: none left out, none turned into rows. */
export function withAllColumns(read: ReadPlan): ReadPlan {
  return { ...read, leaveOut: undefined, unpivot: undefined };
}
