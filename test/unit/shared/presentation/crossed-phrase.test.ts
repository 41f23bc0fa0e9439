import { describe, expect, it } from 'vitest';
import { crossedPhrase } from '../../../../shared/presentation/crossed-phrase.ts';
import { phraseWords } from '../../../../shared/presentation/group-phrase.ts';
import {
  sampleAge,
  sampleCrossing,
  sampleEthnicity,
  sampleSex,
  type SampleStrand,
} from '../../../support/sample-crossing.ts';

const disability: SampleStrand = {
  id: 'disability',
  title: 'Disability',
  categories: { yes: 'Disabled', no: 'Not disabled' },
};
const religion: SampleStrand = { id: 'religion', title: 'Religion', categories: { none: 'No religion' } };
const words = (first: SampleStrand, second: SampleStrand, categories: [string, string], people = 'adults') => {
  const crossing = sampleCrossing(first, second, []);
  return phraseWords(crossedPhrase({ ...crossing, measure: { ...crossing.measure, people } }, categories));
};

describe('crossedPhrase', () => {
  it('names people of both as a person would, whichever strand comes first', () => {
    expect(words(sampleEthnicity, sampleSex, ['bangladeshi', 'F'])).toBe('Bangladeshi women');
    expect(words(sampleSex, sampleEthnicity, ['F', 'bangladeshi'])).toBe('Bangladeshi women');
    expect(words(sampleAge, sampleSex, ['25-64', 'M'])).toBe('men aged 25 to 64');
    expect(words(sampleEthnicity, sampleSex, ['other', 'F'])).toBe('women of any other ethnic group');
    expect(words(sampleEthnicity, disability, ['arab', 'yes'])).toBe('disabled Arab adults');
    expect(words(disability, sampleSex, ['no', 'F'])).toBe('women who are not disabled');
    expect(words(religion, sampleAge, ['none', '65+'])).toBe('adults with no religion aged 65 and over');
  });

  it('keeps sex beside the noun where the people are not adults', () => {
    expect(words(sampleSex, sampleEthnicity, ['M', 'arab'], 'residents')).toBe('Arab male residents');
  });

  it('says both nouns where each strand has one', () => {
    const identity: SampleStrand = {
      id: 'gender-identity',
      title: 'Gender identity',
      categories: { trans: 'Trans man' },
    };
    expect(words(sampleSex, identity, ['F', 'trans'])).toBe('women who are also trans men');
  });

  it('refuses a category of neither list', () => {
    expect(() => words(sampleEthnicity, sampleSex, ['F', 'arab'])).toThrow('"F" is not a category of Ethnic group');
  });
});
