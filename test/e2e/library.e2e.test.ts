import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';
import { shortDate } from '../../src-renderer/tables/short-date.ts';

let workbench: Workbench;
let lines: string[];
beforeAll(async () => {
  workbench = await openWorkbench();
  lines = readFileSync(path.join(workbench.directory, 'council/housing-register.csv'), 'latin1')
    .trimEnd()
    .split(/\r?\n/);
  await openSample(workbench.page);
  await goTo(workbench.page, 'Library');
});
afterAll(() => workbench.close());

describe('the library', () => {
  test('lists every dataset under its owner', async () => {
    const { page, engine } = workbench;
    const datasets = await engine.client.datasets.list();
    const list = page.getByRole('listbox', { name: 'Datasets by owner' });
    expect(await list.getByRole('option').count()).toBe(datasets.length);
    for (const { dataset } of datasets) {
      expect(await list.getByRole('option', { name: dataset.title }).count()).toBeGreaterThan(0);
    }
  });

  test('accounts for every row of the file: read, loaded and rejected', async () => {
    const { page } = workbench;
    await page.getByRole('option', { name: /^Housing register/ }).click();
    const rows = (lines.length - 1).toLocaleString('en-GB');
    await page
      .getByRole('region', { name: 'Rows' })
      .getByText(`${rows} rows read, ${rows} loaded, 0 rejected`)
      .waitFor();
  });

  test('shows the rows as they are written in the file', async () => {
    const grid = workbench.page.getByRole('grid', { name: 'Rows of Housing register' });
    const [applicant = '', applied = ''] = lines[1]?.split(',') ?? [];
    const row = grid.getByRole('row').filter({ hasText: applicant });
    await row.waitFor();
    const [day, month, year] = applied.split('/');
    const written = year === undefined ? applied : shortDate(`${year}-${month ?? ''}-${day ?? ''}`);
    expect(await row.getByRole('gridcell').allTextContents()).toContain(written);
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(lines.length));
  });

  test('finds a dataset by part of its name', async () => {
    const { page } = workbench;
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('hate');
    const options = page.getByRole('listbox', { name: 'Datasets by owner' }).getByRole('option');
    await expect.poll(() => options.count()).toBe(1);
    expect(await options.first().textContent()).toContain('Hate crime by ward');
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('');
  });

  test('draws a table of counts over its periods, of all areas or of one', async () => {
    const { page } = workbench;
    await page.getByRole('option', { name: /^Hate crime by ward/ }).click();
    await page.getByRole('button', { name: 'Over time' }).click();
    const room = page.getByRole('region', { name: 'Over time' });
    await room.getByRole('heading', { name: /^Race: offences in all areas together rose from/ }).waitFor();
    await room.getByRole('combobox', { name: /^Area/ }).fill('Ealing Broadway');
    await page.getByRole('option', { name: 'Ealing Broadway' }).click();
    await room
      .getByRole('heading', { name: 'Offences in Ealing Broadway changed no more than chance could explain' })
      .waitFor();
    const picture = room.getByRole('img');
    expect(await picture.getAttribute('aria-label')).toContain(
      'Race: 1.29 times (0.87 to 1.90) what it was in 2021/22.',
    );
    expect(
      await room
        .getByRole('row', { name: /^Religion/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['[c]hidden', '5', '[c]hidden', '[c]hidden', '[x]not available', '[x]']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await room.getByRole('button', { name: 'Rows' }).click();
    await page.getByRole('grid', { name: 'Rows of Hate crime by ward' }).waitFor();
  });
});

describe('a join', () => {
  test('says how many rows match, and how many do not, to the last row', async () => {
    const { page, engine } = workbench;
    const [report] = await engine.client.joins.list();
    if (report === undefined) throw new Error('The sample has no join.');
    expect(report.left.rows).toBe(lines.length - 1);
    await goTo(page, 'Join');
    const lost = (report.left.rows - report.left.matchedRows - report.outsideRows).toLocaleString('en-GB');
    await page.getByRole('tab', { name: /^Unmatched/ }).click();
    await page.getByRole('heading', { name: `${lost} rows reach no ward` }).waitFor();
    const share = ((100 * report.left.matchedRows) / report.left.rows).toFixed(1);
    await page.getByRole('heading', { name: `${share}% of applicants match exactly one ward` }).waitFor();
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
