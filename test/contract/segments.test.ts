import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const women: SegmentExpression = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] };
const young: SegmentExpression = { kind: 'age-between', from: 16, to: 34 };
let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

const look = (expression: SegmentExpression, dataset = 'housing-register') =>
  test.engine.client.segments.look({ dataset, expression });

describe('a look at a segment', () => {
  it('parts people into those who belong, those who do not, and those of whom it is not known', async () => {
    const [all, of, not] = [
      await look({ kind: 'everyone' }),
      await look(women),
      await look({ kind: 'not', expression: women }),
    ];
    expect(all.people).toBe(all.of);
    expect(of.people).toBeGreaterThan(5000);
    expect(of.notKnown).toBeGreaterThan(0);
    expect(of.people + not.people + of.notKnown).toBe(all.of);
    expect(not.notKnown).toBe(of.notKnown);
    expect(of.words).toBe('sex is Female');
  });

  it('grows smaller, and its outlook worse, with each part', async () => {
    const few = await look({ kind: 'and', all: [women, young, { kind: 'segment', id: 'adults' }] });
    expect(few.people).toBeLessThan((await look(women)).people);
    expect(few.words).toBe('sex is Female, and aged 16 to 34, and in “Adults 16 and over”');
    const ethnic = few.strands.find(({ strand }) => strand === 'ethnic-group');
    expect(ethnic).toMatchObject({
      outlook: 'mostly-hidden',
      says: expect.stringContaining('most of the table would be hidden'),
    });
  });

  it('counts an aggregate table without its totals', async () => {
    const residents = await look(women, 'census-sex');
    expect(residents.of).toBe(367_116);
    expect(residents.people).toBe(186_083);
  });

  it('says by which areas its people are counted', async () => {
    const everyone = { kind: 'everyone' } as const;
    const saysOf = async (dataset: string) => (await look(everyone, dataset)).strands.map(({ says }) => says);
    expect(await saysOf('census-disability')).toEqual([expect.stringMatching(/^By disability and LSOA, /)]);
    expect(await saysOf('census-sex')).toEqual([expect.stringMatching(/^By sex and ward, /)]);
  });

  it('refuses what the dataset does not hold', async () => {
    await expect(look(women, 'census-religion')).rejects.toThrow(/holds no sex/);
    await expect(look({ kind: 'column-known', column: 'Shoe size' })).rejects.toThrow(/no column "Shoe size"/);
  });
});

it('keeps a segment in the workspace, and does not let go of one that is used', async () => {
  const { client } = test.engine;
  const kept = await client.segments.keep({
    id: 'young-women',
    title: 'Young women',
    people: 'young women',
    expression: { kind: 'and', all: [women, young] },
  });
  expect(kept.map(({ id }) => id)).toContain('young-women');
  expect(kept.find(({ id }) => id === 'adults')?.usedBy.length).toBeGreaterThan(0);
  await expect(client.segments.remove({ id: 'adults' })).rejects.toThrow(/used by the population/);
  await expect(
    client.segments.keep({
      id: 'young-women',
      title: 'Young women',
      people: 'x',
      expression: { kind: 'segment', id: 'young-women' },
    }),
  ).rejects.toThrow(/made of itself/);
  expect((await client.segments.remove({ id: 'young-women' })).map(({ id }) => id)).not.toContain('young-women');
});

it('claims no areas for people who are in none', async () => {
  const { client } = test.engine;
  const mine = path.join(test.directory, 'mine.strand.json');
  cpSync(test.samplePath, mine);
  await client.workspace.open({ path: mine });
  const file = path.join(test.directory, 'searches.csv');
  writeFileSync(
    file,
    ['Ref,Sex', ...Array.from({ length: 60 }, (_, at) => `S-${at},${at % 9 === 0 ? 'Female' : 'Male'}`)].join('\n'),
  );
  const { plan, about } = await client.imports.preview({ path: file });
  const { dataset } = await client.imports.load({
    path: file,
    read: plan.read,
    roles: plan.roles,
    about: { ...about, owner: 'Police', unit: 'searches' },
  });
  const { strands } = await look({ kind: 'everyone' }, dataset.id);
  expect(strands.map(({ says }) => says)).toEqual(['By sex alone, nothing has to be hidden.']);
});
