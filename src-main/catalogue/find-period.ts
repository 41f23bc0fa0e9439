import { z } from 'zod';
import { formatDate } from '../../shared/base/format-date.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { parsePeriod } from '../../shared/model/parse-period.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';

type Period = Dataset['period'];

const valueSchema = z.object({ value: z.string() });
const rangeSchema = z.object({ least: z.string().nullable(), most: z.string().nullable() });

/** More different periods than this are no column of periods. */
const mostPeriods = 2000;

/** The time that a table is about: by its periods, else by the dates of its rows, else by the name of its file; or null. */
export async function findPeriod(
  connection: Connection,
  relation: string,
  roles: Readonly<Record<string, ColumnRole>>,
  file: string,
): Promise<Period | null> {
  for (const [name, role] of Object.entries(roles)) {
    if (role.kind !== 'period') continue;
    const column = quoteIdentifier(name);
    const values = await connection.query(
      valueSchema,
      `SELECT DISTINCT ${column}::VARCHAR AS value FROM ${relation} WHERE ${column} IS NOT NULL LIMIT ${mostPeriods}`,
    );
    const found = spanOf(
      values.map(({ value }) => value),
      role,
    );
    if (found !== null) return found;
  }
  for (const [name, role] of Object.entries(roles)) {
    if (role.kind !== 'date') continue;
    const column = quoteIdentifier(name);
    const [range] = await connection.query(
      rangeSchema,
      `SELECT min(${column})::DATE::VARCHAR AS least, max(${column})::DATE::VARCHAR AS most FROM ${relation}`,
    );
    if (range?.least && range.most) {
      const label = `${formatDate(range.least)} to ${formatDate(range.most)}`;
      return { from: range.least, to: range.most, label };
    }
  }
  return periodOfName(file);
}

function spanOf(values: readonly string[], role: Extract<ColumnRole, { kind: 'period' }>): Period | null {
  const read = values
    .map((value) => parsePeriod(value, role.cadence))
    .filter((period) => period !== null)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const [first] = read;
  const last = read.toSorted((a, b) => a.to.localeCompare(b.to)).at(-1);
  if (first === undefined || last === undefined || read.length < values.length / 2) return null;
  return {
    from: first.from,
    to: last.to,
    label: first.label === last.label ? first.label : `${first.label} to ${last.label}`,
  };
}

/** "use_of_force_2019_20.csv" → 2019/20; the most particular of what a name says of time. */
function periodOfName(file: string): Period | null {
  const words = file.replace(/_/g, ' ');
  const patterns = [
    /(?<!\d)(?:19|20)\d\d[-/ ]\d\d(?!\d)/,
    /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?(?:19|20)\d\d(?!\d)/i,
    /(?<!\d)(?:19|20)\d\d(?!\d)/,
  ];
  for (const pattern of patterns) {
    const period = parsePeriod((pattern.exec(words)?.[0] ?? '').replace(' ', '-'));
    if (period !== null) return { from: period.from, to: period.to, label: period.label };
  }
  return null;
}
