import { describe, expect, it } from 'vitest';
import { licenceLines } from '../../../../src-main/profile/licences.ts';
import { sourcesOf } from '../../../../src-main/profile/sources.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

describe('sourcesOf', () => {
  it('names the datasets that are used, and no others', () => {
    expect(sourcesOf(sampleProfileInput()).map(({ title }) => title)).toEqual([
      'Housing register 2025/26',
      'Postcode lookup',
      'Ethnic group by ward',
      'Sex by ward',
      'Ward boundaries, May 2022',
    ]);
  });

  it('says of data on people only how many rows there are at least, since the exact number less a total could be a person', () => {
    const [register, lookup] = sourcesOf(sampleProfileInput());
    expect(register?.rows).toBe('at least 3,400; some rejected');
    expect(lookup?.rows).toBe('24');
  });

  it('gives period, day received, version, and who is and is not counted', () => {
    expect(sourcesOf(sampleProfileInput())[0]).toMatchObject({
      owner: 'Synthetic Ealing Council, Housing',
      period: 'April 2025 to March 2026',
      received: '30 October 2026',
      version: '9f31c07aregi',
      counted: 'Applicants with a live application on 31 March 2026.',
      notCounted: 'Other members of the household.',
    });
  });
});

it('prints each licence line once, and what is synthetic', () => {
  expect(licenceLines(sampleProfileInput())).toEqual([
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0.',
    'Contains OS data © Crown copyright and database right 2026.',
    'The service data are synthetic: no row describes a person.',
    'Ward outlines are drawn as squares for this sample.',
  ]);
});
