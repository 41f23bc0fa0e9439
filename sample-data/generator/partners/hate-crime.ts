import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import type { BoroughOptions } from '../borough-options.ts';
import { writeBoroughFile } from '../write-file.ts';

const years = ['2021/22', '2022/23', '2023/24', '2024/25'] as const;
const smallestShown = 5;

/** Who is exposed to each strand, and the offences a year per 100,000 of them in the first year. */
const strands = [
  { name: 'Race', exposed: 'ethnic <> 13', rate: 260 },
  { name: 'Religion', exposed: 'religion IN (4, 5, 6, 7)', rate: 85 },
  { name: 'Sexual orientation', exposed: 'orientation BETWEEN 2 AND 4', rate: 1_150 },
  { name: 'Disability', exposed: 'disabled', rate: 70 },
  { name: 'Transgender', exposed: 'gender_identity BETWEEN 2 AND 5', rate: 620 },
] as const;

const cellRow = z.object({
  ward_code: z.string(),
  ward_name: z.string(),
  strand: z.number(),
  counts: z.array(z.number()),
});

/** Writes the police's counts of hate crime: small numbers as *, lines above and below the table, UTF-8 with a BOM. */
export async function writeHateCrime(connection: Connection, options: BoroughOptions): Promise<void> {
  const cells = await connection.query(cellRow, offences());
  const rows = cells.map(({ ward_code, ward_name, strand, counts }) =>
    [ward_code, ward_name, strands[strand]?.name ?? '', ...counts.map(shown)].join(','),
  );
  const totals = years.map((_, year) => cells.reduce((total, { counts }) => total + (counts[year] ?? 0), 0));
  const lines = [
    'Hate crime offences recorded by ward and strand,,,,,,',
    ',,,,,,',
    'Source: synthetic figures in the style of a police extract,,,,,,',
    '"Note: an offence with more than one strand is counted under each, so strands do not add up to offences",,,,,,',
    ['Ward code', 'Ward', 'Strand', ...years].join(','),
    ...rows,
    ['E09000009', 'Ealing total', 'All strands', ...totals.map(String)].join(','),
    ',,,,,,',
    '* = 1 to 4 offences: not shown,,,,,,',
    'Years run from April to March. Data are from a live system and may change.,,,,,,',
  ];
  await writeBoroughFile(options, 'police/hate-crime.csv', `\uFEFF${lines.join('\r\n')}\r\n`);
}

function shown(count: number): string {
  return count > 0 && count < smallestShown ? '*' : String(count);
}

/** Offences by ward and strand, a list of counts in the order of the years; town centres have more, later years too. */
function offences(): string {
  const counts = years.map((_, year) => {
    const growth = 1 + 0.08 * year + (year === 2 ? 0.1 : 0);
    const cases = strands.map(
      ({ exposed, rate }, strand) =>
        `WHEN ${String(strand)} THEN ${exposed} AND u${String(year)} < busy * ${String((rate * growth) / 100_000)}`,
    );
    return `count(r.id) FILTER (WHERE CASE s.strand ${cases.join(' ')} END)`;
  });
  const draws = years.map((_, year) => `uniform(8 * id + s.strand, 'offence ${String(year)}') AS u${String(year)}`);
  const grid = strands.map((_, strand) => `(${String(strand)})`).join(', ');
  return `
    WITH s(strand) AS (VALUES ${grid}),
    r AS (
      SELECT r.*, s.strand, ${draws.join(', ')},
             CASE WHEN w.ward_name LIKE '%Broadway%' THEN 1.9 WHEN w.ward_name LIKE '%Acton%' THEN 1.2 ELSE 0.8 END AS busy
      FROM resident r JOIN ward w ON w.position = r.ward CROSS JOIN s
    )
    SELECT w.ward_code, w.ward_name, s.strand, [${counts.join(', ')}] AS counts
    FROM ward w CROSS JOIN s LEFT JOIN r ON r.ward = w.position AND r.strand = s.strand
    GROUP BY ALL ORDER BY w.ward_code, s.strand`;
}
