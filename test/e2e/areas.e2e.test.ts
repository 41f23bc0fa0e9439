import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

const name = 'Around the station';
const lsoas = { kind: 'lsoa', vintage: '2021' } as const;

let workbench: Workbench;
/** A postcode of the sample's lookup, with the small area and the ward that it is in. */
let postcode: { readonly text: string; readonly lsoa: string; readonly ward: string };
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  const lookup = readFileSync(path.join(workbench.directory, 'geography', 'postcodes.csv'), 'utf8');
  const [text = '', lsoa = '', ward = ''] = lookup.split(/\r?\n/)[40]?.split(',') ?? [];
  postcode = { text, lsoa, ward };
});
afterAll(() => workbench.close());

const region = (title: string | RegExp): Locator => workbench.page.getByRole('region', { name: title });
const heading = (title: string | RegExp): Locator => workbench.page.getByRole('heading', { level: 1, name: title });
const steps = (): Locator => region('Steps').getByRole('listitem');

async function find(text: string): Promise<void> {
  const field = workbench.page.getByRole('searchbox', { name: 'Find a place' });
  await field.fill(text);
  await field.press('Enter');
}

describe('finding a place in the sample borough', () => {
  beforeAll(async () => {
    await openSample(workbench.page);
    await goTo(workbench.page, 'Areas');
  });

  test('tells of a postcode in any spelling the areas that it is in, and how each is known', async () => {
    const { page } = workbench;
    await find(postcode.text.replace(' ', '').toLowerCase());
    const place = region(postcode.text);
    await place.getByRole('row').filter({ hasText: postcode.lsoa }).filter({ hasText: 'LSOA of 2021' }).waitFor();
    await place.getByRole('row').filter({ hasText: postcode.ward }).filter({ hasText: 'Ward of 2022' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('lists the nearest services by their distance, as the engine measures it', async () => {
    const { engine } = workbench;
    const [found] = await engine.client.places.find({ text: postcode.text });
    const from = found?.position;
    if (from === undefined || from === null) throw new Error(`${postcode.text} has no position.`);
    const near = await engine.client.places.nearest({ dataset: 'service-points', from, count: 6 });
    const listed = region('My nearest').getByRole('listitem');
    await expect.poll(() => listed.count()).toBe(6);
    const names = await listed.locator('.near-name').allTextContents();
    expect(names).toEqual(near.map((place) => place.name));
  });

  test('leads on to the profile of its ward', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: /^Profile of / }).click();
    await page.waitForURL(new RegExp(`#/profiles\\?.*area=${postcode.ward}`));
    await page.goBack();
    await region(postcode.text).waitFor();
  });

  test('says so where nothing is called that', async () => {
    await find('Narnia');
    await heading(/areas? of your own/).waitFor();
    await region('Places found').getByText('Nothing that this workspace knows is called “Narnia”').waitFor();
  });
});

describe('an area of one’s own', () => {
  test('begins with nothing chosen, in a workspace of one’s own', async () => {
    const { page, directory } = workbench;
    await page.goto(new URL('#/start', page.url()).href);
    await page.getByRole('button', { name: 'New workspace…' }).click();
    await page.getByLabel('Title').fill('Areas evidence');
    await page.getByLabel(/^Folder/).fill(path.join(directory, 'mine'));
    await page.keyboard.press('Enter');
    await heading('Add data').waitFor();
    await goTo(page, 'Areas');
    await heading('No areas of your own yet').waitFor();
    await page.getByRole('button', { name: 'New area' }).click();
    await heading('New area').waitFor();
    await region('Map').getByRole('heading', { name: 'No LSOA yet' }).waitFor();
  });

  test('is built from the list with the keyboard, and each pick can be undone', async () => {
    const { page } = workbench;
    const list = page.getByRole('listbox', { name: 'All LSOAs' });
    await page.getByRole('searchbox', { name: /^Filter \d+ LSOAs/ }).fill(postcode.lsoa);
    await list.getByRole('option').first().focus();
    await page.keyboard.press('Space');
    await region('Map')
      .getByRole('heading', { name: /^One LSOA, [\d,]+ residents$/ })
      .waitFor();
    expect(await steps().count()).toBe(1);
    await page.keyboard.press('Control+z');
    await region('Map').getByRole('heading', { name: 'No LSOA yet' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await region('Map')
      .getByRole('heading', { name: /^One LSOA/ })
      .waitFor();
  });

  test('takes a pasted list, and explains what in it is no area', async () => {
    const { page } = workbench;
    await page.getByText('List of codes').click();
    await page.getByRole('textbox', { name: /^Codes or names/ }).fill(`${postcode.lsoa}\nNarnia`);
    await page.getByRole('button', { name: 'Use this list' }).click();
    await page.getByText('One entry is no area of this kind').waitFor();
    await page.getByText('“Narnia”:').waitFor();
    await page.getByRole('button', { name: /^Drop this step: .*Narnia/ }).click();
    await page.getByText('“Narnia”:').waitFor({ state: 'hidden' });
  });

  test('takes all within a distance of a place', async () => {
    const { page, engine } = workbench;
    const [place] = await engine.client.places.find({ text: postcode.text });
    if (place?.position === undefined || place.position === null) throw new Error('The place has no position.');
    const pick = { by: 'radius', centre: place.position, metres: 1000, place: place.title } as const;
    const expected = await engine.client.places.draft({
      geography: lsoas,
      steps: [
        { does: 'add', pick: { by: 'codes', codes: [postcode.lsoa] } },
        { does: 'add', pick },
      ],
    });
    expect(expected.members.length).toBeGreaterThan(1);
    await page.getByText('Within a distance').click();
    await page.getByRole('textbox', { name: 'Around' }).fill(postcode.text);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Places to measure from' }).getByRole('option').first().waitFor();
    await page.getByRole('textbox', { name: 'Metres' }).fill('1000');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Use this circle' }).click();
    const residents = (expected.residents ?? 0).toLocaleString('en-GB');
    await region('Map')
      .getByRole('heading', { name: `${residents} residents` })
      .waitFor();
    expect(await steps().count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('asks for a name before it is kept, and is then listed with its areas', async () => {
    const { page, directory } = workbench;
    await page.getByRole('button', { name: 'Save area' }).click();
    await page.getByRole('alert').getByText('The area has no name yet.').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Control+Enter');
    await heading('One area of your own').waitFor();
    const saved = workspaceSchema.parse(
      JSON.parse(readFileSync(path.join(directory, 'mine', 'areas-evidence.strand.json'), 'utf8')),
    );
    expect(saved.customAreas).toMatchObject([{ name, geography: lsoas }]);
    const rows = region(name)
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: /E01\d{6}/ });
    await expect.poll(() => rows.count()).toBe(saved.customAreas?.[0]?.members.length);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('is there again after the window is reloaded', async () => {
    const { page } = workbench;
    await page.reload();
    const item = page.getByRole('listbox', { name: 'Areas of your own' }).getByRole('option', { name });
    await item.waitFor();
    await region(name).getByText(`Add 1,000 metres around ${postcode.text}`).waitFor();
  });

  test('is removed, and brought back by undo', async () => {
    await region(name).getByRole('button', { name: 'Remove' }).click();
    await heading('No areas of your own yet').waitFor();
    await region('Just done').getByRole('button', { name: 'Undo' }).click();
    await heading('One area of your own').waitFor();
  });
});

test('a table of small areas is carried to wards, with its method and totals said first', async () => {
  const { page } = workbench;
  await page.getByRole('tab', { name: 'Carry to other areas' }).click();
  const report = region('What it does');
  await report.getByText(/LSOAs of 2021 to wards of 2022 by best fit/).waitFor();
  const total = report.getByRole('row').filter({ hasText: 'none' }).first();
  const [before, after] = await total.getByRole('cell').allTextContents();
  expect(before).toBe(after);
  expect(await accessibilityProblems(page)).toEqual([]);
  await report.getByRole('button', { name: 'Keep this table' }).click();
  await region('Just done').getByText('can be used as any other table').waitFor();
  expect((await workbench.engine.client.datasets.list()).map(({ dataset }) => dataset.id)).toContain(
    'census-disability-by-ward-2022',
  );
});

test('what is known of places is listed with why', async () => {
  const { page } = workbench;
  await page.getByRole('tab', { name: 'What is known' }).click();
  await region('Lookups')
    .getByText('each of 199 LSOA 2021 codes has one ward of 2022', { exact: false })
    .first()
    .waitFor();
  await page.getByRole('tab', { name: 'Areas in use' }).click();
  await region('Areas in use').getByRole('heading', { name: 'Ealing in 24 wards of 2022' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
