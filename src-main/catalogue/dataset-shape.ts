import { z } from 'zod';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import { mostCategories } from '../../shared/model/dataset-shape.ts';
import type { DatasetShape } from '../../shared/model/dataset-shape.ts';
import type { RowAccount } from '../../shared/model/dataset.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { columnType } from './column-type.ts';

const columnSchema = z.object({ column_name: z.string(), column_type: z.string() });
const listsSchema = z.record(z.string(), z.array(z.string().nullable()).nullable());
const countsSchema = z.record(z.string(), z.number());

/** Roles whose values name a person or a number rather than a category. */
const neverCategories: readonly ColumnRole['kind'][] = [
  'identifier',
  'free-text',
  'postcode',
  'uprn',
  'date-of-birth',
  'date',
  'count',
  'measure',
  'total',
  'weight',
];

/** What of a dataset is remembered, so that the next version of its source can be compared with it. */
export async function datasetShape(
  connection: Connection,
  relation: string,
  roles: Readonly<Record<string, ColumnRole>>,
  account: RowAccount,
): Promise<DatasetShape> {
  const described = await connection.query(
    columnSchema,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${relation})`,
  );
  const columns = described
    .filter(({ column_name }) => !isCompanionColumn(column_name))
    .map(({ column_name, column_type }) => ({ name: column_name, type: columnType(column_type) }));
  const candidates = columns.filter(
    ({ name, type }) => type === 'text' && !neverCategories.includes(roles[name]?.kind ?? 'category'),
  );
  return {
    rows: account.loaded,
    rejected: account.rejected,
    columns,
    categories: await categoriesOf(
      connection,
      relation,
      candidates.map(({ name }) => name),
    ),
  };
}

async function categoriesOf(
  connection: Connection,
  relation: string,
  names: readonly string[],
): Promise<DatasetShape['categories']> {
  const few = await namesOfFew(connection, relation, names);
  if (few.length === 0) return [];
  const lists = few.map((name) => `list(DISTINCT ${quoteIdentifier(name)}) AS ${quoteIdentifier(name)}`);
  const [row = {}] = await connection.query(listsSchema, `SELECT ${lists.join(', ')} FROM ${relation}`);
  return few.flatMap((column) => {
    const values = (row[column] ?? []).filter((value) => value !== null).toSorted();
    return values.length > 0 && values.length <= mostCategories ? [{ column, values }] : [];
  });
}

/** Columns that may have few different values; the count is an estimate, so that more than enough are let through. */
async function namesOfFew(connection: Connection, relation: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const counts = names.map((name) => `approx_count_distinct(${quoteIdentifier(name)}) AS ${quoteIdentifier(name)}`);
  const [row = {}] = await connection.query(countsSchema, `SELECT ${counts.join(', ')} FROM ${relation}`);
  return names.filter((name) => (row[name] ?? 0) <= 2 * mostCategories);
}
