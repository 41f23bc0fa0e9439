import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { licenceLines } from '../../../../src-main/profile/licences.ts';
import type { ProfileInput } from '../../../../src-main/profile/profile-input.ts';
import { sourcesOf } from '../../../../src-main/profile/sources.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

/** The sample with outlines of small areas besides, which nothing is drawn with. */
function withOtherBoundaries(): ProfileInput {
  const input = sampleProfileInput();
  const wards = input.datasets.filter(({ dataset }) => dataset.kind === 'boundaries');
  const small = wards.map((summary) => ({
    ...summary,
    dataset: { ...summary.dataset, id: 'small-areas', title: 'Small areas' },
  }));
  return { ...input, datasets: [...input.datasets, ...small] };
}

describe('sourcesOf', () => {
  it('names the datasets that are used, and no others', () => {
    const used = ['Housing register 2025/26', 'Postcode lookup', 'Ethnic group by ward', 'Sex by ward'];
    const titles = (hasMap: boolean) => sourcesOf(withOtherBoundaries(), hasMap).map(({ title }) => title);
    expect(titles(false)).toEqual(used);
    expect(titles(true)).toEqual([...used, 'Ward boundaries, May 2022']);
  });

  it('says of data on people only how many rows there are at least, since the exact number less a total could be a person', () => {
    const [register, lookup] = sourcesOf(sampleProfileInput(), true);
    expect(register?.rows).toBe('at least 3,400; some rejected');
    expect(lookup?.rows).toBe('24');
  });

  it('gives period, day received, version, and who is and is not counted', () => {
    expect(sourcesOf(sampleProfileInput(), true)[0]).toMatchObject({
      owner: 'Synthetic Ealing Council, Housing',
      period: 'April 2025 to March 2026',
      received: '30 October 2026',
      version: '9f31c07aregi',
      counted: 'Applicants with a live application on 31 March 2026.',
      notCounted: 'Other members of the household.',
    });
  });

  it('says where nobody is named as owner', () => {
    const input = sampleProfileInput();
    const datasets = input.datasets.map((summary) => ({ ...summary, dataset: { ...summary.dataset, owner: ' ' } }));
    const profile = buildProfile({ ...input, datasets, recipe: { ...input.recipe, contact: 'Equality team' } });
    expect(new Set(profile.sources.map(({ owner }) => owner))).toEqual(new Set(['owner not recorded']));
    expect(profile.organisation).toBe('Ealing equality evidence 2026');
    expect(profile.licences[0]).toMatch(/^Source: Postcode lookup licensed/);
  });
});

it('prints each licence line once, and what is synthetic', () => {
  expect(licenceLines(sampleProfileInput(), true)).toEqual([
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0.',
    'Contains OS data © Crown copyright and database right 2026.',
    'The service data are synthetic: no row describes a person.',
    'Ward outlines are drawn as squares for this sample.',
  ]);
});
