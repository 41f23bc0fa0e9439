import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { buildWindow } from '../../scripts/build-window.ts';
import { quoteLiteral, quotePath } from '../../src-main/database/quote.ts';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import type { Engine } from '../../src-main/engine/engine.ts';
import { startWebHost } from '../../src-main/hosts/web/start-web-host.ts';
import { launchBrowser } from '../support/browser.ts';
import { loadAsProposed } from '../support/own-borough.ts';
import { withDatabase } from '../support/with-database.ts';
import { median } from './measure.ts';
import { paintMap } from './paint-map.ts';
import { type Painted, watchPainting } from './watch-painting.ts';

const projectDirectory = path.resolve(import.meta.dirname, '../..');
const samplePath = path.join(projectDirectory, 'sample-data/ealing.strand.json');
const mostBeyond = 100;
const mostGrowth = 1.2;
const strands = ['Ethnic group', 'Sex', 'Age'];

const wards = `(SELECT DISTINCT WD22CD AS code, row_number() OVER (ORDER BY WD22CD) - 1 AS at FROM read_csv(${quotePath(path.join(projectDirectory, 'sample-data/geography/ward-names.csv'))}) GROUP BY WD22CD)`;
const labels = {
  'Ethnic group': [
    'English, Welsh, Scottish, Northern Irish or British',
    'Irish',
    'Indian',
    'Pakistani',
    'Bangladeshi',
    'Chinese',
    'African',
    'Caribbean',
    'Arab',
  ],
  Sex: ['Female', 'Male'],
} as const;
const bands = [
  'Aged 16 to 24 years',
  'Aged 25 to 34 years',
  'Aged 35 to 49 years',
  'Aged 50 to 64 years',
  'Aged 65 years and over',
];

function listOf(texts: readonly string[]): string {
  return `[${texts.map(quoteLiteral).join(', ')}]`;
}

/** Writes the people whom a service reached, one a row, and the residents that they come from, by ward and three strands. */
async function writeBorough(
  folder: string,
  rows: number,
): Promise<{ readonly clients: string; readonly residents: string }> {
  const clients = path.join(folder, 'clients.parquet');
  const residents = path.join(folder, 'residents.csv');
  const cells = 24 * labels['Ethnic group'].length * labels.Sex.length * bands.length;
  const picked = (texts: readonly string[], salt: number): string =>
    `list_extract(${listOf(texts)}, 1 + least(hash(i, ${salt}) % ${texts.length}, hash(i, ${salt + 10}) % ${texts.length})::INTEGER)`;
  await withDatabase(async (connection) => {
    await connection.run(
      `COPY (SELECT 'C' || i AS "Client ID", w.code AS "Ward code", ${picked(labels['Ethnic group'], 1)} AS "Ethnic group",
                    ${picked(labels.Sex, 2)} AS "Sex", (16 + hash(i, 3) % 70)::INTEGER AS "Age"
             FROM range(${rows}) t(i) JOIN ${wards} w ON w.at = hash(i, 4) % 24) TO ${quotePath(clients)} (FORMAT parquet)`,
    );
    await connection.run(
      `COPY (SELECT w.code AS "Ward code", e.label AS "Ethnic group", s.label AS "Sex", a.label AS "Age",
                    ${Math.ceil((rows * 6) / cells)} + (hash(w.code, e.label, s.label, a.label) % 200)::INTEGER AS "Residents"
             FROM ${wards} w, (SELECT unnest(${listOf(labels['Ethnic group'])}) AS label) e,
                  (SELECT unnest(${listOf(labels.Sex)}) AS label) s, (SELECT unnest(${listOf(bands)}) AS label) a)
       TO ${quotePath(residents)} (FORMAT csv, HEADER)`,
    );
  });
  return { clients, residents };
}

/** A workspace of these files with the measure that Strand proposes of them; answers with its id. */
async function openMeasure({ client }: Engine, folder: string, rows: number): Promise<string> {
  const files = await writeBorough(folder, rows);
  await client.workspace.create({ folder: path.join(folder, 'own'), title: 'Ten million' });
  const period = { from: '2021-03-21', to: '2021-03-21', label: 'Census 2021' };
  await loadAsProposed({ client }, files.residents, { unit: 'residents', sensitivity: 'open', period });
  const { dataset } = await loadAsProposed({ client }, files.clients, { unit: 'clients', kind: 'record-level' });
  const { draft, hindrances } = await client.measures.suggest({ dataset: dataset.id });
  if (draft === null) throw new Error(hindrances.join(' '));
  await client.measures.keep(draft);
  return draft.measure.id;
}

