import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectronPage } from '../../support/open-electron-page.ts';
import { electronRuntime, openElectronPage } from '../../support/open-electron-page.ts';
import { goTo, openSample } from '../../support/visit.ts';

describe.skipIf(electronRuntime() === undefined)('the Electron host, where its runtime is installed', () => {
  const state = mkdtempSync(path.join(tmpdir(), 'strand-state-'));
  let electron: ElectronPage;
  beforeAll(async () => {
    electron = await openElectronPage(state);
  });
  afterAll(async () => {
    await electron.close();
    rmSync(state, { recursive: true, force: true });
  });

  test('opens the sample borough over its port', async () => {
    const { page } = electron;
    await openSample(page);
    await goTo(page, 'Library');
    expect(await page.getByRole('listbox', { name: 'Datasets by owner' }).getByRole('option').count()).toBeGreaterThan(
      5,
    );
  });

  test('gives the page no Node, and refuses the network', async () => {
    const { page } = electron;
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
    await expect(page.evaluate("fetch('https://example.com/')")).rejects.toThrow();
  });
});
