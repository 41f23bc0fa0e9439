import { describe, expect, it } from 'vitest';
import type { ProfileRecipe } from '../../../../shared/model/profile-recipe.ts';
import { organisationOf } from '../../../../src-main/profile/organisation.ts';
import type { ProfileInput } from '../../../../src-main/profile/profile-input.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

/** A profile of a measure for each owner, in their order. */
function profileOf(owners: readonly string[], change: Partial<ProfileRecipe> = {}): ProfileInput {
  const input = sampleProfileInput();
  const { workspace } = input;
  const [measure] = workspace.measures;
  const [join] = workspace.joins;
  const register = workspace.datasets.find(({ id }) => id === 'register');
  const summary = input.datasets.find(({ dataset }) => dataset.id === 'register');
  if (!measure || !join || !register || !summary) throw new Error('The sample has a register that is measured.');
  const records = owners.map((owner, at) => ({ ...register, id: `records-${String(at)}`, owner }));
  return {
    ...input,
    datasets: [
      ...records.map((dataset) => ({ ...summary, dataset })),
      ...input.datasets.filter(({ dataset }) => dataset.id !== 'register'),
    ],
    workspace: {
      ...workspace,
      datasets: [...records, ...workspace.datasets.filter(({ id }) => id !== 'register')],
      joins: records.map(({ id }, at) => ({ ...join, id: `join-${String(at)}`, left: { dataset: id } })),
      measures: records.map((_, at) => ({ ...measure, id: `measure-${String(at)}`, join: `join-${String(at)}` })),
    },
    recipe: { ...input.recipe, template: 'eia', measures: records.map((_, at) => `measure-${String(at)}`), ...change },
  };
}

const housing = 'Ealing Council, Housing';
const advice = 'Ealing Council, Advice';
const nhs = 'NHS North West London';
const branding = { organisation: 'London Borough of Ealing', logo: null, logoText: '', colour: null };

describe('the organisation of a profile', () => {
  it.each([
    ['one owner, with its department', [housing], {}, 'Ealing Council, Housing'],
    ['several owners, each once', [housing, nhs, housing], {}, 'Ealing Council and NHS North West London'],
    ['several departments of one', [housing, advice], {}, 'Ealing Council'],
    ['an owner that holds an “and”', [nhs, 'Age and Care'], {}, 'NHS North West London, and Age and Care'],
    [
      'whoever the contact is with, who decides on the services of others',
      [nhs, housing],
      { contact: 'Public Health, Ealing Council (synthetic)' },
      'Ealing Council',
    ],
    ['the only owner, with whom the contact is', [housing], { contact: 'Equality, Ealing Council' }, housing],
    ['no name that is part of a word', [housing, nhs], { contact: 'Ealing Councillors' }, `Ealing Council and ${nhs}`],
    ['what its branding says', [housing, nhs], { branding, contact: 'Ealing Council' }, 'London Borough of Ealing'],
    ['no branding without a name', [housing], { branding: { ...branding, organisation: ' ' } }, housing],
    [
      'who makes a bid',
      [housing, nhs],
      { template: 'funding-bid' as const, contact: 'Advice for All' },
      'Advice for All',
    ],
    [
      'owners, for a bid that can only be written to',
      [nhs],
      { template: 'funding-bid' as const, contact: 'a@b.org' },
      nhs,
    ],
  ])('is %s', (_, owners, change, organisation) => {
    expect(organisationOf(profileOf(owners, change))).toBe(organisation);
  });
});
