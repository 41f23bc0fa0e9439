import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaStep } from '../../shared/model/custom-area.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const lsoa = { kind: 'lsoa', vintage: '2021' } as const;
let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

describe('places.find', () => {
  it('finds a postcode in any spelling, with its areas at every level', async () => {
    const [place] = await test.engine.client.places.find({ text: ' ub1-1eq' });
    expect(place?.title).toBe('UB1 1EQ');
    expect(place?.position).toEqual([-0.38262, 51.51241]);
    expect(place?.areas.map(({ kind, code }) => [kind, code])).toEqual([
      ['lsoa', 'E01001359'],
      ['ward', 'E05013537'],
    ]);
  });

  it('tells of a sector how its postcodes lie', async () => {
    const [place] = await test.engine.client.places.find({ text: 'UB1 1' });
    expect(place?.says).toContain('Postcode sector of 25 postcodes');
    expect(place?.areas[0]).toMatchObject({ name: 'Lady Margaret', method: '12 postcodes of 25' });
  });

  it('says what to do about a postcode that it does not know', async () => {
    const [place] = await test.engine.client.places.find({ text: 'SW1A 1AA' });
    expect(place).toMatchObject({ title: 'SW1A 1AA', position: null, areas: [] });
    expect(place?.says).toContain('add a newer postcode lookup');
  });

  it('says what a code is that it does not know, and lists nothing for other text', async () => {
    const { places } = test.engine.client;
    const saysOf = async (text: string) => (await places.find({ text })).map(({ title, says }) => `${title}: ${says}`);
    expect(await saysOf('e01000001')).toEqual([
      'E01000001: LSOA of 2011 or 2021, by its code, that no dataset of this workspace holds: it may lie outside the area, be of another year, or be mistyped. ' +
        'Check it, or add a lookup or boundaries of LSOAs of 2011 or 2021 that have it.',
    ]);
    expect(await saysOf('E05000999')).toEqual([
      expect.stringContaining('E05000999: Ward, by its code, that no dataset'),
    ]);
    expect(await saysOf('00ASGE')).toEqual([expect.stringContaining('00ASGE: Ward of before 2011, by its code')]);
    expect(await saysOf('E99999999')).toEqual([expect.stringContaining('This stands for no area')]);
    expect(await saysOf('SW1')).toEqual([expect.stringContaining('SW1: A postcode district of which no dataset')]);
    for (const text of ['nonsense', 'E0100', '10 Bath', '  ']) expect(await saysOf(text)).toEqual([]);
  });

  it('finds areas by name and code, and places by words of their name', async () => {
    const { places } = test.engine.client;
    expect((await places.find({ text: 'south acton ward' }))[0]).toMatchObject({ title: 'South Acton' });
    expect((await places.find({ text: 'e05013536' }))[0]?.areas[0]).toMatchObject({ code: 'E05013536', kind: 'ward' });
    const [library] = await places.find({ text: 'perivale library' });
    expect(library?.areas.find(({ kind }) => kind === 'ward')).toMatchObject({ name: 'Perivale' });
    expect(await places.find({ text: 'no such thing' })).toEqual([]);
  });
});

describe('places.nearest', () => {
  it('lists places by their distance', async () => {
    const near = await test.engine.client.places.nearest({
      dataset: 'service-points',
      from: [-0.3055, 51.513],
      count: 3,
    });
    expect(near.map(({ name, metres }) => [name, Math.round(metres)])).toEqual([
      ['Ealing Broadway leisure centre', 598],
      ["Ealing Broadway children's centre", 947],
      ['Walpole GP practice', 1010],
    ]);
  });

  it('refuses a dataset that holds no places, by naming those that do', async () => {
    const asked = test.engine.client.places.nearest({ dataset: 'postcodes', from: [-0.3, 51.5], count: 1 });
    await expect(asked).rejects.toThrow('The workspace has: service-points.');
  });
});

