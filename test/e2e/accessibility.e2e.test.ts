import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ colorScheme, reducedMotion: 'reduce' });
  });
  afterAll(() => workbench.close());

  test('axe finds nothing on the start page', async () => {
    await workbench.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityProblems(workbench.page)).toEqual([]);
    await openSample(workbench.page);
  });

  test.each(['Library', 'Join', 'Explore', 'Areas', 'Profiles', 'Releases', 'Evidence audit'] as const)(
    'axe finds nothing in %s',
    async (place) => {
      await goTo(workbench.page, place);
      await workbench.page.waitForLoadState('networkidle');
      expect(await accessibilityProblems(workbench.page)).toEqual([]);
    },
  );
});
