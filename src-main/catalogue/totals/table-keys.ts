import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { spreadRows } from '../spread-rows.ts';

/** What columns are for that tell the rows of a table apart. */
export const keyKinds: readonly ColumnRole['kind'][] = [
  'area-code',
  'area-name',
  'strand',
  'period',
  'category',
  'date',
  'postcode',
  'identifier',
];
const mostKeys = 14;
const lookedAt = 5000;

export type KeyColumn = Pick<ColumnDescription, 'name' | 'role' | 'distinct'>;

/** Columns of an aggregate table that tell its rows apart, by what they determine of one another. */
export interface TableKeys<Column extends KeyColumn = ColumnDescription> {
  /** Codes of areas first: their level tells more than a name does. */
  readonly keys: readonly Column[];
  /** Whether each value of the first column goes with one value of the second only, as a code does with its name. */
  readonly determines: (first: string, second: string) => boolean;
}

/** The columns by which a table's rows are told apart, those that say nothing left out. */
export async function tableKeys<Column extends KeyColumn>(
  connection: Connection,
  relation: string,
  columns: readonly Column[],
): Promise<TableKeys<Column>> {
  const found = columns.filter(({ role, distinct }) => keyKinds.includes(role.kind) && distinct > 1).slice(0, mostKeys);
  const keys = found.toSorted((a, b) => Number(b.role.kind === 'area-code') - Number(a.role.kind === 'area-code'));
  if (keys.length === 0) return { keys, determines: () => false };
  const texts = keys.map(({ name }) => `trim(${quoteIdentifier(name)}::VARCHAR) AS ${quoteIdentifier(name)}`);
  const source = await spreadRows(connection, relation, lookedAt);
  const sample = await connection.columns(`SELECT ${texts.join(', ')} FROM ${source.sql}`);
  const values = new Map(keys.map(({ name }, index) => [name, sample.columns[index] ?? []]));
  const known = new Map<string, boolean>();
  return {
    keys,
    determines: (first, second) => {
      const pair = `${first}\n${second}`;
      const answer = known.get(pair) ?? isDetermined(values.get(first) ?? [], values.get(second) ?? []);
      known.set(pair, answer);
      return answer;
    },
  };
}

function isDetermined(first: readonly unknown[], second: readonly unknown[]): boolean {
  const partner = new Map<unknown, unknown>();
  for (const [row, value] of first.entries()) {
    if (!partner.has(value)) partner.set(value, second[row]);
    else if (partner.get(value) !== second[row]) return false;
  }
  return true;
}
