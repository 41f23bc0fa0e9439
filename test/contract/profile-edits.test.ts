import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
let test: TestEngine;
let bid: ProfileRecipe;

/** A bid on the same people as two reports that left before. */
beforeAll(async () => {
  test = await openTestEngine();
  const { workspace, reports, profiles } = test.engine.client;
  const own = path.join(test.directory, 'own.strand.json');
  await cp(test.samplePath, own);
  await workspace.open({ path: own });
  const ward = (await reports.list())[0]?.areas.find(({ name }) => name === 'Southall Broadway')?.code ?? ealing;
  await reports.render({ profile: 'bangladeshi-advice-bid', area: ward, format: 'csv' });
  await reports.render({ profile: 'moving-advice', area: ealing, format: 'csv' });
  bid = await profiles.create({ template: 'funding-bid', title: 'A bid for everyone', measures: ['voluntary-sector'] });
  await reports.profile({ profile: bid.id, area: ealing });
}, 180_000);
afterAll(() => test.close());
afterEach(() => {
  vi.restoreAllMocks();
});

/** What is counted from now on, as connections to the database, and what is protected, as tasks of the threads beside. */
function watched() {
  return {
    counted: vi.spyOn(DuckDBInstance.prototype, 'connect'),
    protectedBeside: vi.spyOn(Worker.prototype, 'postMessage'),
  };
}

const asked = () => ({ kind: 'profile' as const, profile: bid.id, areas: [ealing] });

/** Hides a section, and whether the profile is shown without it. */
async function hides(section: string): Promise<boolean> {
  const { profiles, reports } = test.engine.client;
  await profiles.save({ ...bid, edits: [{ block: section, hidden: true }] });
  const { sections } = await reports.profile({ profile: bid.id, area: ealing });
  return sections.every(({ id }) => id !== section);
}

describe('an edit of a profile after releases of the same people', () => {
  it('is shown and checked with them while nothing is counted or protected again', async () => {
    const { reports, releases } = test.engine.client;
    const before = await releases.check(asked());
    expect(before).toMatchObject({ mayLeave: true, isCostly: true });
    const { sections } = await reports.profile({ profile: bid.id, area: ealing });
    const { counted, protectedBeside } = watched();
    for (const { id } of sections.slice(0, 3)) expect(await hides(id)).toBe(true);
    expect(await releases.check(asked())).toEqual(before);
    expect([counted.mock.calls.length, protectedBeside.mock.calls.length]).toEqual([0, 0]);
  });

  it('is stored and shown while other ways to publish are looked for, which can be stopped', async () => {
    const { reports, releases } = test.engine.client;
    const { counted, protectedBeside } = watched();
    const leaving = new AbortController();
    let isOver = false;
    const offers = releases.offers(asked(), { signal: leaving.signal }).finally(() => (isOver = true));
    offers.catch(() => undefined);
    await expect.poll(() => protectedBeside.mock.calls.length, { timeout: 30_000 }).toBe(1);
    expect(counted).toHaveBeenCalled();
    const { sections } = await reports.profile({ profile: bid.id, area: ealing });
    expect(await hides(sections[0]?.id ?? '')).toBe(true);
    expect(isOver).toBe(false);
    leaving.abort();
    await expect(offers).rejects.toMatchObject({ code: 'cancelled' });
    expect((await releases.check(asked())).mayLeave).toBe(true);
  });
});
