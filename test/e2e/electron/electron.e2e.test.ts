import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findElectronRuntime } from '../../../scripts/electron-runtime.ts';
import { goTo, openSample } from '../../support/visit.ts';

const projectDirectory = path.resolve(import.meta.dirname, '../../..');
const runtime = findElectronRuntime(projectDirectory, process.env);

describe.skipIf(runtime === undefined)('the Electron host, where its runtime is installed', () => {
  const state = mkdtempSync(path.join(tmpdir(), 'strand-state-'));
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = await _electron.launch({
      executablePath: runtime ?? '',
      args: [projectDirectory, ...sandbox],
      env: { ...process.env, STRAND_STATE: state },
    });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app.close();
    rmSync(state, { recursive: true, force: true });
  });

  test('opens the sample borough over its port', async () => {
    await openSample(page);
    await goTo(page, 'Library');
    expect(await page.getByRole('listbox', { name: 'Datasets by owner' }).getByRole('option').count()).toBeGreaterThan(
      5,
    );
  });

  test('gives the page no Node, and refuses the network', async () => {
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
    await expect(page.evaluate("fetch('https://example.com/')")).rejects.toThrow();
  });
});
