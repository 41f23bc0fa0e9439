import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFormats, reportFormatSchema } from '../../shared/model/report-format.ts';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openFirstProfile, openSample } from '../support/visit.ts';

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

describe('the formats that settings name', () => {
  const choose = async (label: string, title: string): Promise<void> => {
    const { page } = workbench;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: new RegExp(label) }).click();
    await page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
  };

  test('are what a report and a chart are saved as', async () => {
    const { page } = workbench;
    await choose('Reports are exported as', 'Spreadsheet');
    await page.getByRole('button', { name: 'Export Spreadsheet' }).waitFor();
    await choose('Reports are exported as', 'PDF');
    await page.getByRole('button', { name: 'Export PDF' }).waitFor();
    await choose('Pictures are saved as', 'PNG');
    const save = page.getByRole('toolbar', { name: /^This (?:chart|map)$/ }).first();
    await save.scrollIntoViewIfNeeded();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      save.getByRole('button', { name: 'Save as PNG' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/u);
    expect((await readFile(await download.path())).subarray(1, 4).toString('latin1')).toBe('PNG');
    await choose('Pictures are saved as', 'SVG');
  });
});

describe('reports on several areas', () => {
  test('are stopped on the way, and gone on with where they stopped', async () => {
    const { page, directory } = workbench;
    await page.getByRole('link', { name: 'Export for several areas…' }).click();
    await page.getByText(/counts out, .* hidden/u).waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    const folder = path.join(directory, 'reports', 'wards');
    expect(await page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe('reports/housing-equity');
    await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
    const formats = page.getByRole('group', { name: 'Formats' });
    await formats.getByText(reportFormats.csv.title).click();
    await page.getByRole('button', { name: 'Write 50 reports' }).click();
    await page
      .getByText(/^[1-9]\d* of 50 reports$/u)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole('region', { name: 'Reports' }).getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped\. It came to/u).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const written = (): string[] => readdirSync(folder).filter((name) => /\.(?:pdf|zip)$/u.test(name));
    await expect
      .poll(() => readFileSync(path.join(folder, 'contents.html'), 'utf8'))
      .toContain('stopped before its end');
    expect(written().length).toBeLessThan(50);
    await page.getByRole('button', { name: 'Go on with 50 reports' }).click();
    await page
      .getByText(/^50 reports are in .* there already, made of the same figures\.$/u)
      .waitFor({ timeout: 100_000 });
    expect(written()).toHaveLength(50);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('can be downloaded as one file', async () => {
    const { page } = workbench;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all as one file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('housing-equity.zip');
    expect(Object.keys(unzipSync(await readFile(await download.path())))).toHaveLength(51);
  });

  test('name the one that failed, while the rest are written', async () => {
    const { page, directory } = workbench;
    const folder = path.join(directory, 'reports', 'some');
    await page.getByRole('button', { name: 'Choose none' }).click();
    for (const ward of ['East Acton', 'Southall Broadway'])
      await page
        .getByRole('group', { name: 'Areas' })
        .getByText(new RegExp(`^${ward}`, 'u'))
        .first()
        .click();
    await page.getByRole('group', { name: 'Formats' }).getByText(reportFormats.csv.title).click();
    await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
    await page.getByRole('button', { name: 'Write two reports' }).click();
    await page.getByText(/^Two reports are in .*\.$/u).waitFor({ timeout: 60_000 });
    const [first = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    rmSync(path.join(folder, first));
    mkdirSync(path.join(folder, first));
    await page.getByRole('button', { name: 'Write two reports' }).click();
    await page
      .getByText(/^One report was not written\. .*a file of that name is in the way|could not be written/u)
      .first()
      .waitFor();
    await page
      .getByText(/^One report is in .*one report could not be written\. One of them was there already/u)
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    rmSync(path.join(folder, first), { recursive: true });
    await page.getByRole('button', { name: 'Try those again' }).click();
    await page.getByText(/^Two reports are in .*\.$/u).waitFor({ timeout: 60_000 });
  });

  test('are remembered as they were chosen', async () => {
    const { page, directory } = workbench;
    await goTo(page, 'Library');
    await goTo(page, 'Profiles');
    await page.getByRole('heading', { level: 1, name: /: several areas$/u }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe(
      path.join(directory, 'reports', 'some'),
    );
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
