import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { relationOf } from '../../src-main/catalogue/relation-of.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteLiteral } from '../../src-main/database/quote.ts';
import { joinTables } from '../../src-main/join/join-tables.ts';
import { suggestJoins } from '../../src-main/join/suggest-joins.ts';
import { sampleDataset } from '../support/sample-dataset.ts';
import { withDatabase } from '../support/with-database.ts';
import { runSide } from './run-side.ts';
import type { Measured } from './run-side.ts';

/** Each side runs in a process of its own, so that none is helped by what another has read. */
const sides = { handWritten, joined, sharedKeys, suggested };
type Side = keyof typeof sides;

const countSchema = z.object({ rows: z.number() });
const records = 1_000_000;
const postcodes = 200_000;

const plan: JoinPlan = {
  id: 'clients-to-postcodes',
  title: 'Clients to postcodes',
  left: { dataset: 'clients' },
  right: { dataset: 'postcodes' },
  on: [{ by: 'key', left: 'Postcode', right: 'pcds', normalisers: ['postcode'] }],
  kind: 'left',
  expects: 'many-to-one',
  many: 'refuse',
};

/** A postcode made of a number, each number its own. */
function postcodeSql(number: string): string {
  const letter = (of: string): string => `chr(65 + ((${of}) % 26)::INTEGER)`;
  return `('W' || (1 + ${number} // 6760 % 90) || ' ' || (${number} // 676 % 10) || ${letter(`${number} // 26 % 26`)} || ${letter(number)})`;
}

