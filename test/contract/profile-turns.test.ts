import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
  const own = path.join(test.directory, 'own.strand.json');
  await cp(test.samplePath, own);
  await test.engine.client.workspace.open({ path: own });
});
afterAll(() => test.close());

it(
  'tells that a headline turned once its data are taken, on the front page and in its section',
  { timeout: 200_000 },
  async () => {
    const { profiles, reports, imports } = test.engine.client;
    const groups = await profiles.groups();
    const group = groups.find(({ list, code }) => list === 'ethnic-group-16' && code === 'bangladeshi');
    if (group === undefined) throw new Error('The sample counts Bangladeshi residents');
    const { id } = await profiles.create({
      template: 'funding-bid',
      title: 'Bid',
      group: { strand: group.strand, list: group.list, code: group.code },
    });
    const ward = (await reports.list()).at(-1)?.areas.find(({ name }) => name === 'Southall Broadway');
    if (ward === undefined) throw new Error('The sample has Southall Broadway');
    const choice = { profile: id, area: ward.code };
    const { mainFinding } = await reports.profile(choice);
    await reports.render({ ...choice, format: 'csv' });
    const file = path.join(test.directory, 'council/housing-register.csv');
    const lines = (await readFile(file, 'latin1')).split('\n');
    const gone = lines
      .flatMap((line, at) => (line.includes('Bangladeshi') && line.includes('Southall Broadway') ? [at] : []))
      .slice(0, 12);
    expect(gone).toHaveLength(12);
    await writeFile(file, lines.filter((_line, at) => !gone.includes(at)).join('\n'), 'latin1');
    const dataset = (await imports.sources()).find(({ state }) => state === 'changed')?.dataset ?? '';
    const { fingerprint } = await imports.changes({ dataset });
    await imports.take({ dataset, fingerprint: fingerprint ?? '' });

    const { turned, figures, blocks } = await profiles.redline(choice);
    expect(mainFinding?.direction).toBe('higher');
    const ofMain = turned.filter(({ block }) => block === mainFinding?.id);
    expect(ofMain.map(({ section }) => section)).toEqual([null, 'question-who']);
    expect(ofMain[0]).toMatchObject({ before: mainFinding?.text });
    expect(ofMain[0]?.now).toContain('no clear difference');
    expect(turned.map(({ section }) => section)).toContain('question-compared');
    for (const { section, block } of turned) {
      expect(figures.some((figure) => figure.section === section && figure.block === block && figure.turns)).toBe(true);
    }
    expect(blocks.filter(({ change }) => change !== 'leads')).toEqual([]);
  },
);
