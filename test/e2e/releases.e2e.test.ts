import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openFirstProfile, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  await openSample(workbench.page);
});
afterAll(() => workbench.close());

function ledger(): Locator {
  return workbench.page.getByRole('grid', { name: 'Releases, newest first' });
}

/** The rows of the ledger as they stand, each as one text. */
async function rows(): Promise<string[]> {
  const texts = await ledger().getByRole('row').allInnerTexts();
  return texts.slice(1).map((text) => text.replace(/\s+/g, ' '));
}

describe('releases', () => {
  test('say that nothing has left, and what would be kept of it', async () => {
    const { page } = workbench;
    await goTo(page, 'Releases');
    await page.getByText(/^Nothing has left this workspace yet\./).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('hold a report once it is exported, with the counts told before it left', async () => {
    const { page, engine } = workbench;
    await goTo(page, 'Profiles');
    await openFirstProfile(page);
    const told = page.getByText(/^[\d,]+ counts out, [\d,]+ hidden/);
    await told.waitFor({ timeout: 60_000 });
    const [out = '', hidden = ''] = (await told.innerText()).match(/[\d,]+(?= (?:counts out|hidden))/g) ?? [];
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: /^Export PDF/ }).click();
    await download;
    await goTo(page, 'Releases');
    await expect.poll(rows).toHaveLength(1);
    expect((await rows())[0]).toMatch(new RegExp(`^R-001 Today .* PDF Released ${out}\\s?${hidden}$`));
    const { entries, check } = await engine.client.releases.list();
    expect(entries[0]).toMatchObject({ number: 1, outcome: 'released', printed: Number(out.replaceAll(',', '')) });
    expect(check).toMatchObject({ entries: 1, isIntact: true });
    await page
      .getByText('Its proof was verified again, and holds.')
      .or(page.getByText(/and all hold\.$/))
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('hold a copied table before it is on the clipboard', async () => {
    const { page } = workbench;
    await goTo(page, 'Explore');
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText('Copied table. Recorded as R-002.').first().waitFor({ timeout: 60_000 });
    expect(await page.evaluate('navigator.clipboard.readText()')).not.toBe('');
    await goTo(page, 'Releases');
    await expect.poll(async () => (await rows())[0]).toMatch(/^R-002 .* copied table Released/);
  });

  test('are walked with the arrow keys and found by what is typed', async () => {
    const { page } = workbench;
    await ledger().getByRole('row').nth(1).click();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: /^R-001, / }).waitFor();
    await page.getByRole('searchbox').fill('copied');
    await expect.poll(rows).toHaveLength(1);
    await page.getByRole('searchbox').fill('nowhere');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(rows).toHaveLength(2);
  });

  test('are verified again, and handed on as a list', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Verify ledger' }).click();
    await page
      .getByText(/^Verified at \d\d:\d\d: two entries, none changed, moved or missing\.$/)
      .first()
      .waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export ledger' }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines.map((line) => line.slice(0, 5))).toEqual(['numbe', 'R-002', 'R-001']);
  });

  test('stay in the ledger when they are withdrawn, with the reason', async () => {
    const { page } = workbench;
    await ledger()
      .getByRole('row', { name: /copied table/ })
      .click();
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await page.getByRole('textbox', { name: 'Why it was taken back' }).fill('Copied by mistake.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw R-002' }).click();
    await expect.poll(rows).toHaveLength(3);
    expect((await rows()).map((row) => /Withdrawal|Withdrawn|Released/.exec(row)?.[0])).toEqual([
      'Withdrawal',
      'Withdrawn',
      'Released',
    ]);
  });
});

describe('a hidden count', () => {
  test('says why it is hidden, by mouse and by Enter, and gives the focus back', async () => {
    const { page, engine } = workbench;
    const { breakdowns, hidden } = await engine.client.explore.evidence({ measure: 'housing-register' });
    const cell = hidden.find(
      ({ strand, category, area }) =>
        strand === 'ethnic-group' &&
        breakdowns.some(
          (each) =>
            each.strand.id === strand &&
            each.areas.slice(1).some(({ code }) => code === area) &&
            each.categories.some(({ code, kind }) => code === category && kind === 'category'),
        ),
    );
    if (cell === undefined) throw new Error('Nothing is hidden in any ward: the sample is of no use here.');
    const label = breakdowns.flatMap(({ categories }) => categories).find(({ code }) => code === cell.category)?.label;
    await page.goto(
      new URL(`#/explore?measure=housing-register&strand=ethnic-group&area=${cell.area}`, page.url()).href,
    );
    const row = page.getByRole('row', { name: new RegExp(`^${label ?? ''} `) }).first();
    const mark = row.getByRole('gridcell', { name: 'hidden' }).first();
    await mark.click();
    const answer = page.getByRole('dialog', { name: 'Hidden to protect people' });
    const range = `can be any whole number from ${String(cell.lower)} ${cell.upper === null ? 'up' : `to ${String(cell.upper)}`}`;
    await answer.getByText(range).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await answer.waitFor({ state: 'hidden' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await answer.waitFor();
    await page.keyboard.press('Escape');
    await mark.and(page.locator(':focus')).waitFor();
  });
});

describe('the policy', () => {
  test('is reached from the status bar, says what it would change, and holds from then on', async () => {
    const { page, engine } = workbench;
    await page.getByRole('link', { name: /^Disclosure policy: / }).click();
    const panel = page.getByRole('region', { name: 'Disclosure policy' });
    await panel.getByRole('radio', { name: /^DfE/ }).check({ force: true });
    await panel.getByText('No longer').waitFor();
    await panel.getByText('What has left stays as it left', { exact: false }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const before = await engine.client.releases.list();
    await panel.getByRole('button', { name: 'Put in force' }).click();
    await page.getByRole('link', { name: /^Disclosure policy: DfE/ }).waitFor();
    expect((await engine.client.releases.policies()).inForce).toMatchObject({ id: 'dfe' });
    expect((await engine.client.releases.list()).entries).toEqual(before.entries);
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
