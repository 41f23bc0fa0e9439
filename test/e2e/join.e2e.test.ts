import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems } from '../support/visit.ts';

const groups = ['Bangladeshi', 'Indian', 'Arab', 'African'];

let workbench: Workbench;
let visits: string;
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  const { page, engine, directory, samplePath } = workbench;
  const mine = path.join(directory, 'mine.strand.json');
  cpSync(samplePath, mine);
  await engine.client.workspace.open({ path: mine });
  visits = await addVisits();
  await page.reload();
  await page.goto(new URL('#/join', page.url()).href);
});
afterAll(() => workbench.close());

/** Visits with the ward codes of before 2022 beside today's names, one of them shortened, and a postcode. */
async function addVisits(): Promise<string> {
  const { engine, directory } = workbench;
  const lookup = readFileSync(path.join(directory, 'geography/ward-names.csv'), 'utf8').trim().split('\n').slice(1);
  const names = [...new Map(lookup.map((line) => [line.split(',')[0], line.split(',')[1] ?? ''])).values()];
  const postcodes = readFileSync(path.join(directory, 'geography/postcodes.csv'), 'utf8').trim().split('\n').slice(1);
  const rows = Array.from({ length: 240 }, (_, at) => {
    const ward = at % 24 === 3 ? 'Southall Grn' : (names[at % 24] ?? '');
    return `V-${String(1000 + at)},E050001${String(74 + (at % 24))},${ward},${postcodes[at * 12]?.split(',')[0] ?? ''},${groups[at % 4] ?? ''}`;
  });
  const file = path.join(directory, 'visits.csv');
  writeFileSync(file, ['Client ref,Ward code,Ward,Postcode,Ethnic group', ...rows, ''].join('\n'));
  const { plan, about } = await engine.client.imports.preview({ path: file });
  const loaded = await engine.client.imports.load({
    path: file,
    read: plan.read,
    roles: plan.roles,
    about: { ...about, title: 'Advice visits', owner: 'Acton Advice', unit: 'visits' },
  });
  return loaded.dataset.id;
}

const region = (name: string): Locator => workbench.page.getByRole('region', { name, exact: true });
/** Until the fit that is shown is that of the plan in force. */
const matched = (): Promise<void> => expect.poll(() => workbench.page.locator('.is-stale').count()).toBe(0);
const heading = (name: string | RegExp): Locator => workbench.page.getByRole('heading', { name });
const choose = async (field: RegExp, title: string): Promise<void> => {
  const { page } = workbench;
  await page.getByRole('combobox', { name: field }).fill(title);
  await page.getByRole('option', { name: title, exact: true }).click();
};

describe('the joins of a workspace', () => {
  test('are listed, each with its finding, its warnings and its columns', async () => {
    const { page, engine } = workbench;
    await page.getByRole('listbox', { name: 'Joins' }).waitFor();
    const joins = await engine.client.joins.list();
    expect(await page.getByRole('listbox', { name: 'Joins' }).getByRole('option').count()).toBe(joins.length);
    await heading(/% of applicants match exactly one ward$/).waitFor();
    await page.getByRole('tab', { name: 'Columns' }).click();
    await page.getByRole('row', { name: /^Applicant ref Housing register/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('are drawn with what each is made of', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Picture of all joins' }).click();
    await heading('Picture of all joins').waitFor();
    await page.getByRole('button', { name: /^Voluntary sector clients to residents by ward/ }).click();
    await region('Columns of Voluntary sector clients to residents by ward')
      .getByText('Postcodes to wards, “pcds” to “wd22cd”')
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'How it fits' }).click();
  });

  test('are not taken out where a measure needs them, and why is said in place', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Remove' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /is needed by the measure/ })
      .waitFor();
  });
});

