import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ acceptDownloads: true });
  workbench.page.setDefaultTimeout(45_000);
});
afterAll(() => workbench.close());

const article = () => workbench.page.getByRole('article');

test('an officer makes a profile and exports it in under ten clicks', async () => {
  const { page, engine } = workbench;
  await openSample(page);
  await page.getByRole('link', { name: 'Strand, start page' }).click();
  let clicks = 0;
  const click = async (name: string, role: 'button' | 'option' | 'combobox' = 'button'): Promise<void> => {
    await page.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  await click('Start a profile');
  expect(await page.getByRole('radio', { name: /^Funding bid/u }).isChecked()).toBe(true);
  await page.getByRole('combobox', { name: 'My group' }).fill('banglad');
  await click('Bangladeshi', 'option');
  await page.getByRole('combobox', { name: 'My area' }).fill('broadway south');
  await click('Southall Broadway', 'option');
  expect(await accessibilityProblems(page)).toEqual([]);
  await click('Create profile');
  await article().waitFor({ timeout: 60_000 });
  await article()
    .getByText(/^\d+ of at most \d+ words\..* not in the report\.$/u)
    .first()
    .waitFor();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await click('Export PDF');
  expect((await download).suggestedFilename()).toMatch(/southall-broadway.*\.pdf$/u);
  expect(clicks).toBeLessThan(10);
  const made = (await engine.client.reports.list()).at(-1);
  expect(await engine.client.profiles.recipe({ profile: made?.id ?? '' })).toMatchObject({
    template: 'funding-bid',
    group: { strand: 'ethnic-group', code: 'bangladeshi' },
  });
});

test('what is reworded leaves as a release of its own, which the redline tells from the one before', async () => {
  const { page } = workbench;
  const finding = article()
    .getByRole('group', { name: /^Finding: / })
    .first();
  await finding.locator('.asked-number').first().focus();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Words of the finding' });
  await field.press('Control+Home');
  await field.pressSequentially('Put plainly: ');
  await field.press('Enter');
  await article()
    .getByRole('group', { name: /^Finding: Put plainly: / })
    .first()
    .waitFor();
  for (const [format, says] of [
    ['PDF', /\.pdf is in your downloads, recorded as R-002$/u],
    ['PDF', /\.pdf is in your downloads, the same as was released before as R-002$/u],
    ['Web page', /\.html is in your downloads, recorded as R-003$/u],
  ] as const) {
    await page.getByRole('region', { name: 'Export' }).getByText(format, { exact: true }).click();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: `Export ${format}` }).click();
    await download;
    await page.getByRole('button', { name: says }).waitFor();
  }
  await page.getByRole('radio', { name: 'Redline', exact: true }).click();
  const redline = page.getByRole('region', { name: 'Redline' });
  await redline.getByText(/^Since the edition kept on .*: Released as R-001\./u).waitFor({ timeout: 60_000 });
  await redline
    .getByText(/^Put plainly: /u)
    .first()
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await redline.getByRole('button', { name: /Since the edition/u }).click();
  await page.getByRole('option', { name: /Released as R-002$/u }).click();
  await redline.getByText(/Released as R-002\. Nothing differs\.$/u).waitFor();
});

test('a profile is listed, and opened again, for the area that it was made for', async () => {
  const { page } = workbench;
  await page.getByRole('link', { name: 'All profiles' }).click();
  const row = page.getByRole('row', { name: /Southall Broadway/u });
  await row.getByText('none', { exact: true }).waitFor({ timeout: 60_000 });
  await row.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /: Southall Broadway$/u }).waitFor();
  await page.getByRole('radio', { name: 'Edit', exact: true }).click();
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
