import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareReport } from '../../src-main/output/prepare-report.ts';
import { writePrepared } from '../../src-main/output/write-report.ts';
import { launchBrowser } from '../support/browser.ts';
import { sampleProfile } from '../support/sample-profile.ts';
import { accessibilityProblems } from '../support/visit.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'strand-page-'));
const file = path.join(directory, 'report.html');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, await writePrepared(await prepareReport(sampleProfile()), 'html'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(directory, { recursive: true, force: true });
});

async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; trouble: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) trouble.push(request.url());
  });
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, trouble };
}

const names = (page: Page): Promise<string[]> =>
  page.locator('table').first().locator('tbody tr:visible th').allTextContents();

test('tables are sorted and searched, with hidden numbers and totals last', async () => {
  const { page, trouble } = await opened();
  const asWritten = await names(page);
  const clients = page.getByRole('columnheader', { name: 'Clients' });
  await clients.getByRole('button').click();
  expect(await clients.getAttribute('aria-sort')).toBe('descending');
  const sorted = await names(page);
  expect(sorted.slice(0, 2)).toEqual([
    'English, Welsh, Scottish, Northern Irish or British',
    'Any other White background',
  ]);
  expect(sorted.slice(-3)).toEqual(['White and Black African', 'Gypsy or Irish Traveller', 'All adults']);
  await clients.getByRole('button').click();
  await clients.getByRole('button').click();
  expect(await names(page)).toEqual(asWritten);
  await page.getByRole('searchbox').first().fill('asian');
  expect(await names(page)).toEqual(['Any other Asian background', 'White and Asian', 'All adults']);
  await page.getByText('2 of 20 rows shown').waitFor();
  await page.getByRole('checkbox', { name: 'Show intervals' }).first().uncheck();
  expect(await page.getByRole('columnheader', { name: '95% interval' }).count()).toBe(0);
  expect(trouble).toEqual([]);
});

test('a chart is one stop, its marks are read one by one', async () => {
  const { page, trouble } = await opened();
  const marks = page.locator('svg.picture [data-says]');
  await marks.first().focus();
  await page.getByText('Roma: 29.3 (20.2 to 41.1)').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Bangladeshi: 23 (17.8 to 29.2)',
  );
  expect(await marks.evaluateAll((all) => all.filter((mark) => mark.getAttribute('tabindex') === '0').length)).toBe(1);
  expect(trouble).toEqual([]);
});

test.each([
  [1280, 'light'],
  [375, 'light'],
  [1280, 'dark'],
] as const)('axe finds nothing at %i pixels in %s, and nothing runs over', async (width, colorScheme) => {
  const { page, trouble } = await opened({ viewport: { width, height: 800 }, colorScheme });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(trouble).toEqual([]);
});

test('without its script the page says the same', async () => {
  const { page } = await opened({ javaScriptEnabled: false });
  expect((await names(page)).length).toBe(21);
  expect(await page.getByRole('img', { name: 'Four groups stand above and below the borough' }).count()).toBe(1);
});