async function heapAfterCollection(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

/** Chooses another strand, another group or another ward in turn, as a person would, with the mouse. */
async function interact(page: Page, turn: number): Promise<Painted & { readonly kind: 'strand' | 'group' | 'ward' }> {
  const painted = await watchPainting(page);
  if (turn % 3 === 0) {
    const strand = strands[(turn / 3) % strands.length] ?? '';
    await page
      .getByRole('group', { name: 'What is looked at' })
      .getByRole('button', { name: / Strand$/ })
      .click();
    await page.getByRole('option', { name: new RegExp(`^${strand}`) }).click();
    return { kind: 'strand', ...(await painted()) };
  }
  const rows = turn % 3 === 1 ? page.locator('.groups [role=grid]').first() : page.locator('#area-list');
  await rows
    .getByRole('rowheader')
    .nth(turn % 2)
    .click();
  return { kind: turn % 3 === 1 ? 'group' : 'ward', ...(await painted()) };
}

function print(what: string, milliseconds: number, note = ''): void {
  process.stdout.write(`  ${what.padEnd(62)} ${milliseconds.toFixed(1).padStart(9)} ms${note}\n`);
}

async function measure(rows: number, interactions: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strand-bench-'));
  const engine = await createEngine({ stateDirectory: path.join(folder, 'state'), samplePath });
  const host = await startWebHost({ engine, rendererDirectory: path.join(projectDirectory, 'out/renderer') });
  const browser = await launchBrowser();
  try {
    const id = await openMeasure(engine, folder, rows);
    const time = async (job: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await job();
      return performance.now() - started;
    };
    const bare = (): Promise<number> => time(() => engine.client.explore.evidence({ measure: id }));
    print(`bare engine call, ${rows.toLocaleString('en-GB')} rows counted anew`, await bare());
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(host.url);
    await page.goto(new URL(`#/explore?measure=${id}`, page.url()).href);
    await page.locator('.area-map canvas').waitFor({ timeout: 60_000 });
    for (let turn = 0; turn < 9; turn += 1) await interact(page, turn);

    const held: number[] = [];
    const repaints: number[] = [];
    const times: Record<'strand' | 'group' | 'ward', Painted[]> = { strand: [], group: [], ward: [] };
    let mapDraws = 0;
    let settled = Number.NaN;
    for (let turn = 1; turn <= interactions; turn += 1) {
      if (turn % 10 === 0) {
        held.push(await bare());
        repaints.push(await paintMap(page));
      }
      const { kind, ...found } = await interact(page, turn);
      times[kind].push(found);
      mapDraws += found.draws;
      if (turn === 50) settled = await heapAfterCollection(page);
    }
    if (mapDraws === 0) throw new Error('The map was never painted.');
    const grown = (await heapAfterCollection(page)) / settled;
    const query = median(held);
    print('bare engine call, as the window makes it again', query);
    print('map alone, drawn again as it is', median(repaints));
    let isMissed = grown > mostGrowth;
    for (const [kind, found] of Object.entries(times)) {
      const whole = median(found.map(({ milliseconds }) => milliseconds));
      const beyond = whole - query;
      isMissed ||= beyond > mostBeyond;
      print(`another ${kind}, clicked to painted chart and tables`, median(found.map(({ withoutMap }) => withoutMap)));
      print('  and map', whole, `, ${beyond.toFixed(1)} ms beyond the call (goal ${mostBeyond})`);
    }
    process.stdout.write(
      `  heap after ${interactions} interactions, against after 50 ${(settled / 2 ** 20).toFixed(1).padStart(20)} MB × ${grown.toFixed(2)} (goal ${mostGrowth})\n`,
    );
    if (isMissed) process.exitCode = 1;
  } finally {
    await browser.close();
    await host.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '10000000' }, interactions: { type: 'string', default: '500' } },
});
const problem = buildWindow(projectDirectory);
if (problem !== undefined) throw new Error(problem);
await measure(z.coerce.number().parse(values.rows), z.coerce.number().parse(values.interactions));
