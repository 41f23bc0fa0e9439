import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openSample(workbench.page);
  await goTo(workbench.page, 'Explore');
  await workbench.page.getByRole('radiogroup', { name: 'Chart' }).waitFor();
});
afterAll(() => workbench.close());

async function show(chart: string): Promise<void> {
  await workbench.page.getByRole('radio', { name: chart, exact: true }).click();
}

describe('charts of what is explored', () => {
  test('each says its finding in words that name what the engine released', async () => {
    const { page, engine } = workbench;
    await show('Funnel');
    const { measures } = await engine.client.explore.options();
    const [measure] = measures;
    const funnel = await engine.client.explore.funnel({
      measure: measure?.id ?? '',
      strand: measure?.strands[0]?.id ?? 'sex',
      category: null,
    });
    const words = await page.getByRole('img', { name: /Funnel plot/ }).getAttribute('aria-label');
    for (const { area, place } of funnel.areas) {
      if (place !== 'within') expect(words).toContain(area.name);
    }
    for (const chart of ['Ranked bars', 'Representation', 'Heat map', 'Small multiples']) {
      await show(chart);
      await page.getByRole('group', { name: 'Chart' }).getByRole('img').waitFor();
      expect([chart, await accessibilityProblems(page)]).toEqual([chart, []]);
    }
    await page.getByRole('button', { name: 'Data table' }).click();
    expect(await page.getByRole('group', { name: 'Chart' }).getByRole('row').count()).toBe(25);
  });

  test('a chart leaves as a picture with its title only once it is recorded', async () => {
    const { page, engine } = workbench;
    const before = (await engine.client.releases.list()).entries.length;
    await show('Funnel');
    const title = await page
      .getByRole('region', { name: /chance would leave/ })
      .getByRole('heading')
      .first()
      .textContent();
    await page.getByRole('button', { name: 'Save picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save the chart as SVG' }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toContain(`<title id="title">${title ?? '?'}</title>`);
    const { entries } = await engine.client.releases.list();
    expect([entries.length, entries[0]?.forms]).toEqual([before + 1, ['saved chart (SVG)']]);
  });

  test('own breaks cut the map, and two maps share one selection', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /^Classes: quantile/ }).click();
    await page.getByRole('textbox', { name: /^Own breaks/ }).fill('30, 40, 50');
    await page.keyboard.press('Enter');
    await page.getByText('50.0 and over').first().waitFor();
    await page.getByText('under 30.0').first().waitFor();
    await show('Two maps');
    await page.getByRole('button', { name: /Drawn$/ }).click();
    await page.getByRole('option', { name: /In one map/ }).click();
    const counts = await page.getByRole('table', { name: 'Areas in each class' }).getByRole('cell').allTextContents();
    expect(counts.length).toBe(9);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('Shift selects several groups, which can be shown alone', async () => {
    const { page } = workbench;
    await show('Table and intervals');
    const grid = page.getByRole('main').getByRole('grid').first();
    for (const row of [2, 4])
      await grid
        .getByRole('row')
        .nth(row)
        .click({ modifiers: ['Shift'] });
    expect(await grid.getByRole('row', { selected: true }).count()).toBe(2);
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect.poll(() => grid.getByRole('row').count()).toBe(3);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  test('P pins the finding to a profile, which then says it', async () => {
    const { page, engine } = workbench;
    const finding = (await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.getByRole('button', { name: 'Pin to profile' }).click();
    await page.getByRole('button', { name: /^Pin to (?!profile)/ }).click();
    await page
      .getByText(/^Pinned to/)
      .first()
      .waitFor();
    const list = await engine.client.reports.list();
    const recipes = await Promise.all(list.map(({ id }) => engine.client.profiles.recipe({ profile: id })));
    const pinned = recipes.find(({ pins }) => pins !== undefined);
    const area = list.find(({ id }) => id === pinned?.id)?.areas[0]?.code;
    if (pinned === undefined || area === undefined) throw new Error('Nothing was pinned.');
    const { sections } = await engine.client.reports.profile({ profile: pinned.id, area });
    expect(JSON.stringify(sections.find(({ id }) => id === 'pinned'))).toContain(
      finding.replaceAll(/\s+/g, ' ').trim(),
    );
  });
});
