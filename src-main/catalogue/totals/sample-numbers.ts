import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { spreadRows } from '../spread-rows.ts';

const sampledRows = 100;
const amount = /^[-−+]?\s?[£$€]?\s?[-−]?\.?\d[\d, \u00a0]*(\.\d+)?([eE][-+]?\d+)?\s?%?$/;

/** A sample of rows spread over a relation, as numbers by column; what is no plain number is null. */
export async function sampleNumbers(
  connection: Connection,
  relation: string,
  names: readonly string[],
): Promise<Map<string, (number | null)[]>> {
  const source = await spreadRows(connection, relation, sampledRows);
  const texts = names.map((name) => `${quoteIdentifier(name)}::VARCHAR AS ${quoteIdentifier(name)}`);
  const sample = await connection.columns(`SELECT ${texts.join(', ')} FROM ${source.sql} LIMIT ${2 * sampledRows}`);
  return new Map(names.map((name, index) => [name, (sample.columns[index] ?? []).map(readNumber)]));
}

/** The number that a cell's text plainly holds: thousands commas, currency and per cent set aside; else null. */
export function readNumber(cell: unknown): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (!amount.test(text)) return null;
  return Number(text.replace(/−/g, '-').replace(/[^\d.eE+-]/g, ''));
}
