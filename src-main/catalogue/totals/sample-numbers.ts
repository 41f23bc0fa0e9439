import { cellMarks, normaliseMark } from '../../../shared/model/cell-marks.ts';
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

/** Whether a cell stands for a number that is there but not shown: "*", "[c]", "<5", "1 to 4"; what is not available is none. */
export function isHidden(cell: unknown): boolean {
  if (typeof cell !== 'string') return false;
  const mark = cellMarks.get(normaliseMark(cell));
  if (mark !== undefined)
    return [mark.status, ...(mark.or ?? [])].some((each) => each === 'suppressed' || each === 'low');
  return /^(<|&lt;|≤|fewer than |less than |under )\s*=?\s*\d+$|^\d{1,2}\s*(-|–|to)\s*\d{1,2}$/i.test(cell.trim());
}
