import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import type { CellSql } from './cell-sql.ts';
import type { TextRelation } from './shaped-relation.ts';
import { typedCellSql } from './typed-cell.ts';
import { cellOf, columnKind, readingOf, totalRowSql, withCells } from './typed-select.ts';
import type { Companions, Typing } from './typed-select.ts';

/** So many columns are looked at side by side; a statement of more takes DuckDB long to plan, so they are put one below the other. */
const sideBySide = 30;

const answerSchema = z.object({ found: z.boolean().nullable() });

/** Finds which companions the typed table of a relation of text columns needs. */
export async function findCompanions(
  connection: Connection,
  relation: TextRelation,
  typing: Typing,
): Promise<Companions> {
  const typed = relation.columns.filter((name) => columnKind(name, typing) !== 'text');
  if (typed.length === 0 && (typing.read.totalRows ?? []).length === 0)
    return { odd: new Set(), marked: new Set(), hasTotals: false };
  const alike = [...Map.groupBy(typed, (name) => likeness(name, typing)).values()];
  const odd = await inGroups(alike, (columns) => oddAmong(connection, relation, columns, typing));
  const stillAlike = alike.map((columns) => columns.filter((name) => odd.has(name)));
  const marked = await inGroups(stillAlike, (columns) => markedAmong(connection, relation, columns, typing));
  return { odd, marked, hasTotals: await hasTotals(connection, relation, typing) };
}

async function hasTotals(connection: Connection, relation: TextRelation, { read }: Typing): Promise<boolean> {
  if ((read.totalRows ?? []).length === 0) return false;
  const [found] = await connection.query(
    answerSchema,
    `SELECT bool_or(${totalRowSql(read)}) AS found FROM ${relation.sql}`,
  );
  return found?.found === true;
}

async function inGroups(
  groups: readonly (readonly string[])[],
  find: (columns: readonly string[]) => Promise<string[]>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const columns of groups) {
    if (columns.length > 0) for (const name of await find(columns)) found.add(name);
  }
  return found;
}

/** What columns have in common whose cells are read in the same way. */
function likeness(name: string, typing: Typing): string {
  return JSON.stringify([columnKind(name, typing), readingOf(name, typing)]);
}

/** Which of some columns that are read alike have a cell that needs a closer look. */
async function oddAmong(
  connection: Connection,
  relation: TextRelation,
  columns: readonly string[],
  typing: Typing,
): Promise<string[]> {
  if (columns.length <= sideBySide) {
    const tests = columns.map((name, place) => `bool_or(${cellOf(name, typing).isOdd}) AS "${place}"`);
    const [found = {}] = await connection.query(
      z.record(z.string(), z.boolean().nullable()),
      `SELECT ${tests.join(', ')} FROM ${relation.sql}`,
    );
    return columns.filter((_, place) => found[place] === true);
  }
  const { isOdd } = alikeCellSql(columns[0] ?? '', typing);
  const sql = `SELECT place, bool_or(${isOdd}) AS found FROM ${unpivoted(relation, columns)} GROUP BY place`;
  return placesWhere(connection, columns, sql);
}

/** Which of them have a cell of which the value alone would not tell what it held. */
async function markedAmong(
  connection: Connection,
  relation: TextRelation,
  columns: readonly string[],
  typing: Typing,
): Promise<string[]> {
  const cells = alikeCellSql(columns[0] ?? '', typing);
  const odd = `(SELECT * FROM ${unpivoted(relation, columns)} WHERE ${cells.isOdd})`;
  return placesWhere(
    connection,
    columns,
    `SELECT place, bool_or("[cell 0]".raw IS NOT NULL AND "[cell 0]".status <> 'missing') AS found
     FROM ${withCells(odd, [cells], [true])} GROUP BY place`,
  );
}

function alikeCellSql(name: string, typing: Typing): CellSql {
  return typedCellSql('"text"', columnKind(name, typing), readingOf(name, typing), typing.received);
}

/** Columns one below the other: the place of each and its cells, empty ones too. */
function unpivoted(relation: TextRelation, columns: readonly string[]): string {
  const texts = columns.map((name, place) => `${quoteIdentifier(name)} AS "${place}"`);
  const places = columns.map((_, place) => `"${place}"`);
  return `(SELECT ${texts.join(', ')} FROM ${relation.sql}) UNPIVOT INCLUDE NULLS ("text" FOR place IN (${places.join(', ')}))`;
}

async function placesWhere(connection: Connection, columns: readonly string[], sql: string): Promise<string[]> {
  const rows = await connection.query(answerSchema.extend({ place: z.string() }), sql);
  return rows.flatMap(({ place, found }) => (found === true ? (columns[Number(place)] ?? []) : []));
}
