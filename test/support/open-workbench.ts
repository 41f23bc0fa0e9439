import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startWebHost } from '../../src-main/hosts/web/start-web-host.ts';
import { launchBrowser } from './browser.ts';
import { openElectronPage } from './open-electron-page.ts';
import type { TestEngine } from './with-engine.ts';
import { openTestEngine } from './with-engine.ts';

const rendererDirectory = path.resolve(import.meta.dirname, '../../out/renderer');

export interface Workbench extends Omit<TestEngine, 'close'> {
  readonly page: Page;
  /** What went wrong in the page so far: errors, refused policies, requests beyond this computer. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/**
 * The built window on the sample borough: in a real browser beside a real engine, or, where STRAND_E2E_HOST is
 * "electron", in Electron; the engine here then answers for what that window ought to show.
 */
export async function openWorkbench(options: BrowserContextOptions = {}): Promise<Workbench> {
  const test = await openTestEngine();
  const problems: string[] = [];
  const opened: OpenedPage =
    process.env['STRAND_E2E_HOST'] === 'electron'
      ? await openElectronPage(path.join(test.directory, 'electron-state'))
      : await openBrowserPage(test, options, problems);
  const { page } = opened;
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`Request to ${hostname}`);
  });
  if (opened.url !== undefined) await page.goto(opened.url);
  return {
    ...test,
    page,
    problems,
    async close() {
      await opened.close();
      await test.close();
    },
  };
}

interface OpenedPage {
  readonly page: Page;
  /** Where to go first; a window of Electron's is there already. */
  readonly url?: string;
  close(): Promise<void>;
}

async function openBrowserPage(
  test: TestEngine,
  options: BrowserContextOptions,
  problems: string[],
): Promise<OpenedPage> {
  const host = await startWebHost({
    engine: test.engine,
    rendererDirectory,
    onProblem: (error) => problems.push(String(error)),
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  return {
    page: await context.newPage(),
    url: host.url,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}
