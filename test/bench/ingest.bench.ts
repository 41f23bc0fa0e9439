import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import { describeFile } from '../../src-main/extract/describe-file.ts';
import { loadExtract } from '../../src-main/ingest/load-extract.ts';
import { previewExtract } from '../../src-main/ingest/preview-extract.ts';
import { seeSource } from '../../src-main/workspace/source-version.ts';
import { sampleDataset } from '../support/sample-dataset.ts';
import { withDatabase } from '../support/with-database.ts';

/** Each side runs in a process of its own, so that the most memory that it took can be told. */
const sides = { baseline, load, inspection };
type Side = keyof typeof sides;

type Measured = z.infer<typeof measuredSchema>;
const measuredSchema = z.object({ milliseconds: z.number(), megabytes: z.number() });
const rowBytes = 117;
const never = new AbortController().signal;

const dataset = sampleDataset({
  read: { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"' },
  roles: {
    'Date received': { kind: 'date' },
    'Date of birth': { kind: 'date-of-birth' },
    Contacts: { kind: 'count', unit: 'contacts' },
    Amount: { kind: 'measure', unit: 'pounds' },
    Age: { kind: 'age-in-years' },
  },
});

const types = {
  Reference: 'VARCHAR',
  'LSOA code': 'VARCHAR',
  Ward: 'VARCHAR',
  'Date received': 'DATE',
  'Date of birth': 'DATE',
  'Ethnic group': 'VARCHAR',
  Sex: 'VARCHAR',
  Contacts: 'DOUBLE',
  Amount: 'DOUBLE',
  Age: 'INTEGER',
  Notes: 'VARCHAR',
};

/** Writes a register of referrals of about this size: codes, names, dates, counts, pounds and quoted text. */
async function writeExtract(connection: Connection, file: string, bytes: number): Promise<void> {
  const pick = (seed: number, values: readonly string[]): string =>
    `list_extract([${values.map(quoteLiteral).join(', ')}], 1 + (hash(i, ${seed}) % ${values.length})::INTEGER)`;
  const day = (seed: number, from: string, days: number): string =>
    `strftime(DATE '${from}' + (hash(i, ${seed}) % ${days})::INTEGER, '%d/%m/%Y')`;
  await connection.run(
    `COPY (SELECT 'R' || lpad(i::VARCHAR, 9, '0') AS "Reference",
        'E0101' || lpad((hash(i) % 5000)::VARCHAR, 4, '0') AS "LSOA code",
        ${pick(1, ['Abbey Road', 'St Mary’s', 'Ferry Lane North', 'Docks and Quays', 'Hill Top'])} AS "Ward",
        ${day(2, '2019-04-01', 1800)} AS "Date received",
        ${day(3, '1930-01-01', 30000)} AS "Date of birth",
        ${pick(4, ['White: English, Welsh, Scottish or British', 'Asian: Indian', 'Black: African', 'Mixed', 'Not stated'])} AS "Ethnic group",
        ${pick(5, ['F', 'M', 'Not known'])} AS "Sex",
        hash(i, 6) % 40 AS "Contacts",
        (hash(i, 7) % 100000)::INTEGER / 100 AS "Amount",
        hash(i, 8) % 100 AS "Age",
        'Referred by ' || ${pick(9, ['a "friend"', 'GP', 'housing officer', 'self, seen twice'])} AS "Notes"
      FROM range(${Math.round(bytes / rowBytes)}) AS t(i))
     TO ${quoteLiteral(file)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"')`,
  );
}

/** DuckDB on its own, told everything that can be told of the file. */
async function baseline(connection: Connection, file: string, snapshot: string): Promise<void> {
  const columns = Object.entries(types).map(([name, type]) => `${quoteLiteral(name)}: ${quoteLiteral(type)}`);
  await connection.run(
    `COPY (FROM read_csv(${quoteLiteral(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
        new_line = '\\n', nullstr = '', encoding = 'utf-8', dateformat = '%d/%m/%Y', columns = {${columns.join(', ')}}))
     TO ${quoteLiteral(snapshot)} (FORMAT parquet)`,
  );
}

/** What a workspace does with a new extract: its fingerprint, then its snapshot. */
async function load(connection: Connection, file: string, snapshot: string): Promise<void> {
  const seen = await seeSource(file, 'csv', [], new Date());
  if (seen.kind !== 'seen') throw new Error(`The extract is ${seen.kind}.`);
  await loadExtract(connection, dataset, file, snapshot, { signal: never, signs: seen.version.signs });
}

/** What stands between dropping a file and seeing how it would be read. */
async function inspection(connection: Connection, file: string): Promise<void> {
  const layout = await describeFile(file);
  await previewExtract(connection, file, layout.read, { relation: 'inspected', signal: never });
}

async function measureSide(side: Side, file: string, snapshot: string): Promise<void> {
  await withDatabase(async (connection) => {
    const started = performance.now();
    await sides[side](connection, file, snapshot);
    const milliseconds = performance.now() - started;
    process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  });
}

function runSide(side: Side, file: string, snapshot: string): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), side, file, snapshot],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return measuredSchema.parse(JSON.parse(stdout));
}

async function compare(megabytes: number, runs: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strand-bench-'));
  try {
    const file = path.join(folder, 'extract.csv');
    await withDatabase((connection) => writeExtract(connection, file, megabytes * 1e6));
    const { size } = await stat(file);
    process.stdout.write(`  a CSV of ${(size / 1e6).toFixed(0)} MB, ${runs} runs of each side, the fastest of each\n`);
    const measured: Record<Side, Measured[]> = { baseline: [], load: [], inspection: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const side of ['baseline', 'load', 'inspection'] as const) {
        measured[side].push(runSide(side, file, path.join(folder, `${side}.parquet`)));
      }
    }
    const time = (side: Side): number => Math.min(...measured[side].map(({ milliseconds }) => milliseconds));
    const memory = (side: Side): number => Math.max(...measured[side].map(({ megabytes: most }) => most));
    const line = (what: string, ratio: number, goal: number, figures: string): string =>
      `  ${what.padEnd(52)} ${ratio.toFixed(2).padStart(6)}  (at most ${goal})  ${figures}\n`;
    const seconds = (side: Side): string => `${(time(side) / 1000).toFixed(1)} s`;
    process.stdout.write(
      line(
        'load, fingerprint included ÷ DuckDB’s own COPY: time',
        time('load') / time('baseline'),
        1.4,
        `${seconds('load')} ÷ ${seconds('baseline')}`,
      ) +
        line(
          'the same: peak memory',
          memory('load') / memory('baseline'),
          1.5,
          `${memory('load').toFixed(0)} MB ÷ ${memory('baseline').toFixed(0)} MB`,
        ) +
        line(
          'inspection ÷ load: time',
          time('inspection') / time('load'),
          0.1,
          `${seconds('inspection')} ÷ ${seconds('load')}`,
        ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [side, file, snapshot] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = (Object.keys(sides) as Side[]).find((name) => name === side);
  if (chosen !== undefined) await measureSide(chosen, file ?? '', snapshot ?? '');
} else {
  const { values } = parseArgs({
    allowPositionals: true,
    options: { megabytes: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
  });
  await compare(Number(values.megabytes), Number(values.runs));
}
