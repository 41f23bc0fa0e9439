import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

const measure = 'voluntary-sector';
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, engine } = workbench;
  await openSample(page);
  const { measures } = await engine.client.explore.options();
  for (const strands of measures.find(({ id }) => id === measure)?.crossings ?? [])
    await engine.client.measures.cross({ measure, strands, on: false });
  await goTo(page, 'Explore');
  await choose('Measure', /^Voluntary sector/);
  await choose('Strand', /^Age/);
});
afterAll(() => workbench.close());

async function choose(label: string, option: RegExp): Promise<void> {
  const { page } = workbench;
  await page
    .getByRole('group', { name: 'What is looked at' })
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .click();
  await page.getByRole('option', { name: option }).click();
}

async function crossing() {
  const { crossings } = await workbench.engine.client.explore.evidence({ measure });
  const found = crossings.find(({ strands }) => strands.every(({ id }) => id === 'age' || id === 'sex'));
  if (found === undefined) throw new Error('Age and sex are not counted together.');
  return found;
}

describe('two strands at once', () => {
  test('are counted together in one press, once it is said what that means', async () => {
    const { page, engine } = workbench;
    await choose('And by', /^Sex/);
    await page.getByText(/for Ealing as a whole only/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Count together' }).click();
    await page.getByRole('grid', { name: /together$/ }).waitFor({ timeout: 90_000 });
    const { measures } = await engine.client.explore.options();
    expect(
      measures
        .find(({ id }) => id === measure)
        ?.crossings.flat()
        .toSorted(),
    ).toEqual(['age', 'sex']);
  });

  test('show every pair in a heat map, hidden ones as hidden, and in a table', async () => {
    const { page } = workbench;
    const { cells } = await crossing();
    const map = page.getByRole('grid', { name: /together$/ });
    expect(await map.getByRole('gridcell').count()).toBe(cells.length);
    const hidden = cells.filter(({ count }) => count.status === 'suppressed').length;
    expect(await map.getByRole('gridcell', { name: 'hidden to protect people' }).count()).toBe(hidden);
    const table = page.getByRole('region', { name: /^Each group by/ }).getByRole('grid');
    expect(await table.getByRole('row').count()).toBe(cells.length + 1);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('are walked with arrow keys, read in words, and chosen in map, table and title alike', async () => {
    const { page } = workbench;
    const map = page.getByRole('grid', { name: /together$/ });
    await map.getByRole('gridcell').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = map.locator(':focus');
    expect(await focused.getAttribute('role')).toBe('gridcell');
    const words = (await focused.locator('.only-read').textContent()) ?? '';
    expect(words).toMatch(/per 1,000 \(.+ to .+\); .+ times as likely as other/);
    await page.locator('.heat-told', { hasText: words }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused.getAttribute('aria-selected')).toBe('true');
    const table = page.getByRole('region', { name: /^Each group by/ }).getByRole('grid');
    await expect.poll(() => table.getByRole('row', { selected: true }).count()).toBe(1);
    expect(new URL(page.url()).hash).toContain('byCategory=');
    await page.keyboard.press('Enter');
    await expect.poll(() => table.getByRole('row', { selected: true }).count()).toBe(0);
  });

  test('leave as a table and as a picture, each recorded first', async () => {
    const { page, engine } = workbench;
    const before = (await engine.client.releases.list()).entries.length;
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page
      .getByText(/^Copied table\. Recorded as/)
      .first()
      .waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { cells } = await crossing();
    const rows = copied.split('\n').filter((line) => line.includes('\t'));
    expect([rows.length, rows[0]?.split('\t').slice(0, 2)]).toEqual([cells.length + 1, ['Age', 'Sex']]);
    await page.getByRole('button', { name: 'Save picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save the heat map as SVG' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('<title id="title">');
    expect((await engine.client.releases.list()).entries.length).toBe(before + 2);
  });

  test('are pinned to a profile, which then shows the heat map', async () => {
    const { page, engine } = workbench;
    await page.getByRole('button', { name: 'Pin to profile' }).click();
    await page.getByRole('button', { name: /What$/ }).click();
    await page.getByRole('option', { name: /^Chart/ }).click();
    await page.getByRole('button', { name: /^Pin to (?!profile)/ }).click();
    await page
      .getByText(/^Pinned to/)
      .first()
      .waitFor();
    const list = await engine.client.reports.list();
    const recipes = await Promise.all(list.map(({ id }) => engine.client.profiles.recipe({ profile: id })));
    const pinned = recipes.find(({ pins }) => pins?.some(({ second }) => second === 'sex'));
    const area = list.find(({ id }) => id === pinned?.id)?.areas[0]?.code;
    if (pinned === undefined || area === undefined) throw new Error('Nothing was pinned.');
    const { sections } = await engine.client.reports.profile({ profile: pinned.id, area });
    const shown = sections.find(({ id }) => id === 'pinned')?.blocks.map((block) => block.kind);
    expect(shown).toEqual(['chart']);
  });

  test('make a pyramid of age by sex, with its numbers as a table', async () => {
    const { page } = workbench;
    await page.getByRole('radio', { name: 'Pyramid', exact: true }).click();
    const picture = page.getByRole('img', { name: /Pyramid of ages, youngest below/ });
    await picture.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Data table' }).click();
    const { strands } = await crossing();
    const ages = strands.find(({ id }) => id === 'age')?.categories.length ?? 0;
    expect(await page.getByRole('group', { name: 'Chart' }).getByRole('row').count()).toBe(ages + 1);
    await page.getByRole('radio', { name: 'Heat map and table' }).click();
  });

  test('are counted together no longer, and again by undo', async () => {
    const { page, engine } = workbench;
    await page.getByRole('button', { name: 'Stop counting together' }).click();
    await page.getByRole('button', { name: 'Count together' }).waitFor({ timeout: 90_000 });
    const pairs = async () => {
      const { measures } = await engine.client.explore.options();
      return measures.find(({ id }) => id === measure)?.crossings.length;
    };
    expect(await pairs()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('grid', { name: /together$/ }).waitFor({ timeout: 90_000 });
    expect(await pairs()).toBe(1);
    expect(workbench.problems).toEqual([]);
  });
});
