import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems } from '../support/visit.ts';

const screens = ['library', 'import', 'join', 'explore', 'areas', 'profiles'] as const;

/** 1280 × 900 enlarged twice and four times over, and the same on a low laptop. */
describe.each([
  { width: 640, height: 450 },
  { width: 320, height: 568 },
])('in a window of $width by $height', (viewport) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ viewport, reducedMotion: 'reduce' });
    const { page } = workbench;
    await page.getByRole('button', { name: 'Try the sample borough' }).click();
    await page.waitForURL(/#\/library/);
  });
  afterAll(() => workbench.close());

  test.each(screens)('%s scrolls one way only, and axe finds nothing', async (screen) => {
    const { page } = workbench;
    await page.goto(new URL(`#/${screen}`, page.url()).href);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(beyond).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('a whole row of the table of groups can be brought into view', async () => {
    const { page } = workbench;
    await page.goto(new URL('#/explore', page.url()).href);
    const row = page.getByRole('grid').first().getByRole('row').nth(3);
    await row.scrollIntoViewIfNeeded();
    const seen = await page.evaluate(
      `(() => {
        const cell = document.querySelectorAll('[role=grid] tbody tr')[2].cells[0].getBoundingClientRect();
        const top = document.elementFromPoint(cell.left + 12, cell.top + 4);
        const foot = document.elementFromPoint(cell.left + 12, cell.bottom - 4);
        return [top, foot].every((found) => found?.closest('[role=rowheader]') !== null);
      })()`,
    );
    expect(seen).toBe(true);
  });
});
