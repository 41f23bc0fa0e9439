import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems } from '../support/visit.ts';

const groups = ['Bangladeshi', 'Indian', 'Arab', 'African'];
const clients = Array.from({ length: 60 }, (_, index) => {
  const day = String((index % 28) + 1).padStart(2, '0');
  return `ASA-${String(1000 + index)};${day}/02/19${String(60 + (index % 39))};${groups[index % 4] ?? ''};W5 ${String((index % 9) + 1)}AB`;
});
/** A title, a blank line, a dash of Windows-1252, a day that no month has, and a field too many. */
const advice = [
  'Acton and Southall Advice \u0096 housing cases',
  '',
  'Client ref;Date of birth;Ethnic group;Postcode',
  ...clients.with(7, 'ASA-1007;31/09/1974;Arab;W5 2AB').with(12, 'ASA-1012;01/02/1970;Indian;W5 3AB;stray'),
  '',
].join('\r\n');
const counts = 'Ward;Year;Clients\nActon;2025;12\nPerivale;2025;[c]\n';

let workbench: Workbench;
let partners: string;
beforeAll(async () => {
  workbench = await openWorkbench({ acceptDownloads: true, reducedMotion: 'reduce' });
  partners = path.join(workbench.directory, 'partners');
  mkdirSync(partners);
  writeFileSync(path.join(partners, 'advice.csv'), advice, 'latin1');
  writeFileSync(path.join(partners, 'counts.csv'), counts);
});
afterAll(() => workbench.close());

const region = (name: string): Locator => workbench.page.getByRole('region', { name, exact: true });
const heading = (name: string | RegExp): Locator => workbench.page.getByRole('heading', { level: 1, name });

describe('adding what a partner sent', () => {
  test('begins with a workspace of one’s own', async () => {
    const { page, engine, directory } = workbench;
    await page.getByRole('button', { name: 'New workspace…' }).click();
    await page.getByLabel('Title').fill('Housing evidence');
    await page.getByLabel(/^Folder/).fill(path.join(directory, 'mine'));
    await page.keyboard.press('Enter');
    await heading('Add data').waitFor();
    expect(await engine.client.workspace.current()).toMatchObject({ title: 'Housing evidence' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('lists the files of a folder', async () => {
    const { page } = workbench;
    await page.getByLabel(/^Or by path/).fill(partners);
    await page.keyboard.press('Enter');
    const files = region('Files found').getByRole('listitem');
    await files.nth(1).waitFor();
    expect(await files.count()).toBe(2);
    await region('Files found').getByRole('button', { name: 'Read advice.csv' }).click();
    await heading('Import: advice.csv').waitFor();
  });

  test('shows the lines as they came beside the rows as they would load, each accounted for', async () => {
    const { page } = workbench;
    await page.getByText('60 rows in the file', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Load 59 rows' }).waitFor();
    const lines = region('As it came').getByRole('option');
    expect(await lines.count()).toBe(63);
    await lines.filter({ hasText: '16, rejected row: ASA-1012' }).waitFor();
    await lines.filter({ hasText: 'Advice – housing cases' }).waitFor();
    const grid = page.getByRole('grid', { name: 'advice.csv as Strand reads it' });
    await grid.getByRole('row').filter({ hasText: 'ASA-1000' }).getByText('1 Feb 1960').waitFor();
    await grid.getByText('Kept with the rejects, with its line number').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('walks the problems with F8, and marks each in the lines and in the list', async () => {
    const { page } = workbench;
    await page.keyboard.press('F8');
    const line = region('As it came').getByRole('option', { selected: true });
    await expect.poll(() => line.textContent()).toContain('31/09/1974');
    const chosen = region('Problems').locator('[aria-current]');
    await expect.poll(() => chosen.textContent()).toContain('31/09/1974');
    await page.keyboard.press('F8');
    await expect.poll(() => line.textContent()).toContain('stray');
  });

  test('makes the table one stop of the Tab key, with arrows inside', async () => {
    const { page } = workbench;
    const isInside = (): Promise<unknown> => page.evaluate("document.activeElement.closest('.reading-grid') !== null");
    const grid = page.getByRole('grid', { name: 'advice.csv as Strand reads it' });
    await grid.getByText('ASA-1000').click();
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('.reading-grid [role=gridcell]:focus');
    await expect.poll(() => focused.textContent()).toBe('1 Feb 1960');
    await page.keyboard.press('Tab');
    await expect.poll(isInside).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused.textContent()).toBe('1 Feb 1960');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(isInside).toBe(false);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused.textContent()).toBe('1 Feb 1960');
    await page.keyboard.press('ArrowUp');
    await page.locator('.reading-grid [role=columnheader]:focus').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(isInside).toBe(false);
  });

  test('takes a correction at once, and undoes it', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /^Change Separator/ }).click();
    await page.getByRole('menuitem', { name: 'Comma' }).click();
    await page.getByRole('button', { name: /^Change Separator: Comma/ }).waitFor();
    await page.getByText('Settled by you').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Change Separator: Semicolon/ }).waitFor();
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: /^Change Separator: Comma/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Change Separator: Semicolon/ }).waitFor();
    await page.getByRole('button', { name: 'Load 59 rows' }).waitFor();
  });

  test('lets a column be told what it is for', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /^Postcode/ }).click();
    await region('What was inferred')
      .getByRole('button', { name: /What it is for/ })
      .click();
    await page.getByRole('option', { name: /^Free text/ }).click();
    await page.getByRole('button', { name: /^Postcode Free text/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Postcode Postcode/ }).waitFor();
  });

  test('asks who sent it before it loads, and goes on to the next file', async () => {
    const { page, engine } = workbench;
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Before this can be loaded, say .*who sent it/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Who sent it').fill('Acton & Southall Advice');
    await page.getByLabel('One row stands for').fill('clients');
    await page.keyboard.press('Control+Enter');
    await heading('Import: counts.csv').waitFor();
    await page.getByText(': 59 rows loaded, 1 rejected. Next: file 2 of 2.').waitFor();
    await page.getByRole('button', { name: /^Look at / }).waitFor();
    const loaded = (await engine.client.datasets.list()).find(
      ({ dataset }) => dataset.owner === 'Acton & Southall Advice',
    );
    expect(loaded?.account).toMatchObject({ read: 60, loaded: 59, rejected: 1 });
  });

  test('says in so many words where there is no problem', async () => {
    const { page } = workbench;
    await page.getByRole('heading', { name: 'No problems found in 2 rows.' }).waitFor();
    await page.getByRole('grid').getByText('[c]').waitFor();
  });

  test('ends in the library, with the dataset open', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /^About this extract/ }).click();
    await page.getByLabel('Who sent it').fill('Ealing Council');
    await page.getByLabel('One row stands for').fill('wards');
    await page.getByRole('button', { name: 'Load 2 rows' }).click();
    await page.waitForURL(/#\/library/);
    await page.getByRole('option', { name: /^Counts/, selected: true }).waitFor();
  });
});

