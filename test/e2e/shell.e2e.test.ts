import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openFirstProfile, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  await openSample(workbench.page);
});
afterAll(() => workbench.close());

const women = {
  id: 'women',
  title: 'Women',
  people: 'women',
  expression: { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] },
} as const;

const banner = () => workbench.page.getByRole('banner');
const toast = () => workbench.page.getByRole('region', { name: 'Just done' });
const dialog = (name: string) => workbench.page.getByRole('dialog', { name });
const segmentIds = async () => (await workbench.engine.client.segments.list()).map(({ id }) => id);
const rootSize = () => workbench.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

async function visit(hash: string): Promise<void> {
  await workbench.page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

describe('undo and redo', () => {
  test('name what they take back, work across screens, and leave no screen without its thing', async () => {
    const { page, engine } = workbench;
    await visit('#/segments?view=new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await engine.client.segments.keep({ ...women, expression: { ...women.expression, codes: ['female'] } });
    await page.reload();
    await visit('#/segments?segment=women');
    await page.getByRole('heading', { level: 1, name: 'Women' }).waitFor();
    const { undo } = await engine.client.workspace.history();
    await banner()
      .getByRole('button', { name: `Undo: ${undo ?? ''}` })
      .waitFor();

    await goTo(page, 'Library');
    await page.keyboard.press('Control+z');
    await toast()
      .getByText(`Undid: ${undo ?? ''}`)
      .waitFor();
    expect(await segmentIds()).not.toContain('women');
    await visit('#/segments?segment=women');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).allTextContents()).not.toContain('Women');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);

    await page.keyboard.press('Control+Shift+z');
    await toast()
      .getByText(`Did again: ${undo ?? ''}`)
      .waitFor();
    await page.getByRole('heading', { level: 1, name: 'Women' }).waitFor();
    await toast().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(segmentIds).not.toContain('women');
    await banner()
      .getByRole('button', { name: `Redo: ${undo ?? ''}` })
      .waitFor();
  });
});

describe('restoring', () => {
  test('brings back the screen and the unfinished segment after a reload', async () => {
    const { page } = workbench;
    await visit('#/segments?view=new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Older tenants');
    await expect
      .poll(async () => (await workbench.engine.client.memory.read()).texts['segment-drafts'] ?? '')
      .toContain('Older tenants');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'New segment' }).waitFor();
    await page.getByText('Restored your unfinished segment').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Older tenants');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('settings', () => {
  test('hold at once, and are remembered on this computer', async () => {
    const { page } = workbench;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+,');
    const settings = dialog('Settings');
    await settings.getByRole('radio', { name: 'Dark' }).click({ force: true });
    await settings.getByRole('radio', { name: '125%' }).click({ force: true });
    await settings.getByText('Keys that work alone').click();
    expect(await rootSize()).toBe('20px');
    expect(await settings.getByText(workbench.directory).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    expect(await dialog('Help').count()).toBe(0);
    await expect
      .poll(async () => (await workbench.engine.client.memory.read()).texts['settings'] ?? '')
      .toContain('"singleKeys":false');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await rootSize()).toBe('20px');
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark');
    await page.keyboard.press('Control+,');
    for (const name of ['As the computer', '100%'])
      await settings.getByRole('radio', { name }).first().click({ force: true });
    await settings.getByText('Keys that work alone').click();
    await page.keyboard.press('Escape');
  });

  test('begin the sample afresh only when asked twice', async () => {
    const { page, engine } = workbench;
    await engine.client.segments.keep({ ...women, expression: { ...women.expression, codes: ['female'] } });
    await page.keyboard.press('Control+,');
    await dialog('Settings').getByRole('button', { name: 'Start the sample afresh…' }).click();
    expect(await segmentIds()).toContain('women');
    await dialog('Settings').getByRole('button', { name: 'Start the sample afresh', exact: true }).click();
    await toast().getByText('The sample borough is as it came.').waitFor({ timeout: 60_000 });
    expect(await segmentIds()).not.toContain('women');
    await page.getByRole('region', { name: 'Datasets' }).waitFor();
  });
});

describe('help', () => {
  test('is about what has focus, and explains words by the names that others use', async () => {
    const { page } = workbench;
    await goTo(page, 'Explore');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await dialog('Help').getByRole('heading', { name: 'Explore' }).waitFor();
    await dialog('Help').getByText('Representation ratio', { exact: true }).waitFor();
    await dialog('Help').getByRole('tab', { name: 'Words' }).click();
    await dialog('Help').getByRole('searchbox', { name: 'Find a word' }).fill('confidence');
    await expect.poll(() => dialog('Help').getByRole('term').allTextContents()).toEqual(['Interval']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog('Help').getByRole('button', { name: 'Close' }).click();
  });

  test('is found by the palette, term by term', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('best fit');
    await page.getByRole('menuitem', { name: /^Best fit/ }).click();
    await dialog('Help').getByText('Each small area is given whole').waitFor();
    await dialog('Help').getByRole('button', { name: 'Close' }).click();
  });
});

/** Exports the open profile as soon as it can be, until the tray says what came of it. */
async function exportUntil(told: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await workbench.page.keyboard.press('Control+e');
        return told.count();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1);
}

describe('jobs', () => {
  test('can be cancelled while they run', async () => {
    const { page } = workbench;
    await goTo(page, 'Profiles');
    await openFirstProfile(page);
    await page.route('**/rpc/reports/render', () => new Promise(() => undefined));
    const tray = banner().getByRole('button', { name: /^Writing/ });
    await exportUntil(tray);
    await tray.click();
    const job = dialog('Jobs').getByRole('listitem').filter({ hasText: 'Writing' });
    await job.getByRole('button', { name: 'Cancel' }).click();
    await dialog('Jobs').getByText('Stopped. Nothing was written.').waitFor();
    await page.keyboard.press('Escape');
    await page.unroute('**/rpc/reports/render');
  });

  test('stay when they fail, and can be tried again', async () => {
    const { page } = workbench;
    await page.route('**/rpc/reports/render', (route) => route.abort());
    const tray = banner().getByRole('button', { name: /not finish$/ });
    await exportUntil(tray);
    await tray.click();
    await page.keyboard.press('Escape');
    await tray.click();
    await page.unroute('**/rpc/reports/render');
    const download = page.waitForEvent('download');
    await dialog('Jobs').getByRole('button', { name: 'Try again' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await dialog('Jobs').getByText('is in your downloads').first().waitFor();
  });
});

test('nothing went wrong in the page but what was cut off on purpose', () => {
  expect(workbench.problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
});
