import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
let test: TestEngine;
let profile: string;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  profile = (await test.engine.client.reports.list())[0]?.id ?? '';
});
afterAll(() => test.close());

describe('one chart or map of a report', () => {
  it('is a file named by report and number, found by its block’s id or its number', async () => {
    const { client } = test.engine;
    const { sections } = await client.reports.profile({ profile, area: ealing });
    const map = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'map' ? [block] : [])))[0];
    const { file } = await client.reports.picture({ profile, area: ealing, block: map?.id ?? '', format: 'svg' });
    expect([file.name, file.type]).toEqual(['who-is-on-the-housing-register-ealing-map-4-1.svg', 'image/svg+xml']);
    expect(await file.text()).toContain(`<title id="title">${map?.title ?? ''}</title>`);
    const { file: same } = await client.reports.picture({ profile, area: ealing, block: 'Map 4.1', format: 'svg' });
    expect(await same.text()).toBe(await file.text());
  });

  it('is in the ledger as any report is', async () => {
    const { client } = test.engine;
    const { entries } = await client.releases.list();
    await client.reports.picture({ profile, area: ealing, block: 'Chart 2.1', format: 'png' });
    const after = await client.releases.list();
    expect(after.entries.length).toBe(entries.length + 1);
  });

  it('is refused in words where the report has none of that name', async () => {
    await expect(
      test.engine.client.reports.picture({ profile, area: ealing, block: 'Map 9.9', format: 'png' }),
    ).rejects.toMatchObject({ code: 'unknown-name', message: expect.stringContaining('It has Chart 1.1, Chart 2.1') });
  });
});

describe('the charts and maps of a report in a folder', () => {
  it('are a file each', async () => {
    const directory = path.join(test.directory, 'pictures');
    const { written, failed } = await test.engine.writeReports(
      { profile, areas: 'whole', formats: ['png'], directory },
      () => undefined,
      new AbortController().signal,
    );
    expect(failed).toEqual([]);
    expect((await readdir(directory)).toSorted()).toEqual(written.map((file) => path.basename(file.path)).toSorted());
    expect(written.length).toBe(4);
    const bytes = await readFile(written[0]?.path ?? '');
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  });
});
