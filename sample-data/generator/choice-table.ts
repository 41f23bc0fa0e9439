import type { Connection } from '../../src-main/database/connection.ts';
import { quoteIdentifier } from '../../src-main/database/quote.ts';
import { aliasTable } from './alias-table.ts';

/** The distribution of a characteristic among the residents who share a key, over the values 0 … n-1. */
export interface Choice {
  readonly key: number;
  readonly weights: readonly number[];
}

/** Stores distributions, all over the same number of values, as a table (key, slot, threshold, alias). */
export async function createChoiceTable(
  connection: Connection,
  name: string,
  choices: readonly Choice[],
): Promise<void> {
  const table = quoteIdentifier(name);
  await connection.run(`CREATE OR REPLACE TABLE ${table} (key INTEGER, slot INTEGER, threshold DOUBLE, alias INTEGER)`);
  const rows = choices.flatMap(({ key, weights }) =>
    aliasTable(weights).map(
      ({ threshold, alias }, slot) => `(${String(key)},${String(slot)},${String(threshold)},${String(alias)})`,
    ),
  );
  for (let start = 0; start < rows.length; start += 2_000) {
    await connection.run(`INSERT INTO ${table} VALUES ${rows.slice(start, start + 2_000).join(',')}`);
  }
}

/** The join that looks up a draw: `u` is a uniform number in [0, 1), `size` the number of values. */
export function joinChoice(table: string, alias: string, key: string, u: string, size: number): string {
  return `JOIN ${quoteIdentifier(table)} ${alias} ON ${alias}.key = ${key} AND ${alias}.slot = ${slotOf(u, size)}`;
}

/** The value, 0 … n-1, that a draw joined by `joinChoice` stands for. */
export function chosen(alias: string, u: string, size: number): string {
  return `CASE WHEN ${u} * ${String(size)} - ${slotOf(u, size)} < ${alias}.threshold THEN ${alias}.slot ELSE ${alias}.alias END`;
}

function slotOf(u: string, size: number): string {
  return `floor(${u} * ${String(size)})::INTEGER`;
}
