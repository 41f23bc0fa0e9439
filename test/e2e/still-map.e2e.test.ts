import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const { page } = workbench;
  await page.addInitScript(`
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
    };
  `);
  await page.reload();
  await openSample(page);
  await goTo(page, 'Explore');
});
afterAll(() => workbench.close());

test('where no graphics are to be had, a map is still drawn, and answers to the mouse and the keyboard', async () => {
  const { page, engine } = workbench;
  const { areas } = await engine.client.explore.options();
  const shapes = page.locator('.still-area');
  await expect.poll(() => shapes.count()).toBe(areas.length - 1);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/area=E05/);
  await page.locator('.still-chosen').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a new screen takes a focus that went with the last one', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: /^Profile of / }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/profiles/);
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main');
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
