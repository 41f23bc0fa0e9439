import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startWebHost } from '../../src-main/hosts/web/start-web-host.ts';
import { launchBrowser } from './browser.ts';
import type { TestEngine } from './with-engine.ts';
import { openTestEngine } from './with-engine.ts';

const rendererDirectory = path.resolve(import.meta.dirname, '../../out/renderer');

export interface Workbench extends Omit<TestEngine, 'close'> {
  readonly page: Page;
  /** What went wrong in the page so far: errors, refused policies, requests beyond this computer. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** The built window in a real browser on a real engine with the sample borough beside it. */
export async function openWorkbench(options: BrowserContextOptions = {}): Promise<Workbench> {
  const test = await openTestEngine();
  const problems: string[] = [];
  const host = await startWebHost({
    engine: test.engine,
    rendererDirectory,
    onProblem: (error) => problems.push(String(error)),
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`Request to ${hostname}`);
  });
  await page.goto(host.url);
  return {
    ...test,
    page,
    problems,
    async close() {
      await browser.close();
      await host.close();
      await test.close();
    },
  };
}