describe('a dataset in the library', () => {
  test('gives its rejected rows out to be mended, and takes them back', async () => {
    const { page, directory } = workbench;
    await page.getByRole('option', { name: /^Advice/ }).click();
    await page.getByText('One row was kept aside, with its reason').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save rejected rows to mend them' }).click(),
    ]);
    const given = readFileSync(await download.path(), 'utf8');
    expect(given).toContain('ASA-1012');
    const mended = path.join(directory, 'mended.csv');
    writeFileSync(mended, given.replace(/,stray\r?\n$/, '\r\n'));
    await page.getByLabel('Or by the path of the mended file').fill(mended);
    await page.keyboard.press('Enter');
    await region('Rows').getByText('60 rows read, 60 loaded, 1 of them mended, 0 rejected').waitFor();
  });

  test('tells of a new version of its source, and what is in it, before it is taken', async () => {
    const { page } = workbench;
    appendFileSync(path.join(partners, 'advice.csv'), 'ASA-2000;01/02/1970;Roma;W5 3AB\r\n', 'latin1');
    await page.getByRole('button', { name: 'See what changed' }).click();
    await page.getByText('1 more row and other categories in one column.').waitFor();
    await page.getByText('Ethnic group: “Roma” new').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take the new version' }).click();
    await region('Rows')
      .getByText(/^61 rows read, 61 loaded/)
      .waitFor();
  });
});

describe('a file that is dropped', () => {
  test('is handed over and shown', async () => {
    const { page } = workbench;
    await page.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Ward,Clients\\nActon,12\\nPerivale,9\\n'], 'dropped.csv'));
      window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true }));
      window.held = transfer;
    })()`);
    await page.getByText('Drop files or a folder to add them').waitFor();
    await page.evaluate(`window.dispatchEvent(new DragEvent('drop', { dataTransfer: window.held, bubbles: true }))`);
    await heading('Import: dropped.csv').waitFor();
    await page.getByRole('button', { name: 'Load 2 rows' }).waitFor();
  });

  test('keeps what was corrected while the officer looks elsewhere', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /^About this extract/ }).click();
    await page.getByLabel('Who sent it').fill('Southall Women’s Network');
    await page.keyboard.press('Control+1');
    await page.waitForURL(/#\/library/);
    await page.goBack();
    await page.getByRole('tab', { name: /^About this extract/ }).click();
    expect(await page.getByLabel('Who sent it').inputValue()).toBe('Southall Women’s Network');
  });
});

describe('recent files', () => {
  test('are found again where they were, and taken off the list', async () => {
    const { page } = workbench;
    await page.evaluate("location.hash = '#/import'");
    await heading('Add data').waitFor();
    const recent = region('Recent files');
    const names = (): Promise<string[]> => recent.locator('.recent-name').allInnerTexts();
    expect(await names()).toEqual(expect.arrayContaining(['advice.csv', path.basename(partners)]));
    expect(await names()).not.toContain('dropped.csv');
    expect(await accessibilityProblems(page)).toEqual([]);
    await recent.getByRole('button', { name: 'Take advice.csv off this list' }).click();
    await expect.poll(names).not.toContain('advice.csv');
    await expect
      .poll(async () => (await workbench.engine.client.memory.read()).texts['recent-files'] ?? '')
      .not.toContain('advice.csv');
    await recent.getByRole('button', { name: new RegExp(`^${path.basename(partners)}`) }).click();
    await region('Files found').getByText('counts.csv').first().waitFor();
    await page.goBack();
    await heading('Import: dropped.csv').waitFor();
  });
});

describe('the import view', () => {
  test.each([
    { width: 1280, height: 720 },
    { width: 640, height: 450 },
    { width: 320, height: 568 },
  ])('fits a window of $width by $height, and axe finds nothing in dark', async (size) => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await page.setViewportSize(size);
    await heading('Import: dropped.csv').waitFor();
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(beyond).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