/** Writes the tables of every side: clients with postcodes in several spellings, a lookup, and two registers of references. */
async function writeTables(connection: Connection, folder: string): Promise<void> {
  const write = (name: string, query: string): Promise<void> =>
    connection.run(
      `COPY (${query}) TO ${quoteLiteral(path.join(folder, `${name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  const code = postcodeSql('(hash(i) % 210000)::BIGINT');
  await write(
    'clients',
    `SELECT 'C' || lpad(i::VARCHAR, 8, '0') AS "Client ref",
       CASE hash(i, 1) % 20 WHEN 0 THEN lower(${code}) WHEN 1 THEN replace(${code}, ' ', '') WHEN 2 THEN NULL ELSE ${code} END AS "Postcode",
       list_extract(['Indian', 'Irish', 'Roma', 'Arab', 'African'], 1 + (hash(i, 2) % 5)::INTEGER) AS "Ethnic group",
       list_extract(['F', 'M'], 1 + (hash(i, 3) % 2)::INTEGER) AS "Sex",
       DATE '2024-04-01' + (hash(i, 4) % 365)::INTEGER AS "Date seen", hash(i, 5) % 40 AS "Contacts"
     FROM range(${records}) t(i)`,
  );
  await write(
    'postcodes',
    `SELECT ${postcodeSql('i')} AS pcds, 'E0101' || lpad((i % 5000)::VARCHAR, 4, '0') AS lsoa21cd,
       'E050135' || lpad((18 + i % 24)::VARCHAR, 2, '0') AS wd22cd, 51.4 + (i % 1000) / 5000 AS lat, -0.4 + (i % 777) / 3000 AS long
     FROM range(${postcodes}) t(i)`,
  );
  const register = (shift: number, letter: string): string =>
    `SELECT '${letter}' || lpad((i + ${shift})::VARCHAR, 9, '0') AS "Reference", ${postcodeSql('(hash(i) % 210000)::BIGINT')} AS "Postcode",
       hash(i, ${shift})::VARCHAR AS "Own id", list_extract(['F', 'M'], 1 + (hash(i, 3) % 2)::INTEGER) AS "Sex",
       list_extract(['Open', 'Closed', 'Referred'], 1 + (hash(i, 6) % 3)::INTEGER) AS "Outcome",
       DATE '1930-01-01' + (hash(i, 4) % 30000)::INTEGER AS "Date of birth"
     FROM range(${records}) t(i)`;
  await write('referrals', register(0, 'R'));
  await write('cases', register(100_000, 'r'));
}

async function openTables(connection: Connection, folder: string): Promise<void> {
  for (const name of ['clients', 'postcodes', 'referrals', 'cases']) {
    const file = quoteLiteral(path.join(folder, `${name}.parquet`));
    await connection.run(`CREATE VIEW ${relationOf(name)} AS SELECT * FROM ${file}`);
  }
}

/** What somebody who knows DuckDB would write, who makes both spellings of a postcode one. */
async function handWritten(connection: Connection): Promise<number> {
  const spelled = (column: string): string => `upper(regexp_replace(${column}, '[^A-Za-z0-9]', '', 'g'))`;
  await connection.run(
    `CREATE TABLE joined AS SELECT c.*, p.pcds, p.lsoa21cd, p.wd22cd, p.lat, p.long
     FROM ${relationOf('clients')} c LEFT JOIN ${relationOf('postcodes')} p ON ${spelled('c."Postcode"')} = ${spelled('p.pcds')}`,
  );
  return rowsOf(connection, 'SELECT count(pcds) AS rows FROM joined');
}

async function joined(connection: Connection): Promise<number> {
  const named = (name: string) => ({ relation: relationOf(name), title: name });
  const { relation } = await joinTables(connection, plan, {
    left: named('clients'),
    right: named('postcodes'),
    lookups: new Map(),
  });
  return rowsOf(connection, `SELECT count(lsoa21cd) AS rows FROM ${relation}`);
}

/** How many references two registers share, by one who knows already which columns to compare and how they are spelt. */
async function sharedKeys(connection: Connection): Promise<number> {
  const keys = (name: string): string =>
    `SELECT lower("Reference") AS key, count(*) AS rows FROM ${relationOf(name)} GROUP BY 1`;
  return rowsOf(connection, `SELECT count(*) AS rows FROM (${keys('referrals')}) JOIN (${keys('cases')}) USING (key)`);
}

async function suggested(connection: Connection): Promise<number> {
  const side = (name: string) => ({
    dataset: sampleDataset({
      id: name,
      roles: {
        Reference: { kind: 'identifier' },
        Postcode: { kind: 'postcode' },
        'Own id': { kind: 'identifier' },
        Sex: { kind: 'strand', strand: 'sex' },
        Outcome: { kind: 'category' },
        'Date of birth': { kind: 'date-of-birth' },
      },
    }),
    relation: relationOf(name),
  });
  const found = await suggestJoins(connection, side('referrals'), side('cases'), {
    lookups: [],
    boundaries: [],
    relationOf,
    titleOf: (name) => name,
  });
  return Math.round((found.suggested[0]?.leftKeysMatched ?? 0) * records);
}

async function rowsOf(connection: Connection, query: string): Promise<number> {
  return (await connection.query(countSchema, query))[0]?.rows ?? 0;
}

async function measureSide(side: Side, folder: string): Promise<void> {
  await withDatabase(async (connection) => {
    await openTables(connection, folder);
    const started = performance.now();
    const rows = await sides[side](connection);
    const milliseconds = performance.now() - started;
    process.stdout.write(JSON.stringify({ milliseconds, rows, megabytes: process.resourceUsage().maxRSS / 1024 }));
  });
}

async function compare(runs: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strand-bench-'));
  try {
    await withDatabase((connection) => writeTables(connection, folder));
    process.stdout.write(`  ${runs} runs of each side, the fastest of each\n`);
    const measured: Record<Side, Measured[]> = { handWritten: [], joined: [], sharedKeys: [], suggested: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const side of Object.keys(measured) as Side[])
        measured[side].push(runSide(fileURLToPath(import.meta.url), side, folder));
    }
    const time = (side: Side): number => Math.min(...measured[side].map(({ milliseconds }) => milliseconds));
    const line = (what: string, [own, other]: readonly [Side, Side], goal: number): string => {
      const found = [own, other].map((side) => measured[side][0]?.rows);
      if (found[0] !== found[1]) throw new Error(`${what}: ${found.join(' and ')} are not the same result.`);
      const seconds = [own, other].map((side) => `${(time(side) / 1000).toFixed(2)} s`).join(' ÷ ');
      return `  ${what.padEnd(62)} ${(time(own) / time(other)).toFixed(2).padStart(6)}  (at most ${goal})  ${seconds}\n`;
    };
    process.stdout.write(
      line('1 million records to 200,000 postcodes ÷ SQL by hand', ['joined', 'handWritten'], 1.3) +
        line('joins suggested, 1 million × 1 million keys ÷ the one known', ['suggested', 'sharedKeys'], 20),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [side, folder] = process.argv.slice(2);
const chosen =
  process.argv[1] === fileURLToPath(import.meta.url)
    ? (Object.keys(sides) as Side[]).find((name) => name === side)
    : undefined;
if (chosen === undefined) {
  const { values } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' } } });
  await compare(Number(values.runs));
  await import('./points.bench.ts');
} else {
  await measureSide(chosen, folder ?? '');
}
