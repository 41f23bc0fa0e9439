import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOwnBorough } from '../support/own-borough.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo } from '../support/visit.ts';

let workbench: Workbench;
const firstTime = (): void => {
  beforeAll(async () => {
    workbench = await openWorkbench({ acceptDownloads: true, reducedMotion: 'reduce' });
  });
  afterAll(() => workbench.close());
};

const heading = (name: string | RegExp): Locator => workbench.page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp): Locator => workbench.page.getByRole('button', { name });
const article = (): Locator => workbench.page.getByRole('article');

/** Presses a button that writes a file, and reads what came. */
async function exported(page: Page, press: Locator): Promise<{ readonly name: string; readonly start: string }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press.click()]);
  const bytes = await readFile(await download.path());
  expect(bytes.byteLength).toBeGreaterThan(5000);
  return { name: download.suggestedFilename(), start: bytes.subarray(0, 5).toString('latin1') };
}

/** What the ledger lists, newest first, as "R-001 … PDF …". */
async function ledger(page: Page): Promise<string[]> {
  await goTo(page, 'Releases');
  const rows = page.getByRole('grid', { name: 'Releases, newest first' }).getByRole('row').filter({ hasText: /^R-/ });
  await rows.first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  return rows.allInnerTexts();
}

describe('an analyst with a folder of files', () => {
  firstTime();

  test('makes a workspace from the start page', async () => {
    const { page, directory } = workbench;
    await heading(/^Who lives here/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button('New workspace…').click();
    await page.getByLabel('Title').fill('Orchard evidence');
    await page.getByLabel(/^Folder/).fill(path.join(directory, 'orchard'));
    await page.keyboard.press('Enter');
    await heading('Add data').waitFor();
  });

  test('adds five files of four partners, one after another', async () => {
    const { page, directory } = workbench;
    const sent = path.join(directory, 'sent');
    mkdirSync(sent);
    writeOwnBorough(sent);
    await page.getByLabel(/^Or by path/).fill(sent);
    await page.keyboard.press('Enter');
    await button('Read beliefs.csv').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button('Read beliefs.csv').first().click();
    const census = { title: 'Residents of Orchard', owner: 'Office for National Statistics', unit: 'residents' };
    await load('beliefs.csv', { ...census, title: 'Residents by religion', isOpen: true });
    await load('clients.csv', { title: 'Housing advice', owner: 'Orchard Advice', unit: 'clients' });
    await load('postcodes.csv', { title: 'Postcodes of Orchard', owner: 'Orchard Council', unit: 'postcodes' });
    await load('residents.csv', { ...census, isOpen: true });
    await load('wards.geojson', { title: 'Wards of Orchard', owner: 'Orchard Council', unit: 'wards' });
    await page.getByRole('option', { name: /^Wards of Orchard/, selected: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('counts by the wards that were sent', async () => {
    const { page } = workbench;
    await goTo(page, 'Areas');
    await page.getByRole('tab', { name: 'Areas in use' }).click();
    await button(/Boundaries$/).click();
    await page.getByRole('option', { name: /^Wards of Orchard/ }).click();
    await page.getByLabel('Together they make').fill('Orchard');
    await page.getByLabel('Its area code').fill('E09099001');
    await button('Use these areas').click();
    await page.getByRole('heading', { name: 'Orchard in 4 wards of 2023' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('joins the clients to the residents by their postcodes', async () => {
    const { page } = workbench;
    await goTo(page, 'Join');
    await button('New join').first().click();
    for (const [side, title] of [
      [/^Left/, 'Housing advice'],
      [/^Right/, 'Residents of Orchard'],
    ] as const) {
      await page.getByRole('combobox', { name: side }).fill(title);
      await page.getByRole('option', { name: title, exact: true }).click();
    }
    await page.getByRole('option', { name: /^Postcode → ward/, selected: true }).waitFor();
    await page.getByRole('heading', { name: /clients match exactly one ward$/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('listbox', { name: 'Joins' })
      .getByRole('option', { name: /^Housing advice to/ })
      .waitFor();
  });

  test('makes a measure of them', async () => {
    const { page } = workbench;
    await goTo(page, 'Explore');
    await heading('No measures yet').waitFor();
    await button('New measure').click();
    const counted = page.getByRole('region', { name: 'What it counts' });
    await counted.getByText('What can be compared').waitFor();
    expect(await counted.textContent()).toMatch(/720 clients, from 900 rows.*696 are placed, in 4 of 4 areas/s);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(/^Keep measure/).click();
    await button('Explore it').click();
  });

  test('explores who is reached, by strand and ward', async () => {
    const { page } = workbench;
    await heading(/housing advice/).waitFor();
    await button(/ Strand$/).click();
    await page.getByRole('option', { name: /^Ethnic group/ }).click();
    const groups = page.getByRole('main').getByRole('grid').first();
    await groups.getByRole('rowheader', { name: /Pakistani/ }).waitFor();
    await page
      .getByRole('grid')
      .getByRole('rowheader', { name: /^Cedar/ })
      .click();
    await page.waitForURL(/area=E05099003/);
    await page.getByRole('application', { name: /Map of four wards/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('makes a profile of a ward and exports it, which the ledger tells', async () => {
    const { page } = workbench;
    await goTo(page, 'Profiles');
    expect(await accessibilityProblems(page)).toEqual([]);
    await button('New profile').first().click();
    await page.getByRole('combobox', { name: 'My area' }).fill('cedar');
    await page.getByRole('option', { name: 'Cedar' }).click();
    await button('Create profile').click();
    await article().getByText('Cedar').first().waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    const { name, start } = await exported(page, button('Export PDF'));
    expect([name, start]).toEqual([expect.stringMatching(/cedar.*\.pdf$/u), '%PDF-']);
    expect((await ledger(page))[0]).toMatch(/^R-001[^]*Cedar[^]*PDF/u);
    expect(workbench.problems).toEqual([]);
  });
});

interface Told {
  readonly title: string;
  readonly owner: string;
  readonly unit: string;
  readonly isOpen?: boolean;
}

/** Says what must be said of the file that is read now, and loads it. */
async function load(file: string, { title, owner, unit, isOpen = false }: Told): Promise<void> {
  const { page } = workbench;
  await heading(`Import: ${file}`).waitFor();
  await page.getByRole('tab', { name: /^About this extract/ }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Who sent it').fill(owner);
  await page.getByLabel('One row stands for').fill(unit);
  if (isOpen) {
    await button(/Sensitivity$/).click();
    await page.getByRole('option', { name: /^Open data/ }).click();
  }
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(/^Load [\d,]+ /).click();
  await heading(`Import: ${file}`).waitFor({ state: 'hidden' });
}

describe('an officer of the voluntary sector who needs a profile for a bid', () => {
  firstTime();

  test('has it in under ten clicks from the start page', async () => {
    const { page } = workbench;
    let clicks = 0;
    const click = async (target: Locator): Promise<void> => {
      await target.click();
      clicks += 1;
    };
    await heading(/^Who lives here/).waitFor();
    await click(button('Start a profile'));
    await heading('New profile').waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await click(page.getByText('Funding bid', { exact: true }));
    await click(page.getByRole('combobox', { name: 'My area' }));
    await page.keyboard.type('norwood');
    await click(page.getByRole('option', { name: 'Norwood Green' }));
    await click(page.getByRole('combobox', { name: 'My group' }));
    await page.keyboard.type('banglad');
    await click(page.getByRole('option', { name: /^Bangladeshi/ }).first());
    await click(button('Create profile'));
    await article().getByText('Norwood Green').first().waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    const { name, start } = await exported(page, button('Export PDF'));
    clicks += 1;
    expect([name, start]).toEqual([expect.stringMatching(/norwood-green.*\.pdf$/u), '%PDF-']);
    expect(clicks).toBeLessThan(10);
    expect((await ledger(page))[0]).toMatch(/^R-\d+[^]*Bangladeshi[^]*Norwood Green[^]*PDF/u);
    expect(workbench.problems).toEqual([]);
  });
});

describe('an author of an equality impact assessment', () => {
  firstTime();
  const sections = (): Locator => workbench.page.getByRole('grid', { name: 'Sections of the profile' });

  test('starts one from the start page', async () => {
    const { page } = workbench;
    await button('Start an assessment').click();
    await heading('New profile').waitFor({ timeout: 60_000 });
    await page.getByRole('radio', { name: /^Equality impact assessment/, checked: true }).waitFor();
    await button('Create profile').click();
    await sections().waitFor({ timeout: 60_000 });
    await article().getByRole('heading').first().waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'Impact' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test.each([
    { section: /^Age/, characteristic: 'age', impact: /^Positive/ },
    { section: /^Disability/, characteristic: 'disability', impact: /^Negative/ },
    { section: /^(Race|Ethnic group)/, characteristic: 'race', impact: /^Mixed/ },
  ])('judges the impact on $characteristic', async ({ section, characteristic, impact }) => {
    const { page } = workbench;
    await sections().getByRole('row', { name: section }).first().click();
    await button(new RegExp(`Impact on ${characteristic}$`)).click();
    await page.getByRole('option', { name: impact }).click();
    await page.getByLabel('Who is affected, and how').fill(`Those who come by bus, as ${characteristic} decides.`);
    await page.getByLabel('Who is affected, and how').blur();
    await article().getByText(`as ${characteristic} decides.`).first().waitFor();
  });

  test('adds an action with its owner and day', async () => {
    const { page } = workbench;
    await sections()
      .getByRole('row', { name: /^Disability/ })
      .first()
      .click();
    await button('Add an action').click();
    await page.getByRole('textbox', { name: 'What will be done' }).fill('Offer visits at home');
    await page.getByRole('textbox', { name: 'Who does it' }).fill('Head of Housing');
    await page.getByRole('spinbutton', { name: /^day/ }).pressSequentially('31032027');
    await button('Add action').click();
    await article().getByText('Offer visits at home').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('freezes it for the decision and exports it, which the ledger tells', async () => {
    const { page } = workbench;
    await button('Freeze for decision').click();
    await page.getByRole('textbox', { name: 'Which decision' }).fill('Cabinet, 9 December');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Freeze for decision' }).click();
    await button('Start a new edition').waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'Export' }).click();
    await page.getByRole('region', { name: 'Export' }).getByText('Word document', { exact: true }).click();
    const { name, start } = await exported(page, button('Export Word document'));
    expect([name, start.slice(0, 2)]).toEqual([expect.stringMatching(/\.docx$/u), 'PK']);
    expect((await ledger(page))[0]).toMatch(/^R-\d+[^]*Equality evidence[^]*DOCX/u);
    expect(workbench.problems).toEqual([]);
  });
});
