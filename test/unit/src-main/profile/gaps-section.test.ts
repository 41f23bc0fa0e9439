import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import { gapFinding, gapsSection } from '../../../../src-main/profile/gaps-section.ts';
import type { ProfileInput } from '../../../../src-main/profile/profile-input.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

/** The sample, with columns of these roles in the service's records. */
function withRoles(roles: Dataset['roles']): ProfileInput {
  const input = sampleProfileInput();
  const datasets = input.workspace.datasets.map((dataset) =>
    dataset.id === 'register' ? { ...dataset, roles } : dataset,
  );
  return { ...input, workspace: { ...input.workspace, datasets } };
}

const recorded = withRoles({
  Disability: { kind: 'strand', strand: 'disability' },
  'Date of birth': { kind: 'date-of-birth' },
  Sex: { kind: 'strand', strand: 'sex' },
});

const lists = (input: ProfileInput) =>
  gapsSection(input)?.blocks.map((block) =>
    block.kind === 'definitions' ? [block.title, block.items.map(({ term }) => term)] : [],
  );

describe('gapsSection', () => {
  it('does not say that nothing is held where a column of the records holds it', () => {
    expect(lists(recorded)).toEqual([
      ['Recorded by the service, but not compared here', ['Age', 'Disability']],
      [
        'Nothing is held',
        [
          'Gender reassignment',
          'Marriage and civil partnership',
          'Pregnancy and maternity',
          'Religion or belief',
          'Sexual orientation',
        ],
      ],
    ]);
    const [first] = gapsSection(recorded)?.blocks ?? [];
    expect(first).toHaveProperty(
      ['items', 1, 'text'],
      'There is no count of adults by disability in this workspace to set beside the records. Add one to the population, then write the report again.',
    );
  });

  it('says where a population is there and only the profile leaves a strand out', () => {
    const input = sampleProfileInput();
    const ethnicGroup = input.recipe.strands.filter(({ strand }) => strand === 'ethnic-group');
    const narrow = { ...recorded, recipe: { ...recorded.recipe, strands: ethnicGroup } };
    expect(lists(narrow)?.[1]).toEqual(['Recorded by the service, but not part of this report', ['Sex']]);
  });

  it('tells the kinds apart on the cover too, and treats all as unknown', () => {
    expect(gapFinding(recorded)).toMatchObject({
      figure: 'No data',
      text: 'Seven of nine protected characteristics are not compared.',
      detail:
        'Recorded, but not compared here: age and disability. Nothing is held on gender reassignment, marriage and civil partnership, pregnancy and maternity, religion or belief, and sexual orientation. Treat the impact as unknown, not as none.',
    });
  });
});
