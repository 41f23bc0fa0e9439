import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
let byEthnicGroup: Breakdown;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, engine } = workbench;
  await openSample(page);
  await goTo(page, 'Explore');
  const { measures } = await engine.client.explore.options();
  const { breakdowns } = await engine.client.explore.evidence({ measure: measures[0]?.id ?? '' });
  const found = breakdowns.find(({ strand }) => strand.id === 'ethnic-group');
  if (found === undefined) throw new Error('The sample’s first measure is not broken down by ethnic group.');
  byEthnicGroup = found;
});
afterAll(() => workbench.close());

function chooser(label: string): Locator {
  return workbench.page
    .getByRole('group', { name: 'What is looked at' })
    .getByRole('button', { name: new RegExp(` ${label}$`) });
}

/** The table of groups, as it is on the screen: each row's first cell and the rest. */
async function tableRows(): Promise<Map<string, string[]>> {
  const rows = await workbench.page.getByRole('main').getByRole('grid').first().getByRole('row').all();
  const cells = await Promise.all(
    rows.map(
      async (row) =>
        [
          (await row.getByRole('rowheader').allTextContents())[0]?.trim() ?? '',
          (await row.getByRole('gridcell').allTextContents()).map((text) => text.trim()),
        ] as const,
    ),
  );
  return new Map(cells.filter(([name]) => name !== ''));
}

/** What the engine released for an area, as the table ought to print it; a mark is followed by the word read out for it. */
function released(area: string): Map<string, string> {
  const names = new Map(
    byEthnicGroup.categories.filter(({ kind }) => kind === 'category').map(({ code, label }) => [code, label]),
  );
  const rows = byEthnicGroup.rows.filter((row) => row.area === area && names.has(row.category));
  return new Map(
    rows.map(({ category, count }) => [
      names.get(category) ?? '',
      count.status === 'value'
        ? count.value.toLocaleString('en-GB')
        : count.status === 'suppressed'
          ? '[c]hidden'
          : '[x]not available',
    ]),
  );
}

describe('explore', () => {
  test('shows by ethnic group exactly the counts that were released for the borough', async () => {
    const { page } = workbench;
    await chooser('Strand').click();
    await page.getByRole('option', { name: /^Ethnic group/ }).click();
    await chooser('Strand').filter({ hasText: 'Ethnic group' }).waitFor();
    const whole = released(byEthnicGroup.areas[0]?.code ?? '');
    await expect.poll(async () => (await tableRows()).size).toBe(whole.size);
    const rows = await tableRows();
    for (const [group, count] of whole) expect([group, rows.get(group)?.[0]]).toEqual([group, count]);
  });

  test('prints one mark where a count is hidden in a ward, never the count', async () => {
    const { page } = workbench;
    const hidden = byEthnicGroup.rows.find(
      ({ area, count }) =>
        count.status === 'suppressed' && byEthnicGroup.areas.slice(1).some(({ code }) => code === area),
    );
    const ward = byEthnicGroup.areas.find(({ code }) => code === hidden?.area);
    if (ward === undefined) throw new Error('Nothing is hidden in any ward: the sample is of no use here.');
    const area = page.getByRole('combobox', { name: 'Area' });
    await area.fill(ward.name);
    await page
      .getByRole('option', { name: new RegExp(`^${ward.name}`) })
      .first()
      .click();
    const expected = released(ward.code);
    await expect
      .poll(async () => (await tableRows()).get([...expected.keys()][0] ?? '')?.[0])
      .toBe([...expected.values()][0]);
    const rows = await tableRows();
    for (const [group, count] of expected) expect([group, rows.get(group)?.[0]]).toEqual([group, count]);
  });

  test('copies the table with its title, and with nothing that was hidden', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page
      .getByText(/^Copied table\. Recorded as R-\d{3}\.$/)
      .first()
      .waitFor({ timeout: 60_000 });
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('[c]');
    for (const group of (await tableRows()).keys()) expect(copied).toContain(group);
  });

  test('keeps what is chosen when the window is reloaded', async () => {
    const { page } = workbench;
    const before = page.url();
    await page.reload();
    await chooser('Strand').filter({ hasText: 'Ethnic group' }).waitFor();
    expect(page.url()).toBe(before);
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
