import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../../../shared/model/profile.ts';
import { profileTemplateSchema } from '../../../../../shared/model/profile-recipe.ts';
import type { ProfileRecipe } from '../../../../../shared/model/profile-recipe.ts';
import { checkProfile } from '../../../../../src-main/output/check-profile.ts';
import { buildProfile } from '../../../../../src-main/profile/build-profile.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleProfileInput } from '../../../../support/sample-profile-input.ts';
import { hiddenEvidence } from '../../../../support/sample-views.ts';
import { sampleWards } from '../../../../support/sample-wards.ts';

const group = { strand: 'ethnic-group', list: 'ethnic-group-2021', code: 'caribbean' } as const;
const ward = sampleWards.find(({ name }) => name === 'Southfield')?.code;

function build(change: Partial<ProfileRecipe>, code?: string, kept?: readonly string[]) {
  const evidence = kept === undefined ? sampleEvidence() : hiddenEvidence(sampleEvidence(), kept);
  const input = sampleProfileInput(code, evidence);
  return buildProfile({ ...input, recipe: { ...input.recipe, ...change } });
}

describe.each(profileTemplateSchema.options)('template %s', (template) => {
  it.each([
    ['the whole', undefined, undefined],
    ['a ward', ward, undefined],
    ['the whole with nearly all hidden', undefined, ['all', 'known']],
    ['a ward with all hidden', ward, []],
  ] as const)('makes a report of %s that passes its checks', (_name, code, kept) => {
    for (const change of [{ template }, { template, group }]) {
      const profile = build(change, code, kept);
      expect(profileSchema.parse(profile)).toEqual(profile);
      expect(() => {
        checkProfile(profile);
      }).not.toThrow();
      expect(build(change, code, kept)).toEqual(profile);
    }
  });

  it('gives every block that can be edited an id of its own', () => {
    for (const { id, blocks } of build({ template, group }).sections) {
      const ids = blocks.map((block) => (block.kind === 'table' ? block.table.id : block.id));
      expect(ids, id).not.toContain(undefined);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });
});

describe('a service audit', () => {
  it('ranks every group of every strand, under-represented and sure ones first', () => {
    const [overview] = build({ template: 'service-audit' }).sections;
    const table = overview?.blocks.find(({ kind }) => kind === 'table');
    const names = table?.kind === 'table' ? table.table.rows.map(({ key }) => key) : [];
    expect(names).toHaveLength(21);
    expect(names.slice(-2)).toEqual(['ethnic-group-white-and-black-african', 'ethnic-group-gypsy-or-irish-traveller']);
    expect(overview?.title).toMatch(/under-represented and .+ over-represented$/u);
  });
});

describe('a community profile', () => {
  it('says that no group is chosen, and shows every group until one is', () => {
    const [first] = build({ template: 'community' }).sections;
    expect(first?.blocks[0]).toMatchObject({ id: 'community-no-group' });
  });

  it('shows every measure that counts the group, and where its people live', () => {
    const profile = build({ template: 'community', group });
    expect(profile.sections.map(({ id }) => id)).toEqual([
      'community-overview',
      'community-lives',
      'community-housing-register',
    ]);
    expect(profile.sections[1]?.blocks[0]).toHaveProperty(
      'text',
      expect.stringMatching(/^More Caribbean adults live in/u),
    );
  });
});