describe('a new join', () => {
  test('is suggested once two tables are chosen, with the evidence and what was left out', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'New join' }).click();
    await heading('Choose two datasets').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await choose(/^Left/, 'Advice visits');
    await choose(/^Right/, 'Hate crime by ward');
    const best = page.getByRole('option', { name: /^Postcode → ward/, selected: true });
    await best.getByText('240 of 240 postcodes', { exact: false }).waitFor();
    await region('Looked at and left out').getByText('0 of 24 ward codes match', { exact: false }).first().waitFor();
    await heading('All 240 visits match exactly one ward').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('shows a trap before it is kept, and the way out of it', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Choose columns yourself' }).click();
    const lookup = page.getByRole('button', { name: /Looked up on the way/ });
    await lookup.click();
    await page.getByRole('option', { name: 'No, compared as they are' }).click();
    await heading('Nothing matches').waitFor();
    await choose(/^Column of the left/, 'Ward code');
    const settle = region('To settle');
    await settle.getByText('0 of 24 ward codes match, and yet 23 names do', { exact: false }).waitFor();
    await settle.getByText('Trap', { exact: true }).waitFor();
    await matched();
    const commit = page.getByRole('button', { name: 'Commit join' });
    expect(await commit.isDisabled()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await settle.getByRole('button', { name: /^Join by Postcode/ }).click();
    await heading('All 240 visits match exactly one ward').waitFor();
  });

  test('takes every change back', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+z');
    await region('To settle').getByText('0 of 24 ward codes match', { exact: false }).waitFor();
    await page.keyboard.press('Control+y');
    await heading('All 240 visits match exactly one ward').waitFor();
  });

  test('draws what would be repeated, and lets it be settled', async () => {
    const { page } = workbench;
    await page.getByText('Sum up the right first').click();
    await heading(/^All 240 visits match, \d+ of them several rows of wards|each to several rows of wards/).waitFor();
    const settle = region('To settle');
    await settle.getByText(/rows meet several: repeated, 240 rows become/).waitFor();
    await settle.getByText('Take the first').click();
    await expect.poll(() => page.getByRole('button', { name: 'Commit join' }).isEnabled()).toBe(true);
    await matched();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await heading('All 240 visits match exactly one ward').waitFor();
  });

  test('is shown as SQL', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Show as SQL' }).click();
    const sql = page.getByRole('group', { name: 'SQL' });
    await expect.poll(() => sql.textContent()).toContain('CREATE OR REPLACE');
    await page.keyboard.press('Escape');
  });

  test('is kept with Ctrl Enter, and listed', async () => {
    const { page, engine } = workbench;
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('listbox', { name: 'Joins' })
      .getByRole('option', { name: /^Advice visits to/ })
      .waitFor();
    const kept = (await engine.client.joins.list()).find(({ plan }) => plan.left.dataset === visits);
    expect(kept).toMatchObject({ rows: 240, left: { rows: 240, matchedRows: 240 }, fanOut: { added: 0 } });
  });

  test('is taken out and put back', async () => {
    const { page } = workbench;
    const listed = page.getByRole('listbox', { name: 'Joins' }).getByRole('option', { name: /^Advice visits to/ });
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('was taken out. Its two tables are as they were.').waitFor();
    await expect.poll(() => listed.count()).toBe(0);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await listed.waitFor();
  });

  test('of a record to a list gives a table of the library', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'New join' }).click();
    await choose(/^Left/, 'Voluntary sector clients');
    await choose(/^Right/, 'Postcodes to wards');
    await heading(/% of clients match exactly one postcode$/).waitFor();
    await page.getByRole('tab', { name: /^Unmatched/ }).click();
    await region('Keys of Voluntary sector clients that match nothing').getByRole('table').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'See its rows' }).click();
    await page.waitForURL(/#\/library/);
    await page.getByRole('option', { name: /^Voluntary sector clients to Postcodes/, selected: true }).waitFor();
  });
});

describe('a join on its way', () => {
  test.each([
    { width: 1280, height: 720 },
    { width: 640, height: 450 },
    { width: 320, height: 568 },
  ])('fits a window of $width by $height, and axe finds nothing in dark', async (size) => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await page.setViewportSize(size);
    await page.goto(new URL(`#/join?view=new&left=${visits}&right=hate-crime`, page.url()).href);
    await heading('All 240 visits match exactly one ward').waitFor();
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(beyond).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('nothing went wrong in the page but what was refused or taken back', () => {
  const expected = /is needed by the measure|Cancelled\. Nothing was changed|status of 422/;
  expect(workbench.problems.filter((problem) => !expected.test(problem))).toEqual([]);
});
