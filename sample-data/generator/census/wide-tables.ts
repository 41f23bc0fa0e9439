import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import { quoteIdentifier } from '../../../src-main/database/quote.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { copyCsv } from '../copy-csv.ts';

/** A column of a wide table: its heading, and which residents it counts. */
interface CountColumn {
  readonly heading: string;
  readonly condition: string;
}

const labelRow = z.object({ code: z.number(), label: z.string() });
const everyone = 'true';

/** Writes the tables of the wide kind, one row a ward: a total, then sub-totals beside their parts. */
export async function writeWideTables(connection: Connection, options: BoroughOptions): Promise<void> {
  const write = (file: string, columns: readonly CountColumn[]) =>
    copyCsv(connection, options, `census/${file}`, wideTable(columns));
  await write('ethnic-group-by-ward.csv', await ethnicGroupColumns(connection));
  await write('sex-by-ward.csv', [
    { heading: 'Sex: All persons', condition: everyone },
    { heading: 'Sex: Female', condition: 'sex = 1' },
    { heading: 'Sex: Male', condition: 'sex = 2' },
  ]);
  await write('age-by-ward.csv', [{ heading: 'Age: Total', condition: everyone }, ...ageColumns()]);
  const religions = await connection.query(labelRow, 'SELECT code, label FROM religion ORDER BY code');
  await write('religion-by-ward.csv', [
    { heading: 'Religion: Total: All usual residents', condition: everyone },
    ...religions.map(({ code, label }) => ({ heading: `Religion: ${label}`, condition: `religion = ${String(code)}` })),
  ]);
}

function wideTable(columns: readonly CountColumn[]): string {
  const counts = columns.map(
    ({ heading, condition }) => `count(r.id) FILTER (WHERE ${condition}) AS ${quoteIdentifier(heading)}`,
  );
  return `SELECT 2021 AS "date", ${censusWardName} AS "geography", w.ward_code AS "geography code", ${counts.join(', ')}
          FROM ward w LEFT JOIN resident r ON r.ward = w.position
          GROUP BY w.ward_code, w.ward_name ORDER BY w.ward_code`;
}

/** Census tables add the borough to the names of wards that another borough has too. */
export const censusWardName = `CASE w.ward_name WHEN 'Northfield' THEN 'Northfield (Ealing)' ELSE w.ward_name END`;

async function ethnicGroupColumns(connection: Connection): Promise<CountColumn[]> {
  const broadGroups = await connection.query(labelRow, 'SELECT code, label FROM broad_group ORDER BY code');
  const groups = await connection.query(
    labelRow.extend({ broad: z.number() }),
    'SELECT code, census_label AS label, broad FROM ethnic_group ORDER BY code',
  );
  const parts = broadGroups.flatMap((broad) => [
    { heading: `Ethnic group: ${broad.label}`, condition: `broad = ${String(broad.code)}` },
    ...groups
      .filter((group) => group.broad === broad.code)
      .map(({ code, label }) => ({ heading: `Ethnic group: ${label}`, condition: `ethnic = ${String(code)}` })),
  ]);
  return [{ heading: 'Ethnic group: Total: All usual residents', condition: everyone }, ...parts];
}

function ageColumns(): CountColumn[] {
  return Array.from({ length: 18 }, (_, index) => {
    const from = index * 5;
    const [first, last] = [String(from), String(from + 4)];
    if (index === 0) return { heading: 'Age: Aged 4 years and under', condition: 'age <= 4' };
    if (index === 17) return { heading: 'Age: Aged 85 years and over', condition: 'age >= 85' };
    return { heading: `Age: Aged ${first} to ${last} years`, condition: `age BETWEEN ${first} AND ${last}` };
  });
}
