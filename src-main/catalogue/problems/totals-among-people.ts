import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { rawColumn } from '../../../shared/model/companion-column.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';
import { lineWords, placeOf, withoutTotalRows } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const words = ['total', 'totals', 'total:', 'grand total', 'overall total', 'sum'];
/** What such a row says beside that it is a total. */
const mostCells = 3;
const mostRows = 20;
const personKinds: readonly ColumnRole['kind'][] = ['date-of-birth', 'age-in-years'];
const sumKinds: readonly ColumnRole['kind'][] = ['count', 'total', 'measure'];

const rowSchema = z.object({ column_name: z.string(), word: z.string(), line: z.number().nullable() });

/** Rows of a table of people that are nobody: "Total", and little else. Each would be counted as a person. */
export async function totalsAmongPeople(given: LookedAt): Promise<Problem[]> {
  if (!isOfPeople(given)) return [];
  const table = withoutTotalRows(given);
  const columns = [...table.roles.keys()];
  if (columns.length < 3) return [];
  const cell = (name: string): string => {
    const value = `nullif(trim(${quoteIdentifier(name)}::VARCHAR), '')`;
    return table.names.has(rawColumn(name)) ? `coalesce(${quoteIdentifier(rawColumn(name))}, ${value})` : value;
  };
  const filled = columns.map((name) => `(${cell(name)} IS NOT NULL)::INT`).join(' + ');
  const first = columns.map((name) => `WHEN ${cell(name)} IS NOT NULL THEN ${quoteLiteral(name)}`).join(' ');
  const rows = await table.connection.query(
    rowSchema,
    `SELECT CASE ${first} END AS column_name, word, line FROM (
       SELECT *, coalesce(${columns.map(cell).join(', ')}) AS word, ${table.line} AS line FROM ${table.relation})
     WHERE lower(word) IN (${words.map(quoteLiteral).join(', ')}) AND ${filled} <= ${Math.min(mostCells, columns.length - 1)}
     ORDER BY line NULLS LAST LIMIT ${mostRows}`,
  );
  return rows.length === 0 ? [] : [problemOf(table, rows)];
}

/** Whether a row stands for a person, or for something that happened to one. */
function isOfPeople({ roles }: LookedAt): boolean {
  const kinds = [...roles.values()].map(({ kind }) => kind);
  if (kinds.some((kind) => personKinds.includes(kind))) return true;
  return kinds.includes('strand') && !kinds.some((kind) => sumKinds.includes(kind));
}

function problemOf({ read }: LookedAt, rows: readonly z.infer<typeof rowSchema>[]): Problem {
  const [first] = rows;
  const line = first?.line ?? null;
  const said = formatList([...new Set(rows.map(({ word }) => `"${word}"`))]);
  const taken = read.totalRows ?? [];
  const byColumn = Map.groupBy(rows, (row) => row.column_name);
  const added = [...byColumn].map(([column, own]) => ({
    column,
    values: [
      ...new Set([
        ...(taken.find((each) => each.column === column)?.values ?? []),
        ...own.map(({ word }) => word.trim()),
      ]),
    ],
  }));
  const kept = taken.filter(({ column }) => !byColumn.has(column));
  const many = rows.length > 1;
  return {
    kind: 'total-row',
    severity: 'warning',
    title: many
      ? `${rows.length} rows say no more than ${said}, and each is counted as a person.`
      : `A row says no more than ${said}, and is counted as a person.`,
    detail: `${lineWords(line)}${many ? 'They stand' : 'It stands'} among rows of people, and nearly all of ${many ? 'their' : 'its'} cells are empty. Take ${many ? 'them as sums' : 'it as a sum'} of other rows, so that nobody is counted by ${many ? 'them' : 'it'}.`,
    ...placeOf(line, first?.column_name),
    rows: rows.length,
    fixes: [
      {
        label: many ? 'Take them as sums of other rows' : 'Take it as a sum of other rows',
        read: { ...read, totalRows: [...kept, ...added] },
      },
    ],
  };
}
