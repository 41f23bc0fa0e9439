import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await openSample(workbench.page);
  await goTo(workbench.page, 'Explore');
});
afterAll(() => workbench.close());

test('places are drawn over the wards, listed by distance from the one that is chosen, and ringed when chosen', async () => {
  const { page, engine } = workbench;
  const { areas } = await engine.client.explore.options();
  const ward = areas.find(({ name }) => name === 'South Acton');
  const set = (await engine.client.places.gazetteer()).points[0];
  if (ward === undefined || set === undefined) throw new Error('The sample has no such ward, or no places.');
  await page.getByRole('button', { name: /Show places$/ }).click();
  await page.getByRole('option', { name: new RegExp(set.title) }).click();
  const marks = page.locator('[data-point]');
  await expect.poll(() => marks.count()).toBe(set.points);
  await page.goto(page.url().replace(/#.*/, `#/explore?area=${ward.code}`));
  const list = page.getByRole('listbox', { name: /nearest to the centre of South Acton first$/ });
  await list.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: /Kind of place$/ }).click();
  await page.getByRole('option', { name: 'Library', exact: true }).click();
  const rows = list.getByRole('option');
  await expect.poll(() => rows.count()).toBe(8);
  await expect.poll(() => marks.count()).toBe(8);
  await expect
    .poll(async () => {
      const distances = (await rows.allTextContents()).map((text) => Number(/([\d.]+) km$/.exec(text)?.[1]));
      return distances.every((distance, index) => index === 0 || distance >= (distances[index - 1] ?? 0));
    })
    .toBe(true);

  await page.getByRole('application').first().focus();
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('.map-point-name');
  const second = (await rows.nth(1).textContent()) ?? '';
  expect(second).toContain((await focused.textContent()) ?? '?');
  await page.keyboard.press('Enter');
  await page.locator('.map-point-ring').waitFor();
  expect(await rows.nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: /Show places$/ }).click();
  await page.getByRole('option', { name: 'Places: none' }).click();
  await expect.poll(() => marks.count()).toBe(0);
  await page.locator('#area-list').waitFor();
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
