import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openFirstProfile, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ acceptDownloads: true });
  workbench.page.setDefaultTimeout(45_000);
  await openSample(workbench.page);
  await goTo(workbench.page, 'Profiles');
});
afterAll(() => workbench.close());

/** The recipe that the engine holds now. */
const recipe = async (id = 'housing-equity') => workbench.engine.client.profiles.recipe({ profile: id });
const article = () => workbench.page.getByRole('article');
const tab = (name: string) => workbench.page.getByRole('tab', { name });

describe('a profile', () => {
  test('is found in the list and opened', async () => {
    const { page } = workbench;
    expect(await accessibilityProblems(page)).toEqual([]);
    await openFirstProfile(page);
    await article().waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('tells where a number comes from', async () => {
    const { page } = workbench;
    await article()
      .getByRole('button', { name: /, where it comes from$/ })
      .first()
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Where / });
    await dialog.getByRole('button', { name: 'Open in Explore' }).waitFor();
    await dialog.getByText('÷').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('tells where numbers of a lead, a paragraph and a bar come from', async () => {
    const { page } = workbench;
    const origin = page.getByRole('dialog', { name: /^Where / });
    for (const { text, at, says } of [
      { text: /comparisons were made/u, at: 1, says: /clearly above other adults in Ealing$/u },
      { text: /^As a whole/u, at: 0, says: /index of disparity, shown as/u },
      { text: /is known for/u, at: 0, says: /share of all applicants whose .* is known/u },
    ]) {
      const place = article().getByRole('paragraph').filter({ hasText: text }).first();
      await place
        .getByRole('button', { name: /, where it comes from$/ })
        .nth(at)
        .click();
      await origin.getByRole('heading', { name: says }).waitFor();
      await page.keyboard.press('Escape');
      await origin.waitFor({ state: 'hidden' });
    }
  });

  test('is one stop of the Tab key for each text, whose numbers arrows go through', async () => {
    const { page } = workbench;
    const lead = article()
      .getByRole('paragraph')
      .filter({ hasText: /comparisons were made/u })
      .first();
    const numbers = lead.getByRole('button', { name: /, where it comes from$/ });
    expect(await lead.locator('button[tabindex="0"]').count()).toBe(1);
    const texts = await numbers.allInnerTexts();
    await numbers.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.asked-number:focus').innerText()).toBe(texts[1]);
    await page.keyboard.press('End');
    expect(await page.locator('.asked-number:focus').innerText()).toBe(texts.at(-1));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `Where ${texts.at(-1) ?? ''} comes from` }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.asked-number:focus').allInnerTexts()).toEqual(texts.slice(-1));
    // Escape closes before the focus has gone into what it closes.
    await numbers.last().evaluate(async (number) => {
      if (number instanceof HTMLElement) number.click();
      await Promise.resolve();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.asked-number:focus').allInnerTexts()).toEqual(texts.slice(-1));
  });

  test('tells where a number of a table comes from, from the keyboard', async () => {
    const { page } = workbench;
    const table = article().getByRole('table').first();
    const numbers = table.getByRole('button', { name: /, where it comes from$/ });
    expect(await table.locator('button[tabindex="0"]').count()).toBe(1);
    await numbers.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const asked = page.locator('.cell-number:focus');
    const text = (await asked.innerText()).trim();
    expect(await asked.getAttribute('aria-label')).toBe(`${text}, where it comes from`);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Where ${text} comes from` });
    await dialog.getByText(/rate ratio, against everyone else/u).waitFor();
    await dialog.getByRole('button', { name: 'Show the query' }).click();
    await dialog
      .getByText(/select/iu)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => asked.getAttribute('aria-label')).toBe(`${text}, where it comes from`);
  });

  test('is reworded with its numbers bound, and undone', async () => {
    const { page } = workbench;
    const finding = article()
      .getByRole('group', { name: /^Finding: / })
      .nth(1);
    const number = await finding.locator('.asked-number').first().innerText();
    await finding.locator('.asked-number').first().focus();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'Words of the finding' });
    await field.press('Control+Home');
    await field.pressSequentially('We see 7 things: ');
    await page.getByText('7 is typed: check it whenever the data change.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await field.press('Enter');
    await expect.poll(async () => (await recipe()).edits?.[0]?.text).toMatch(/^We see 7 things: .*\{1\}/u);
    await finding.getByText('In your words').waitFor();
    await page.getByText('7 is typed and does not follow the data, its other numbers do.').first().waitFor();
    expect(await finding.locator('.asked-number').first().innerText()).toBe(number);
    await finding.locator('.typed-number').getByText('typed', { exact: true }).waitFor();
    const open = page.getByRole('region', { name: 'Before you send it' });
    await open.getByText(/^7 is typed in .*: no table holds it$/u).waitFor();
    await page.getByRole('region', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await recipe()).edits ?? []).toEqual([]);
    await finding.getByText('In your words').waitFor({ state: 'hidden' });
  });

  test('has its findings moved and hidden, and shown again', async () => {
    const { page } = workbench;
    const findings = article().getByRole('group', { name: /^Finding: / });
    const moved = (await findings.nth(2).getAttribute('data-block')) ?? '';
    await findings.nth(2).hover();
    await findings.nth(2).getByRole('button', { name: 'Move up' }).click();
    await expect.poll(() => findings.nth(1).getAttribute('data-block')).toBe(moved);
    await findings.nth(1).hover();
    await findings.nth(1).getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => findings.nth(1).getAttribute('data-block')).not.toBe(moved);
    await article().getByRole('button', { name: 'One block hidden, show' }).first().click();
    await article().getByRole('button', { name: 'Show again' }).first().click();
    await expect.poll(() => findings.nth(1).getAttribute('data-block')).toBe(moved);
    expect((await recipe()).edits).toEqual([]);
    expect(await page.getByText('One block hidden').count()).toBe(0);
  });

  test('has its sections moved from the keyboard', async () => {
    const { page } = workbench;
    const sections = page.getByRole('grid', { name: 'Sections of the profile' }).getByRole('row');
    const [second, third] = [await sections.nth(1).innerText(), await sections.nth(2).innerText()];
    await sections.nth(2).click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => sections.nth(1).innerText()).toBe(third);
    await expect.poll(() => sections.nth(2).innerText()).toBe(second);
  });

  test('is looked at page by page, as a draft that no ledger holds', async () => {
    const { page, engine } = workbench;
    const before = (await engine.client.releases.list()).entries.length;
    await page.getByRole('radio', { name: 'Pages', exact: true }).click();
    await page
      .getByRole('status')
      .getByText(/^\d+ pages\. A draft, not released/u)
      .waitFor({ timeout: 60_000 });
    await page.getByRole('img', { name: /^Page 1: .*Draft, not released/u }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await engine.client.releases.list()).entries).toHaveLength(before);
  });

  test('is kept, compared and frozen for a decision', async () => {
    const { page } = workbench;
    await page.getByRole('radio', { name: 'Redline', exact: true }).click();
    await page.getByRole('region', { name: 'Redline' }).getByRole('button', { name: 'Keep this edition' }).click();
    await page.getByText('Nothing differs.').waitFor({ timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Freeze for decision' }).click();
    await page.getByRole('textbox', { name: 'Which decision' }).fill('Cabinet, 9 December');
    await page.getByRole('dialog').getByRole('button', { name: 'Freeze for decision' }).click();
    await page.getByRole('button', { name: 'Start a new edition' }).waitFor({ timeout: 60_000 });
    expect(await article().getByRole('button', { name: 'Hide' }).count()).toBe(0);
  });
});

test('an assessment takes judgements and actions with owner and date', async () => {
  const { page } = workbench;
  await page.getByRole('link', { name: 'All profiles' }).click();
  await page.getByRole('link', { name: /^Moving the advice service/ }).click();
  await article().waitFor({ timeout: 60_000 });
  await page
    .getByRole('grid', { name: 'Sections of the profile' })
    .getByRole('row', { name: /^Disability/ })
    .click();
  await tab('Impact').click();
  await page.getByRole('button', { name: /Impact on disability/ }).click();
  await page.getByRole('option', { name: /^Negative/ }).click();
  await expect
    .poll(async () => (await recipe('moving-advice')).judgements?.find(({ strand }) => strand === 'disability')?.impact)
    .toBe('negative');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'What will be done' }).fill('Offer visits at home');
  await page.getByRole('textbox', { name: 'Who does it' }).fill('Head of Housing');
  await page.getByRole('spinbutton', { name: /^day/ }).pressSequentially('31032027');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add action' }).click();
  await expect
    .poll(
      async () => (await recipe('moving-advice')).judgements?.find(({ strand }) => strand === 'disability')?.actions,
    )
    .toContainEqual({ text: 'Offer visits at home', owner: 'Head of Housing', due: '2027-03-31' });
});

test('a frozen assessment is locked in every tab, of the areas it is not frozen for as well', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Freeze for decision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Freeze for decision' }).click();
  const again = page.getByRole('button', { name: 'Start a new edition' });
  await again.waitFor({ timeout: 60_000 });
  const who = page.getByRole('textbox', { name: 'Who is affected, and how' });
  expect(await who.isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: /Impact on disability/ }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Take out “Offer visits at home”' }).count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Area' }).fill('southfield');
  await page.getByRole('option', { name: /^Southfield/ }).click();
  await tab('Impact').click();
  await page.getByText('Frozen for a decision in Ealing. Start a new edition there to change anything.').waitFor();
  expect(await who.isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'Area' }).fill('ealing');
  await page.getByRole('option', { name: 'Ealing', exact: true }).click();
  await again.click({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Start a new edition' }).click();
  await tab('Impact').click();
  await expect.poll(() => who.isDisabled()).toBe(false);
});

test('details are saved as they are settled, and a weak colour is told at once', async () => {
  const { page } = workbench;
  await tab('Details').click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Moving housing advice');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Moving housing advice/ }).waitFor();
  await page.getByLabel(/^Colour/).fill('#ffd400');
  await page.getByText(/less than 4\.5/u).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await goTo(page, 'Library');
  expect(workbench.problems).toEqual([]);
});
