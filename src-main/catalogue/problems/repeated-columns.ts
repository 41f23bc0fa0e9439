import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { rowsOf } from '../cells-hold.ts';
import type { LookedAt } from './looked-at.ts';

const rowSchema = z.object({ position: z.string(), filled: z.number(), values: z.number(), mark: z.string() });
const mostRowsHashed = 20_000;
const mostNamed = 4;

/** Columns that hold the same as another on every row: one of them was copied, or both are one. */
export async function repeatedColumns(table: LookedAt): Promise<Problem[]> {
  const names = [...table.roles]
    .filter(([, role]) => role.kind !== 'ignore' && role.kind !== 'total')
    .map(([name]) => name);
  if (names.length < 2) return [];
  const texts = names.map((name, index) => `${quoteIdentifier(name)}::VARCHAR AS c${index}`);
  const found = await table.connection.query(
    rowSchema,
    `WITH kept AS (SELECT row_number() OVER () AS place, ${texts.join(', ')} FROM (SELECT * FROM ${table.relation} LIMIT ${mostRowsHashed}))
     SELECT position, count(*) AS filled, count(DISTINCT cell) AS values, sum(hash(concat(place, ' ', cell))::HUGEINT)::VARCHAR AS mark
     FROM (UNPIVOT kept ON COLUMNS(* EXCLUDE place) INTO NAME position VALUE cell) GROUP BY position`,
  );
  const telling = found
    .filter(({ values, filled }) => values > 3 && filled > 5)
    .toSorted((a, b) => placeIn(a) - placeIn(b));
  const groups = [...Map.groupBy(telling, ({ mark, filled }) => `${mark} ${filled}`).values()].filter(
    (group) => group.length > 1,
  );
  const problems: Problem[] = [];
  for (const group of groups) {
    const [first = '', ...alike] = group.map((each) => names[placeIn(each)] ?? '');
    const copies = await equalColumns(table, first, alike);
    if (copies.length > 0) problems.push(problemOf(table, first, copies, group[0]?.filled ?? 0));
  }
  return problems;
}

/** Those columns that really are the same as the first on every row; a hash only says where to look. */
async function equalColumns(table: LookedAt, first: string, alike: readonly string[]): Promise<string[]> {
  const same = alike.map(
    (name, index) =>
      `bool_and(${quoteIdentifier(name)}::VARCHAR IS NOT DISTINCT FROM ${quoteIdentifier(first)}::VARCHAR) AS s${index}`,
  );
  const { columns } = await table.connection.columns(
    `SELECT ${same.join(', ')} FROM (SELECT * FROM ${table.relation} LIMIT ${mostRowsHashed})`,
  );
  return alike.filter((_, index) => columns[index]?.[0] === true);
}

function problemOf(table: LookedAt, first: string, copies: readonly string[], filled: number): Problem {
  const [copy = ''] = copies;
  const shown = copies.slice(0, mostNamed).map((name) => `"${name}"`);
  const rest = copies.length - shown.length;
  const all = rest > 0 ? `${shown.join(', ')} and ${formatNumber(rest)} others` : formatList(shown);
  return {
    kind: 'repeated-column',
    severity: 'note',
    title: `${all} ${copies.length === 1 ? 'holds' : 'hold'} the same as "${first}" on every row.`,
    detail: `They agree on all ${rowsOf(Math.min(table.rows, mostRowsHashed))} looked at. ${copies.length === 1 ? 'One of them' : 'Some of them'} may have been copied by mistake.`,
    column: copy,
    rows: filled,
    fixes: [
      {
        label: copies.length === 1 ? `Leave out "${copy}"` : `Leave out ${formatNumber(copies.length)} columns`,
        read: { ...table.read, leaveOut: [...(table.read.leaveOut ?? []), ...copies] },
      },
    ],
  };
}

function placeIn({ position }: z.infer<typeof rowSchema>): number {
  return Number(position.slice(1));
}
