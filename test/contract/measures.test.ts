import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { MeasureDraft, MeasureSuggestion } from '../../shared/model/measure-draft.ts';
import { loadAsProposed, writeOwnBorough } from '../support/own-borough.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let suggestion: MeasureSuggestion;
const census = {
  period: { from: '2021-03-21', to: '2021-03-21', label: 'Census 2021' },
  sensitivity: 'open',
} as const;

/** The suggestion's own draft. */
function draft(): MeasureDraft {
  if (suggestion.draft === null) throw new Error(suggestion.hindrances.join(' '));
  return suggestion.draft;
}

beforeAll(async () => {
  test = await openTestEngine();
  const { client } = test.engine;
  const folder = path.join(test.directory, 'sent');
  mkdirSync(folder);
  const files = writeOwnBorough(folder);
  await client.workspace.create({ folder: path.join(test.directory, 'own'), title: 'Own borough' });
  const { dataset } = await loadAsProposed(test.engine, files.wards, { title: 'Wards' });
  await client.places.useAreas({
    dataset: dataset.id,
    whole: { code: areaCodeSchema.parse('E09099001'), name: 'Orchard' },
    note: 'Made for a test.',
  });
  await loadAsProposed(test.engine, files.clients, { title: 'Housing advice', unit: 'clients' });
  suggestion = await client.measures.suggest({ dataset: 'housing-advice' });
  expect(suggestion.draft).toBeNull();
  expect(suggestion.hindrances.join(' ')).toMatch(/Nothing places the rows.*No table counts residents/s);
  const loans = path.join(folder, 'loans.csv');
  writeFileSync(loans, 'Ward code,Religion,Observation\nE05099001,Christian,20\nE05099001,Muslim,30\n');
  await loadAsProposed(test.engine, loans, { title: 'Loans', kind: 'aggregate', unit: 'loans' });
  expect((await client.measures.suggest({ dataset: 'housing-advice' })).hindrances.join(' ')).toContain(
    '“Loans” is not said to count people, but loans.',
  );
  await loadAsProposed(test.engine, files.postcodes, { title: 'Postcodes of Orchard' });
  await loadAsProposed(test.engine, files.residents, { title: 'Residents of Orchard', ...census });
  await loadAsProposed(test.engine, files.beliefs, { title: 'Beliefs in Orchard', ...census });
  suggestion = await client.measures.suggest({ dataset: 'housing-advice' });
});
afterAll(() => test.close());

