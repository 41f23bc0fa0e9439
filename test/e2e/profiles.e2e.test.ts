import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFormats, reportFormatSchema } from '../../shared/model/report-format.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { goTo, openFirstProfile, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ acceptDownloads: true });
  await openSample(workbench.page);
  await goTo(workbench.page, 'Profiles');
  await openFirstProfile(workbench.page);
});
afterAll(() => workbench.close());

/** How a file of each format starts. */
const signatures = {
  pdf: '%PDF-1.',
  docx: 'PK\u0003\u0004',
  html: '<!doctype html>',
  xlsx: 'PK\u0003\u0004',
  ods: 'PK\u0003\u0004',
  csv: 'PK\u0003\u0004',
  pptx: 'PK\u0003\u0004',
  svg: 'PK\u0003\u0004',
  png: 'PK\u0003\u0004',
} as const;

describe('a profile', () => {
  test('is read on the screen before it is exported', async () => {
    const { page, engine } = workbench;
    const [first] = await engine.client.reports.list();
    const article = page.getByRole('article');
    await article.getByRole('heading', { name: first?.title ?? 'no profile', exact: true }).waitFor();
    await article.getByText('Synthetic data: no row describes a person.').first().waitFor();
  });

  test.each(reportFormatSchema.options)('is exported as %s', async (format) => {
    const { page } = workbench;
    const { title, extension } = reportFormats[format];
    const panel = page.getByRole('region', { name: 'Export' });
    await panel.getByText(title, { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 20_000 }),
      panel.getByRole('button', { name: `Export ${title}` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${extension}$`));
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, signatures[format].length).toString('latin1').toLowerCase()).toBe(
      signatures[format].toLowerCase(),
    );
    expect(bytes.byteLength).toBeGreaterThan(5000);
  });

  test('is that of the ward that was chosen', async () => {
    const { page, engine } = workbench;
    const [first] = await engine.client.reports.list();
    const ward = first?.areas.at(-1)?.name ?? 'no ward';
    await page.getByRole('combobox', { name: 'Area' }).fill(ward);
    await page
      .getByRole('option', { name: new RegExp(`^${ward}`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: `: ${ward}` }).waitFor();
    await page.getByRole('article').getByText(ward).first().waitFor();
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
