import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import { reportFormatSchema } from '../../shared/model/report-format.ts';
import { pngLogo } from '../support/sample-logos.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const profile = 'housing-equity';
const area = areaCodeSchema.parse('E09000009');
let test: TestEngine;
let recipe: ProfileRecipe;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  recipe = await test.engine.client.profiles.recipe({ profile });
});
afterAll(() => test.close());

describe('words that an officer pastes', () => {
  it.each(reportFormatSchema.exclude(['svg', 'png']).options)(
    'are in a report as %s, without what no document can hold',
    async (format) => {
      const { client } = test.engine;
      const text = 'First line\u000Bsecond\u000Cthird \u0000of \uFFFFslides: url(council), @import duty, src=survey.';
      await client.profiles.save({ ...recipe, additions: [{ id: 'own', section: 'housing-register-sex', text }] });
      const { sections } = await client.reports.profile({ profile, area });
      expect(sections.flatMap(({ blocks }) => blocks)).toContainEqual(
        expect.objectContaining({
          text: 'First line second third of slides: url(council), @import duty, src=survey.',
        }),
      );
      expect((await client.reports.render({ profile, area, format })).file.size).toBeGreaterThan(0);
    },
  );
});

describe('a logo', () => {
  const branding = (bytes: Buffer): Pick<ProfileRecipe, 'branding'> => ({
    branding: {
      organisation: 'Health & Wellbeing',
      logo: `data:image/png;base64,${bytes.toString('base64')}`,
      logoText: 'A tree',
      colour: null,
    },
  });

  it('is refused when it is chosen, and everything else can still be changed', async () => {
    const { client } = test.engine;
    await expect(client.profiles.save({ ...recipe, ...branding(Buffer.from('no picture')) })).rejects.toThrow(
      'The logo was not taken: its PNG file is not a PNG file, whatever its name says. Choose a whole PNG file, or an SVG file that holds all it shows.',
    );
    await expect(client.profiles.save({ ...recipe, ...branding(pngLogo) })).resolves.toMatchObject(branding(pngLogo));
  });
});
