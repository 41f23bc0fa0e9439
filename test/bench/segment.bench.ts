import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { codeListOf, shownLists, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteIdentifier, quoteLiteral, quotePath } from '../../src-main/database/quote.ts';
import { countIn } from '../../src-main/engine/count-in.ts';
import { sampleDataset } from '../support/sample-dataset.ts';
import { withDatabase } from '../support/with-database.ts';
import { runSide } from './run-side.ts';

/** Each side runs in a process of its own, so that the most memory that it took can be told. */
const sides = { baseline, counted };

const strands: readonly StrandId[] = [
  'age',
  'disability',
  'gender-identity',
  'legal-partnership',
  'pregnancy-maternity',
  'ethnic-group',
  'religion',
  'sex',
  'sexual-orientation',
];
const wards = 24;
const userShare = 10;
const lists = strands.map((strand) => codeListOf(shownLists[strand][0] ?? ''));
const titles = strands.map((strand) => strandTitles[strand]);

const dataset = sampleDataset({
  roles: Object.fromEntries(
    strands.map((strand): [string, ColumnRole] => [
      strandTitles[strand],
      strand === 'age' ? { kind: 'age-in-years' } : { kind: 'strand', strand },
    ]),
  ),
});

/** Writes residents, and the service users among them, each with a ward and nine strands as a partner would write them. */
async function writePeople(connection: Connection, folder: string, residents: number): Promise<void> {
  const columns = lists.map((list, at) => {
    if (list.strand === 'age') return `((hash(i, ${at}) % 9000) // 100)::INTEGER AS "Age"`;
    const labels = [...list.categories.map(({ label }) => label), 'Prefer not to say'].map(quoteLiteral);
    return `list_extract([${labels.join(', ')}], 1 + (hash(i, ${at}) % ${labels.length})::INTEGER) AS ${quoteIdentifier(titles[at] ?? '')}`;
  });
  const people = `SELECT 'E0501' || (3518 + hash(i, 99) % ${wards})::VARCHAR AS "Ward", ${columns.join(', ')} FROM range(${residents}) t(i)`;
  await connection.run(`COPY (${people}) TO ${quotePath(path.join(folder, 'residents.parquet'))} (FORMAT parquet)`);
  await connection.run(
    `COPY (${people} WHERE i % ${userShare} = 0) TO ${quotePath(path.join(folder, 'users.parquet'))} (FORMAT parquet)`,
  );
}

const files = ['residents.parquet', 'users.parquet'];

/** What an analyst would write by hand, once for the residents and once for the users; bands of age included. */
async function baseline(connection: Connection, folder: string): Promise<number> {
  const bands = lists[0]?.categories ?? [];
  const band = bands.map(({ code, to }) => `WHEN "Age" <= ${to ?? 999} THEN ${quoteLiteral(code)}`).join(' ');
  const keys = titles.map((title) => (title === 'Age' ? 'band' : quoteIdentifier(title)));
  let rows = 0;
  for (const file of files) {
    const found = await connection.columns(
      `SELECT "Ward", ${keys.join(', ')}, count(*) AS people
       FROM (SELECT *, CASE ${band} END AS band FROM read_parquet(${quotePath(path.join(folder, file))}))
       GROUP BY GROUPING SETS (${keys.map((key) => `("Ward", ${key})`).join(', ')})`,
    );
    rows += found.columns[0]?.length ?? 0;
  }
  return rows;
}

/** The same counts as a measure takes them. */
async function counted(connection: Connection, folder: string): Promise<number> {
  let rows = 0;
  for (const file of files) {
    const counts = await countIn(connection, {
      dataset,
      relation: `read_parquet(${quotePath(path.join(folder, file))})`,
      areaColumn: 'Ward',
      by: lists.map((list) => [list]),
      segment: { kind: 'everyone' },
      mappings: [],
    });
    rows += counts.length;
  }
  return rows;
}

async function compare(residents: number, runs: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strand-bench-'));
  try {
    const script = fileURLToPath(import.meta.url);
    const times = new Map<number, number>();
    for (const size of [residents / 10, residents]) {
      await withDatabase((connection) => writePeople(connection, folder, size));
      const measured = {
        baseline: [runSide(script, 'baseline', folder)],
        counted: [runSide(script, 'counted', folder)],
      };
      for (let run = 1; run < runs; run += 1) {
        measured.baseline.push(runSide(script, 'baseline', folder));
        measured.counted.push(runSide(script, 'counted', folder));
      }
      const time = (side: keyof typeof measured) => Math.min(...measured[side].map(({ milliseconds }) => milliseconds));
      const memory = (side: keyof typeof measured) => Math.max(...measured[side].map(({ megabytes }) => megabytes));
      times.set(size, time('counted'));
      process.stdout.write(
        `  ${size.toLocaleString('en-GB')} residents and ${(size / userShare).toLocaleString('en-GB')} users, ${wards} wards × ${strands.length} strands, ${runs} runs a side\n` +
          `    time    ${(time('counted') / time('baseline')).toFixed(2)}  (at most 1.2)  ${(time('counted') / 1000).toFixed(2)} s ÷ ${(time('baseline') / 1000).toFixed(2)} s\n` +
          `    memory  ${(memory('counted') / memory('baseline')).toFixed(2)}  (at most 1.3)  ${memory('counted').toFixed(0)} MB ÷ ${memory('baseline').toFixed(0)} MB\n`,
      );
    }
    const growth = (times.get(residents) ?? 0) / (times.get(residents / 10) ?? 1);
    process.stdout.write(`  ten times the residents: ${growth.toFixed(1)} times the time  (at most 11)\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [side, folder] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = z.enum(['baseline', 'counted']).parse(side);
  await withDatabase(async (connection) => {
    const started = performance.now();
    const rows = await sides[chosen](connection, folder ?? '');
    const milliseconds = performance.now() - started;
    process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, rows }));
  });
} else {
  const { values } = parseArgs({
    allowPositionals: true,
    options: { residents: { type: 'string', default: '10000000' }, runs: { type: 'string', default: '3' } },
  });
  await compare(Number(values.residents), Number(values.runs));
}
