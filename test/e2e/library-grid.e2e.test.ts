import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowView } from '../../shared/model/row-view.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

const dataset = 'housing-register';
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  await openSample(workbench.page);
  await goTo(workbench.page, 'Library');
  await choose('Weekly income');
});
afterAll(() => workbench.close());

async function choose(column: string): Promise<void> {
  await workbench.page.evaluate(
    ([id, name]) => {
      window.location.hash = `#/library?dataset=${id ?? ''}&column=${encodeURIComponent(name ?? '')}`;
    },
    [dataset, column],
  );
  await workbench.page
    .getByRole('region', { name: 'About the column' })
    .getByRole('heading', { name: column })
    .waitFor();
}

/** The first cell of the grid's first row, and what the engine says it is in a view. */
async function firstShown(): Promise<string> {
  const row = workbench.page.getByRole('grid', { name: /^Rows of/ }).locator('.ag-row[row-index="0"]');
  return (await row.locator('[col-id="Applicant ref"]').textContent()) ?? '';
}
async function firstOf(view: RowView): Promise<{ first: string; rows: number }> {
  const page = await workbench.engine.client.preview.rows({ dataset, offset: 0, limit: 1, view });
  return { first: String(page.columns[0]?.values[0]), rows: page.totalRows };
}

describe('the rows of a dataset', () => {
  const sort: RowView['sort'] = [{ column: 'Weekly income', direction: 'descending' }];

  test('are sorted by a column, and say so', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Largest first' }).click();
    await page.getByRole('button', { name: 'Take back: Sorted by Weekly income, largest first' }).waitFor();
    await expect.poll(firstShown).toBe((await firstOf({ filters: [], sort })).first);
  });

  test('are kept by the values of another column, with their number', async () => {
    const { page } = workbench;
    await choose('Sex');
    await page.getByRole('region', { name: 'About the column' }).getByText('Female', { exact: true }).first().click();
    const expected = await firstOf({ filters: [{ kind: 'values', column: 'Sex', values: ['Female'] }], sort });
    await page.getByText(`${expected.rows.toLocaleString('en-GB')} rows match`).waitFor();
    await expect.poll(firstShown).toBe(expected.first);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('are searched with Ctrl F, from match to match', async () => {
    const { page, engine } = workbench;
    const view: RowView = { filters: [{ kind: 'values', column: 'Sex', values: ['Female'] }], sort };
    const found = await engine.client.preview.find({ dataset, view, text: 'Roma', from: null, direction: 'next' });
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find in the rows' }).fill('Roma');
    await page.keyboard.press('Enter');
    const said = `${String(found.cells)} cells in ${String(found.rows)} rows; this one is in row ${String((found.at?.row ?? 0) + 1)}`;
    await page.getByText(said).waitFor();
    await expect.poll(() => page.locator('.cell-found').count()).toBe(1);
    expect(await page.locator('.cell-found').textContent()).toMatch(/roma/i);
    await page.keyboard.press('Escape');
  });

  test('say plainly where none match, and come back when the filter is taken back', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('zzz');
    await page.keyboard.press('Enter');
    await page.getByText('No rows match.').waitFor();
    await page.getByRole('button', { name: 'Clear 2 filters' }).click();
    await expect.poll(firstShown).toBe((await firstOf({ filters: [], sort })).first);
  });

  test('leave out a column that is hidden, and show it again', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    const head = page.getByRole('columnheader', { name: /^Sex/ });
    await expect.poll(() => head.count()).toBe(0);
    await page.getByRole('button', { name: 'Take back: 1 column not shown' }).click();
    await expect.poll(() => head.count()).toBe(1);
  });
});

test('datasets are listed in the order that is asked for', async () => {
  const { page } = workbench;
  const datasets = await workbench.engine.client.datasets.list();
  const [largest] = datasets.toSorted((left, right) => right.rows - left.rows);
  await page.getByRole('button', { name: /Order/ }).click();
  await page.getByRole('option', { name: 'Most rows first' }).click();
  const first = page.getByRole('listbox', { name: 'Datasets by owner' }).getByRole('option').first();
  await expect.poll(() => first.textContent()).toContain(largest?.dataset.title ?? '');
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