describe('a measure of what partners sent', () => {
  it('is proposed with its words, its place, its people and the adults that they come from', () => {
    const { measure, join, population, segments } = draft();
    expect(measure).toMatchObject({
      title: 'Housing advice clients',
      unit: 'clients',
      does: 'use housing advice',
      persons: 'Client ID',
    });
    expect(join).toMatchObject({
      left: { dataset: 'housing-advice' },
      right: { dataset: 'residents-of-orchard' },
      on: [{ left: 'Postcode', right: 'Ward code', through: { dataset: 'postcodes-of-orchard' } }],
    });
    expect(population?.tables).toEqual({
      'ethnic-group': 'residents-of-orchard',
      sex: 'residents-of-orchard',
      age: 'residents-of-orchard',
    });
    // The kept “adults” are of bands that this table cuts elsewhere.
    expect(population?.segment).toBe('adults-2');
    expect(segments).toContainEqual(expect.objectContaining({ expression: { kind: 'age-between', from: 16 } }));
    expect(suggestion.populations[0]?.says).toContain('Not by religion or belief: those tables hold no ages');
    expect(suggestion.populations[1]?.says).toContain('By ethnic group, sex, age and religion or belief.');
  });

  it('is looked at before it is kept: who is counted, placed and known, and what can be compared', async () => {
    const look = await test.engine.client.measures.look(draft());
    expect(look).toMatchObject({ rows: 900, counted: 720, placed: 696, areas: 4, filled: 4, isUsable: true });
    const of = (strand: string) => look.strands.find((each) => each.strand === strand);
    expect(of('ethnic-group')).toMatchObject({ known: 640, compared: { table: 'Residents of Orchard' } });
    expect(of('religion')).toMatchObject({
      known: 720,
      compared: null,
      says: expect.stringContaining('No table counts adults by religion'),
    });
    expect(look.warnings.map(({ says }) => says)).toEqual([
      'Each person of “Client ID” is counted once, as their latest row describes them.',
      expect.stringMatching(/are set against adults of Census 2021, three years before/),
    ]);
    expect(await test.engine.client.measures.list()).toEqual([]);
  });

  it('says what would mislead: rows counted for persons, and users who are not of the population', async () => {
    const { measure, ...rest } = draft();
    const { persons: _, ...byRows } = measure;
    const rows = await test.engine.client.measures.look({ ...rest, measure: byRows });
    expect(rows.counted).toBe(900);
    expect(rows.warnings[0]).toEqual({
      grade: 'trap',
      says: '900 rows name 720 different “Client ID”. Counted by rows, a person with several rows counts several times.',
    });
    const older = {
      id: 'older',
      title: 'People aged 65 and over',
      people: 'older people',
      expression: { kind: 'age-between', from: 65 },
    } as const;
    const population = { ...(draft().population ?? { id: '', title: '', tables: {} }), segment: 'older' };
    const look = await test.engine.client.measures.look({
      ...draft(),
      population,
      segments: [...draft().segments, older],
    });
    expect(look.warnings.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/^\d+ clients do not belong to “People aged 65 and over”/),
    );
    const everybody = suggestion.populations.find(({ population: { segment } }) => segment === 'everyone');
    const wide = await test.engine.client.measures.look({
      measure: { ...measure, population: everybody?.population.id ?? '' },
      join: draft().join,
      population: everybody?.population ?? null,
      segments: everybody?.segments ?? [],
    });
    expect(wide.warnings.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/^Clients are of ages from 16, yet they are set against residents of other ages too/),
    );
    expect(wide.strands.find(({ strand }) => strand === 'religion')?.compared).toMatchObject({
      table: 'Beliefs in Orchard',
    });
  });

  it('is kept with its join and population in one step, explored, profiled and written', async () => {
    const { client } = test.engine;
    expect((await client.measures.keep(draft())).map(({ measure }) => measure.id)).toEqual(['housing-advice']);
    expect((await client.workspace.history()).undo).toBe('keep the measure “Housing advice clients”');
    const { breakdowns } = await client.explore.evidence({ measure: 'housing-advice' });
    expect(breakdowns.map(({ strand }) => strand.id)).toEqual(['ethnic-group', 'sex', 'age']);
    const everyone = breakdowns[1]?.rows.find(({ area, category }) => area === 'E09099001' && category === 'all');
    expect(everyone?.count).toMatchObject({ status: 'value', value: 720 });
    const created = await client.profiles.create({ template: 'area-profile', title: 'Orchard' });
    const profile = await client.profiles.save({ ...created, contact: 'Equality team' });
    const { written, failed } = await test.engine.writeReports(
      { profile: profile.id, areas: 'whole', formats: ['html'], directory: path.join(test.directory, 'reports') },
      () => undefined,
      AbortSignal.timeout(60_000),
    );
    expect(failed).toEqual([]);
    expect(written).toHaveLength(1);
    await expect(client.measures.remove({ id: 'housing-advice' })).rejects.toThrow(/is shown by the profile “Orchard”/);
    await client.profiles.remove({ profile: profile.id });
  });

  it('does not let a second measure count the same records otherwise', async () => {
    const { measure, ...rest } = draft();
    const { persons: _, ...byRows } = { ...measure, id: 'visits', title: 'Visits' };
    await expect(test.engine.client.measures.look({ ...rest, measure: byRows })).rejects.toThrow(
      /counts each person of “Client ID” once of the same records/,
    );
  });

  it('is taken back with all that came with it', async () => {
    const { client } = test.engine;
    expect((await client.measures.populations()).map(({ usedBy }) => usedBy.length)).toContain(1);
    await expect(client.measures.removePopulation({ id: draft().measure.population })).rejects.toThrow(
      /needed by the measure/,
    );
    await client.measures.remove({ id: 'housing-advice' });
    expect(await client.measures.list()).toEqual([]);
    await client.workspace.step({ direction: 'undo' });
    expect((await client.measures.list()).map(({ measure }) => measure.id)).toEqual(['housing-advice']);
  });
});

it('refuses words that are missing, and people whom no table counts', async () => {
  const { client } = test.engine;
  const { measure, ...rest } = draft();
  await expect(client.measures.keep({ ...rest, measure: { ...measure, does: ' ' } })).rejects.toThrow(
    /Say what they do/,
  );
  const none = { id: 'none', title: 'Nobody', segment: 'everyone', tables: {} };
  await expect(client.measures.keepPopulation({ population: none, segments: [] })).rejects.toThrow(
    /at least one strand/,
  );
  const beliefs = {
    id: 'wrong',
    title: 'Adults by belief',
    segment: 'adults',
    tables: { religion: 'beliefs-in-orchard' },
  };
  await expect(client.measures.keepPopulation({ population: beliefs, segments: [] })).rejects.toThrow(/holds no age/);
});
