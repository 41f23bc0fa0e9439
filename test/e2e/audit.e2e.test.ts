import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceAudit } from '../../shared/model/evidence-audit.ts';
import { auditFinding, gapsText, knownPercent } from '../../shared/presentation/audit-words.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
let audit: EvidenceAudit;
beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openSample(workbench.page);
  audit = await workbench.engine.client.audit.evidence();
});
afterAll(() => workbench.close());

describe('the evidence audit', () => {
  test('opens with Ctrl 7 and says the widest gaps as its title', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+7');
    await page.getByRole('heading', { name: auditFinding(audit) }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('has a cell for every source and strand, read as value, strand and source', async () => {
    const grid = workbench.page.getByRole('grid', { name: auditFinding(audit) });
    expect(await grid.getByRole('gridcell').count()).toBe(audit.sources.length * audit.strands.length);
    const [source] = audit.sources;
    const [strand] = audit.strands;
    const cell = source?.cells[0];
    if (source === undefined || strand === undefined || cell?.kind !== 'held') throw new Error('Age is not held.');
    const name = `${String(knownPercent(cell))}% known, ${strand.title}, ${source.title}`;
    expect(await grid.getByRole('gridcell', { name, exact: true }).count()).toBe(1);
  });

  test('walks by arrows, and Enter shows what a cell allows', async () => {
    const { page } = workbench;
    const grid = page.getByRole('grid');
    await grid.getByRole('gridcell', { selected: true }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const [source] = audit.sources;
    const detail = page.getByRole('region', { name: 'Chosen cell' });
    await detail
      .getByRole('heading', {
        name: `Gender reassignment is not held for any of ${(source?.people ?? 0).toLocaleString('en-GB')} ${source?.unit ?? ''}`,
      })
      .waitFor();
    expect(await detail.textContent()).toContain('Treat the impact as unknown, not as none.');
  });

  test('puts a gap into an assessment with one choice, once', async () => {
    const { page, engine } = workbench;
    await page.getByRole('button', { name: 'Add gap to EIA' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /^Moving the advice service/ }).click();
    await page.getByRole('link', { name: /^See it in Moving the advice service/ }).waitFor();
    const added = async () => (await engine.client.profiles.recipe({ profile: 'moving-advice' })).additions ?? [];
    await expect.poll(async () => (await added()).at(-1)?.section).toBe('eia-gender-identity');
    const additions = await added();
    expect(additions.at(-1)?.text).toMatch(/^No data held on gender reassignment in “.*Treat the impact as unknown/u);
    expect(additions.at(-1)?.text).not.toMatch(/\d/u);
    await page.getByRole('button', { name: 'Add gap to EIA' }).click();
    await page.getByRole('menuitem', { name: /it is there already$/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(added).toHaveLength(additions.length - 1);
  });

  test('copies the gaps without counts', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Data gaps as list' }).click();
    const list = page.getByRole('region', { name: 'Data gaps' });
    await list.getByText('has not been released').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy data gaps' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(gapsText(audit));
    await list
      .getByRole('button', { name: /^Housing register/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Chosen cell' }).waitFor();
  });

  test('leads from each step of the data to the room that keeps its record', async () => {
    const { page } = workbench;
    const strip = page.getByRole('region', { name: 'Where the data goes' });
    expect(await strip.getByRole('link').count()).toBe(6);
    await strip.getByRole('link', { name: /^Join/ }).click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/join/);
    await goTo(page, 'Evidence audit');
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
