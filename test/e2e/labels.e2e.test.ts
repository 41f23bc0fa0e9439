import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelReview } from '../../shared/model/label-review.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, openSample } from '../support/visit.ts';

const dataset = 'service-users';
let workbench: Workbench;
let column: string;
let review: LabelReview;
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  await openSample(workbench.page);
  const { client } = workbench.engine;
  const found = (await client.datasets.list()).find((each) => each.dataset.id === dataset);
  const roles = Object.entries(found?.dataset.roles ?? {});
  column = roles.find(([, role]) => role.kind === 'strand' && role.strand === 'ethnic-group')?.[0] ?? '';
  review = await client.labels.review({ dataset, column });
});
afterAll(() => workbench.close());

const grid = () => workbench.page.getByRole('grid', { name: /^Labels of/ });
const rowOf = (label: string, sure: RegExp) =>
  grid().getByRole('row', { name: new RegExp(`^${label}, .*${sure.source}`) });
const heading = (placed: number) =>
  workbench.page.getByRole('heading', {
    level: 1,
    name: `${placed.toLocaleString('en-GB')} of ${review.rows.toLocaleString('en-GB')} rows are placed`,
  });

describe('the labels of a strand’s column', () => {
  test('are reviewed from the column in the library', async () => {
    const { page } = workbench;
    const library = new URLSearchParams({ dataset, column });
    await page.goto(new URL(`#/library?${library.toString()}`, page.url()).href);
    await page.getByRole('button', { name: 'Review labels' }).click();
    await heading(review.placed).waitFor();
    expect(await grid().getByRole('row').and(page.locator('[data-label]')).count()).toBe(
      review.labels.filter(({ label }) => label !== null).length,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('stand under what they mean: what needs a decision first, refusals apart', async () => {
    const titles = await grid().getByRole('rowheader').allTextContents();
    expect(titles[0]).toMatch(/^Needs a decision/);
    const refusals = grid().getByRole('rowgroup', { name: 'Declined to say' });
    expect(await refusals.getByRole('row', { name: /^Rather not say/ }).count()).toBe(1);
  });

  test('are decided by the keyboard, and the rows are placed', async () => {
    const { page } = workbench;
    const open = review.labels.find(({ meaning }) => meaning.kind === 'unmapped');
    if (open === undefined || open.label === null) throw new Error('Every label of the sample has a place.');
    await grid()
      .getByRole('row', { name: /needs a decision/ })
      .first()
      .focus();
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    const chooser = page.getByRole('combobox', { name: `What “${open.label}” means` });
    await chooser.waitFor();
    await page.keyboard.press('Escape');
    await chooser.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await chooser.fill('any other ethnic');
    await page.getByRole('option', { name: 'Any other ethnic group' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(review.placed + open.rows).waitFor();
    const decided = rowOf(open.label, /decided/);
    await decided.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("data-label")')).toBe(open.label);
    const kept = await workbench.engine.client.labels.review({ dataset, column });
    expect(kept.labels.find(({ label }) => label === open.label)).toMatchObject({
      decided: true,
      meaning: { kind: 'category', code: 'any-other' },
    });
  });

  test('are read by the rules again after undo', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+z');
    await heading(review.placed).waitFor();
    expect((await workbench.engine.client.labels.review({ dataset, column })).labels.some((each) => each.decided)).toBe(
      false,
    );
  });

  test('are read into another list of groups', async () => {
    const { page, engine } = workbench;
    const broad = await engine.client.labels.review({ dataset, column, list: 'ethnic-group-5' });
    await page.getByRole('button', { name: /Read into/ }).click();
    await page.getByRole('option', { name: broad.list.title }).click();
    await heading(broad.placed).waitFor();
    expect(new URL(page.url()).hash).toContain('list=ethnic-group-5');
    expect(broad.placed).toBeGreaterThan(review.placed);
  });

  test('are walked by the arrows, one stop of the Tab key', async () => {
    const { page } = workbench;
    const spoken = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    await grid()
      .getByRole('row', { name: /rows?, / })
      .first()
      .focus();
    const first = await spoken();
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).not.toBe(first);
    await page.keyboard.press('End');
    expect(await spoken()).toMatch(/^Empty, /);
    await page.keyboard.press('Home');
    expect(await spoken()).toBe(first);
    expect(await grid().locator('[role=row][tabindex="0"]').count()).toBe(1);
  });

  test.each([
    { width: 640, height: 450 },
    { width: 320, height: 568 },
  ])('scroll one way only in a window of $width by $height, and axe finds nothing', async (viewport) => {
    const { page } = workbench;
    await page.setViewportSize(viewport);
    await page.waitForLoadState('networkidle');
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(beyond).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
