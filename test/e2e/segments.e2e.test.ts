import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../support/open-workbench.ts';
import { openWorkbench } from '../support/open-workbench.ts';
import { accessibilityProblems, goTo, openSample } from '../support/visit.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ reducedMotion: 'reduce' });
  await openSample(workbench.page);
});
afterAll(() => workbench.close());

const who = () => workbench.page.getByRole('region', { name: 'Who belongs' });
const picked = () => workbench.page.getByRole('region', { name: 'Who it picks' });
const number = (value: number) => value.toLocaleString('en-GB');

/** Chooses from a chooser of the builder; the last one of that name. */
async function choose(label: string, option: string): Promise<void> {
  const { page } = workbench;
  await who()
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .last()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('the segments', () => {
  test('are listed in words, with what uses them', async () => {
    const { page, engine } = workbench;
    await goTo(page, 'Library');
    await page.getByRole('button', { name: 'Segments' }).click();
    const listed = await engine.client.segments.list();
    const options = page.getByRole('listbox', { name: 'Segments of the workspace' }).getByRole('option');
    await expect.poll(() => options.count()).toBe(listed.length);
    expect(await options.last().textContent()).toContain('Used by the population');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('are built part by part, and the count follows', async () => {
    const { page, engine } = workbench;
    await page.getByRole('button', { name: 'New segment' }).click();
    await page.getByRole('heading', { level: 1, name: 'New segment' }).waitFor();
    await picked()
      .getByRole('button', { name: /Counted in/ })
      .click();
    await page.getByRole('option', { name: /^Housing register/ }).click();
    await who().getByRole('button', { name: 'Add a part' }).click();
    await choose('What', 'Sex');
    await who().getByRole('button', { name: 'Choose groups' }).click();
    await page.getByRole('searchbox', { name: 'Find groups' }).fill('fem');
    await page.getByRole('option', { name: 'Female' }).click();
    await page.keyboard.press('Escape');
    await who().getByRole('button', { name: 'Add a part' }).click();
    await choose('What', 'Age in years');
    await who().getByText('Give the first age, the last, or both.').waitFor();
    await who().getByRole('textbox', { name: 'From' }).fill('16');
    await who().getByRole('textbox', { name: 'To' }).fill('34');
    const look = await engine.client.segments.look({
      dataset: 'housing-register',
      expression: {
        kind: 'and',
        all: [
          { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] },
          { kind: 'age-between', from: 16, to: 34 },
        ],
      },
    });
    await picked().getByText('Sex is Female, and aged 16 to 34.').waitFor();
    expect(await picked().textContent()).toContain(`${number(look.people)} of ${number(look.of)} ${look.unit}`);
    expect(await picked().textContent()).toContain(`Of ${number(look.notKnown)} more it is not known`);
    expect(await picked().getByText('mostly hidden').count()).toBe(
      look.strands.filter(({ outlook }) => outlook === 'mostly-hidden').length,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('hold groups of parts, and each step can be undone', async () => {
    const { page } = workbench;
    await who().getByRole('button', { name: 'Add a group' }).click();
    await who().getByText('Add a part, or take the group out.').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await who().getByText('Add a part, or take the group out.').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await who().getByText('Add a part, or take the group out.').waitFor();
    await page.keyboard.press('Control+z');
  });

  test('are saved once they have a name, and taken out again', async () => {
    const { page, engine } = workbench;
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.getByRole('alert').getByText('Give the segment a name').waitFor();
    await who().getByRole('textbox', { name: 'Name', exact: true }).fill('Women aged 16 to 34');
    await who()
      .getByRole('textbox', { name: /^How a sentence/ })
      .fill('young women');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Women aged 16 to 34' }).waitFor();
    const kept = (await engine.client.segments.list()).at(-1);
    expect(kept).toMatchObject({ id: 'women-aged-16-to-34', words: 'sex is Female, and aged 16 to 34' });
    await who()
      .getByRole('button', { name: /^Take this segment out/ })
      .click();
    await expect.poll(async () => (await engine.client.segments.list()).some(({ id }) => id === kept?.id)).toBe(false);
    await page.getByRole('region', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await engine.client.segments.list()).at(-1)?.words).toBe(kept?.words);
  });

  test('that something uses are not taken out, and it is said what', async () => {
    const { page, engine } = workbench;
    await page.getByRole('option', { name: 'Adults 16 and over' }).click();
    await page.getByRole('heading', { level: 1, name: 'Adults 16 and over' }).waitFor();
    await who()
      .getByRole('button', { name: /^Take this segment out/ })
      .click();
    await who().getByRole('alert').getByText('This segment is used by').waitFor();
    expect((await engine.client.segments.list()).map(({ id }) => id)).toContain('adults');
  });

  test.each([
    { width: 640, height: 450 },
    { width: 320, height: 568 },
  ])('scroll one way only in a window of $width by $height, and axe finds nothing', async (viewport) => {
    const { page } = workbench;
    await page.setViewportSize(viewport);
    await page.waitForLoadState('networkidle');
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(beyond).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('nothing went wrong but what was refused, or left for a newer question', () => {
  const expected = /This segment is used by|Cancelled|status of 422/;
  expect(workbench.problems.filter((problem) => !expected.test(problem))).toEqual([]);
});
