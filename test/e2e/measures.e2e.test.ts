import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { loadAsProposed, writeOwnBorough } from '../support/own-borough.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo } from '../support/visit.ts';

let workbench: Workbench;
const census = {
  unit: 'residents',
  period: { from: '2021-03-21', to: '2021-03-21', label: 'Census 2021' },
  sensitivity: 'open',
} as const;

beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  const { page, engine, directory } = workbench;
  const folder = path.join(directory, 'sent');
  mkdirSync(folder);
  const files = writeOwnBorough(folder);
  await engine.client.workspace.create({ folder: path.join(directory, 'own'), title: 'Own borough' });
  const wards = await loadAsProposed(engine, files.wards, { title: 'Wards' });
  await engine.client.places.useAreas({
    dataset: wards.dataset.id,
    whole: { code: areaCodeSchema.parse('E09099001'), name: 'Orchard' },
    note: 'Made for a test.',
  });
  await loadAsProposed(engine, files.postcodes, { title: 'Postcodes of Orchard' });
  await loadAsProposed(engine, files.residents, { title: 'Residents of Orchard', ...census });
  await loadAsProposed(engine, files.clients, { title: 'Housing advice', unit: 'clients' });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/explore`);
  await page.reload();
});
afterAll(() => workbench.close());

const counted = () => workbench.page.getByRole('region', { name: 'What it counts' });

describe('a measure', () => {
  test('is proposed where there is none, with what it would count beside it', async () => {
    const { page } = workbench;
    await page.getByRole('heading', { level: 1, name: 'No measures yet' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'New measure' }).click();
    await counted().getByText('What can be compared').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Housing advice clients');
    expect(await counted().textContent()).toMatch(/720 clients, from 900 rows.*696 are placed, in 4 of 4 areas/s);
    expect(await counted().textContent()).toContain('Religion or beliefnot compared');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('counts otherwise when it is told to, and says what that does', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /Counted$/ }).click();
    await page.getByRole('option', { name: 'Each row' }).click();
    await counted().getByText('Counted by rows, a person with several rows counts several times.').waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    await counted().getByText('Each person of “Client ID” is counted once').waitFor();
  });

  test('waits unfinished while the officer is elsewhere, and through a start', async () => {
    const { page, engine } = workbench;
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('People who were advised');
    await goTo(page, 'Library');
    await page.goBack();
    await expect.poll(() => name.inputValue()).toBe('People who were advised');
    await expect
      .poll(async () => (await engine.client.memory.read()).texts['measure-drafts'] ?? '')
      .toContain('People who were advised');
    await page.reload();
    await page.getByText('Restored your unfinished measure').waitFor();
    expect(await name.inputValue()).toBe('People who were advised');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(() => name.inputValue()).toBe('Housing advice clients');
    await expect.poll(async () => (await engine.client.memory.read()).texts['measure-drafts'] ?? null).toBeNull();
  });

  test('is kept with one press, taken back with one undo, and explored', async () => {
    const { page, engine } = workbench;
    await page.getByRole('textbox', { name: /^What they do/ }).fill('ask for housing advice');
    await page.getByText('as likely as other adults to ask for housing advice.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Explore it' }).waitFor();
    expect((await engine.client.joins.list()).length).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(async () => (await engine.client.measures.list()).length).toBe(0);
    expect((await engine.client.joins.list()).length).toBe(0);
    await goTo(page, 'Library');
    await page.getByRole('option', { name: /^Housing advice/ }).click();
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await counted().getByText('What can be compared').waitFor();
    await page.getByRole('button', { name: /^Keep measure/ }).click();
    await page.getByRole('button', { name: 'Explore it' }).click();
    await page.getByRole('heading', { level: 1, name: /to use housing advice/ }).waitFor();
    expect(workbench.problems).toEqual([]);
  });

  test('names its population, which can be looked at and is not let go of while it is needed', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: 'How it is made' }).click();
    await page.getByRole('link', { name: 'Populations' }).click();
    await page.getByRole('listbox', { name: 'Populations of the workspace' }).getByRole('option').last().click();
    await page.getByText(/^Needed by the measure “Housing advice clients”/).waitFor();
    await page.getByRole('button', { name: 'Take this population out of the workspace' }).click();
    await page.getByRole('alert').getByText('is needed by the measure').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
