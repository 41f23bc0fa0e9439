import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { releasedTablesSchema } from '../../shared/model/release-entry.ts';
import type { ReleasedCell } from '../../shared/model/release-entry.ts';
import { canonicalJson } from '../../src-main/workspace/canonical-json.ts';
import { callStrand } from '../support/call-strand.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
let test: TestEngine;
let own: string;

beforeAll(async () => {
  test = await openTestEngine();
  own = path.join(test.directory, 'own.strand.json');
  const extract = path.join(test.directory, 'council/housing-register.csv');
  await writeFile(own, await readFile(test.samplePath, 'utf8'));
  const { workspace, reports, imports } = test.engine.client;
  await workspace.open({ path: own });
  await reports.render({ profile: 'housing-equity', area: ealing, format: 'csv' });
  // One person more: the fifth row again, under another reference.
  const text = await readFile(extract, 'latin1');
  const [row = ''] = text.split('\n').slice(4);
  await writeFile(extract, `${text}${row.replace(/^[^,]+/, 'EHR9999999')}\n`, 'latin1');
  const state = path.join(test.directory, 'cli-state');
  expect(await callStrand(['refresh', own, 'housing-register', '--take'], state)).toMatchObject({ exitCode: 0 });
  await workspace.open({ path: own });
  const changed = (await imports.sources()).find(({ dataset }) => dataset === 'housing-register');
  expect(changed?.state).toBe('as-read');
  await reports.render({ profile: 'housing-equity', area: ealing, format: 'csv' });
});
afterAll(() => test.close());

it('hides every count that the one person more changed, and says with which release', async () => {
  const { entries } = await test.engine.client.releases.list();
  expect(entries.map(({ number, outcome, against }) => [number, outcome, against])).toEqual([
    [2, 'repaired', [1]],
    [1, 'released', []],
  ]);
  const [now, before] = await Promise.all(entries.map(({ tables: [hash] }) => cellsOf(hash ?? '')));
  const changed = [...(now ?? [])].filter(([key, { count }]) => before?.get(key)?.count !== count);
  expect(changed.length).toBeGreaterThan(10);
  for (const [key, { count, printed }] of changed) {
    expect([key, count - (before?.get(key)?.count ?? 0)]).toEqual([key, 1]);
    expect([key, printed === null || before?.get(key)?.printed === null]).toEqual([key, true]);
  }
  const { disclosure } = await test.engine.client.explore.evidence({ measure: 'housing-register' });
  expect(disclosure.method).toMatch(/further counts? (is|are) hidden because of .*R-001/u);
});

async function cellsOf(hash: string): Promise<ReadonlyMap<string, ReleasedCell>> {
  const text = await readFile(path.join(test.directory, 'ledger', `tables-${hash}.json`), 'utf8');
  const { tables } = releasedTablesSchema.parse(JSON.parse(text));
  return new Map(tables.flatMap(({ cells }) => cells.map((cell) => [canonicalJson(cell.key), cell] as const)));
}
