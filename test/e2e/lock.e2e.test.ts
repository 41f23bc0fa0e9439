import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await openSample(workbench.page);
});
afterAll(() => workbench.close());

/** Runs as the page's own script would: what a debugger evaluates directly may compile text in any page. */
const tryToCompile = `function tryToCompile(resolve, reject) {
  try { resolve(new Function('return 1')()); } catch (error) { reject(error); }
}`;

describe('the page', () => {
  test('draws every place without asking beyond this computer or past its policy', async () => {
    for (const place of ['Library', 'Join', 'Explore', 'Profiles'] as const) {
      await goTo(workbench.page, place);
      await workbench.page.waitForLoadState('networkidle');
    }
    expect(workbench.problems).toEqual([]);
  });

  test.each([
    ['compile text', 'new Promise((resolve, reject) => setTimeout(tryToCompile, 0, resolve, reject))'],
    ['load a script from elsewhere', "fetch('https://example.com/').then(() => 'fetched')"],
    ['send to another port of this computer', "fetch('http://127.0.0.1:9/').then(() => 'sent')"],
    [
      'read its own cookie',
      "document.cookie === '' ? Promise.reject(new Error('no cookie to read')) : document.cookie",
    ],
  ])('cannot %s', async (_, script) => {
    await expect(workbench.page.evaluate(`${tryToCompile}; ${script}`)).rejects.toThrow();
  });
});
