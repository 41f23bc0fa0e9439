import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Opens the sample borough from the start page, as a newcomer does. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample borough' }).click();
  await page.getByRole('navigation', { name: 'Workspace' }).waitFor();
}

/** Goes to a place of the workbench by the rail, and waits until it has taken the place of the last one. */
export async function goTo(
  page: Page,
  place: 'Library' | 'Join' | 'Explore' | 'Areas' | 'Profiles' | 'Releases' | 'Evidence audit',
): Promise<void> {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  const screen = place === 'Evidence audit' ? 'audit' : place.toLowerCase();
  const isThere = new URL(page.url()).hash.startsWith(`#/${screen}`);
  await heading.waitFor();
  const before = await heading.elementHandle();
  await page
    .getByRole('navigation', { name: 'Workspace' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
  if (!isThere) await before.waitForElementState('hidden');
  await heading.waitFor();
}

/** Opens the first of the profiles from their list. */
export async function openFirstProfile(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Profiles' }).getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('region', { name: 'Export' }).waitFor();
}

/**
 * What axe finds on the page as it is, one line for each kind of problem: WCAG 2.2 A and AA, and good practice. React
 * Aria's announcer is left out: for seven seconds it keeps an image named by an option that was read out and has gone.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}
