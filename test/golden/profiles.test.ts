import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileSchema } from '../../shared/model/profile.ts';
import { isAsKept } from '../support/compare-golden.ts';
import { profileMarkdown } from '../support/profile-markdown.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const goldens = path.join(import.meta.dirname, 'profiles');

/** Every template over the sample borough; and wards in which much is hidden. */
const wanted = [
  ['housing-equity', 'Ealing'],
  ['moving-advice', 'Ealing'],
  ['moving-advice', 'Southfield'],
  ['bangladeshi-advice-bid', 'Ealing'],
  ['community-health-chapter', 'Ealing'],
  ['caribbean-ealing', 'Ealing'],
  ['caribbean-ealing', 'Northolt Mandeville'],
  ['voluntary-sector-audit', 'Ealing'],
] as const;

let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

const reports = () => test.engine.client.reports;

describe('profiles of the sample borough', () => {
  it.each(wanted)('%s of %s says what it said', async (id, name) => {
    const listed = (await reports().list()).find((each) => each.id === id);
    const area = listed?.areas.find((each) => each.name === name);
    if (area === undefined) throw new Error(`The sample has no profile ${id} of ${name}.`);
    const profile = await reports().profile({ profile: id, area: area.code });
    const file = path.join(goldens, `${id}-${name.toLowerCase().replaceAll(' ', '-')}.md`);
    expect(isAsKept(file, profileMarkdown(profile)), `${file} differs; the new text is beside it`).toBe(true);
  });

  it('say the same twice, of the whole and of wards', async () => {
    for (const { id, areas } of await reports().list()) {
      for (const { code, name } of areas.slice(0, 3)) {
        const once = JSON.stringify(await reports().profile({ profile: id, area: code }));
        expect(JSON.stringify(await reports().profile({ profile: id, area: code }))).toBe(once);
        expect(profileSchema.safeParse(JSON.parse(once)).success, `${id} of ${name}`).toBe(true);
      }
    }
  });
});
