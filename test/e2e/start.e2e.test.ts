import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

describe('the start page', () => {
  test('opens the sample borough, which then names the window and leads to its places', async () => {
    const { page } = workbench;
    await openSample(page);
    const { title } = (await workbench.engine.client.workspace.current()) ?? { title: 'nothing' };
    await page.getByRole('banner').getByRole('link', { name: title }).waitFor();
    const places = page.getByRole('navigation', { name: 'Workspace' }).getByRole('link');
    expect((await places.allTextContents()).map((text) => text.replace(/\d+$/, '').trim())).toEqual([
      'Library',
      'Join',
      'Explore',
      'Areas',
      'Profiles',
      'Releases',
      'Evidence audit',
    ]);
  });

  test('keeps the workspace open when the window is reloaded, at an address that is of no use elsewhere', async () => {
    const { page } = workbench;
    expect(page.url()).not.toContain('token');
    await page.reload();
    await page.getByRole('navigation', { name: 'Workspace' }).waitFor();
    const stranger = await page.context().browser()?.newContext();
    const answer = await stranger?.request.get(new URL('/', page.url()).href);
    expect(answer?.status()).toBe(403);
    await stranger?.close();
  });

  test('walks back and forward through the places', async () => {
    const { page } = workbench;
    await goTo(page, 'Library');
    await goTo(page, 'Join');
    const join = await page.getByRole('heading', { level: 1 }).textContent();
    await page.goBack();
    await page.getByRole('region', { name: 'Datasets' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: join ?? '' }).waitFor();
  });

  test('says where a workspace is not, and keeps what was open', async () => {
    const { client } = workbench.engine;
    const before = await client.workspace.current();
    await expect(client.workspace.open({ path: `${workbench.directory}/none.strand.json` })).rejects.toMatchObject({
      code: 'file-missing',
    });
    expect(await client.workspace.current()).toMatchObject({ path: before?.path });
  });
});

test('nothing went wrong in the page', () => {
  expect(workbench.problems).toEqual([]);
});