describe('custom areas', () => {
  const steps: AreaStep[] = [{ does: 'add', pick: { by: 'areas', codes: ['E05013520'] } }];
  const area = { id: 'centre', name: 'Town centre', geography: lsoa, steps };

  it('are made of whole small areas, with their residents', async () => {
    const draft = await test.engine.client.places.draft({ geography: lsoa, steps });
    expect(draft.members.map(({ code }) => code)).toEqual(draft.members.map(({ code }) => code).toSorted());
    expect(draft.members).toHaveLength(9);
    expect(draft.residents).toBe(draft.members.reduce((sum, { residents }) => sum + (residents ?? 0), 0));
    expect(draft.says[0]).toContain('Ealing Broadway is made of nine LSOAs by best fit');
  });

  it('are kept in this computer’s copy of the sample borough, not in the sample', async () => {
    const before = readFileSync(test.samplePath, 'utf8');
    await test.engine.client.places.keepArea(area);
    expect(readFileSync(test.samplePath, 'utf8')).toBe(before);
  });

  it('are kept in a workspace of one’s own, changed, used by another, and removed', async () => {
    const { workspace, places } = test.engine.client;
    const { path: file } = await workspace.create({ folder: path.join(test.directory, 'own'), title: 'Own' });
    const kept = await places.keepArea(area);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      customAreas: [{ name: 'Town centre', members: kept.members }],
    });
    const without: AreaStep = { does: 'subtract', pick: { by: 'codes', codes: [kept.members[0] ?? ''] } };
    expect((await places.keepArea({ ...area, steps: [...steps, without] })).members).toEqual(kept.members.slice(1));
    await places.keepArea({
      ...area,
      id: 'more',
      name: 'More',
      steps: [{ does: 'add', pick: { by: 'custom-area', id: 'centre' } }],
    });
    await expect(places.removeArea({ id: 'centre' })).rejects.toThrow('“More” is made of this area');
    await expect(places.keepArea({ ...area, id: 'other' })).rejects.toThrow('already is an area called “Town centre”');
    await places.removeArea({ id: 'more' });
    expect(await places.removeArea({ id: 'centre' })).toEqual([]);
  });

  it('are still drawn when the boundary file is gone', async () => {
    const { workspace, places } = test.engine.client;
    const { path: file } = await workspace.create({ folder: path.join(test.directory, 'moved'), title: 'Moved' });
    rmSync(path.join(path.dirname(file), 'geography', 'wards.geojson'));
    await workspace.open({ path: file });
    expect((await places.outlines({ dataset: 'ward-boundaries' })).features).toHaveLength(24);
  });
});

it('counts the postcodes of a sector against the lookup that they stand in', async () => {
  const { client } = test.engine;
  const mine = path.join(test.directory, 'mine.strand.json');
  cpSync(test.samplePath, mine);
  await client.workspace.open({ path: mine });
  const file = path.join(test.directory, 'older-postcodes.csv');
  const rows = Array.from({ length: 60 }, (_, at) => {
    const [one, two] = [Math.floor(at / 20), at % 20].map((letter) => 'ABDEFGHJLNPQRSTUWXYZ'.charAt(letter));
    return `UB1 1${one}${two},E0500018${at < 45 ? 1 : 2}`;
  });
  writeFileSync(file, ['Postcode,Ward code', ...rows].join('\n'));
  const { plan, about } = await client.imports.preview({ path: file });
  await client.imports.load({
    path: file,
    read: plan.read,
    roles: plan.roles,
    about: { ...about, kind: 'lookup', owner: 'Ordnance Survey', unit: 'postcodes' },
  });
  const [place] = await client.places.find({ text: 'UB1 1' });
  const methods = place?.areas.map(({ method }) => method);
  expect(methods).toEqual(expect.arrayContaining(['12 postcodes of 25', '45 postcodes of 60', '15 postcodes of 60']));
});
