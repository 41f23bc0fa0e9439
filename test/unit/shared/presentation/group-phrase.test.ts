import { expect, it } from 'vitest';
import type { StrandId } from '../../../../shared/model/code-list.ts';
import { groupPhrase, joinGroups, phraseWords } from '../../../../shared/presentation/group-phrase.ts';
import { breakdownOf, ethnicGroupCounts } from '../../../support/sample-evidence.ts';

const sample = breakdownOf(ethnicGroupCounts());
const phrase = (strand: StrandId, label: string, adjective?: string, people = 'adults') =>
  groupPhrase(
    { ...sample, measure: { ...sample.measure, people }, strand: { id: strand, title: '' } },
    { code: 'x', label, kind: 'category', ...(adjective === undefined ? {} : { adjective }) },
  );

it.each([
  ['ethnic-group', 'Bangladeshi', 'Bangladeshi', 'Bangladeshi adults'],
  ['ethnic-group', 'English, Welsh, Scottish, Northern Irish or British', 'White British', 'White British adults'],
  ['ethnic-group', 'Any other White background', undefined, 'adults of any other White background'],
  ['ethnic-group', 'Any other ethnic group', undefined, 'adults of any other ethnic group'],
  ['sex', 'Female', undefined, 'women'],
  ['sex', 'Male', undefined, 'men'],
  ['age', '25 to 34', undefined, 'adults aged 25 to 34'],
  ['age', '75 and over', undefined, 'adults aged 75 and over'],
  ['age', 'Aged 16 to 24 years', undefined, 'adults aged 16 to 24'],
  ['age', '65+', undefined, 'adults aged 65 and over'],
  ['age', '25-34', undefined, 'adults aged 25 to 34'],
  ['age', 'Under 16', undefined, 'adults aged under 16'],
  ['religion', 'Muslim', undefined, 'Muslim adults'],
  ['religion', 'No religion', undefined, 'adults with no religion'],
  ['religion', 'Other religion', undefined, 'adults of any other religion'],
  ['disability', 'Disabled under the Equality Act', undefined, 'disabled adults'],
  ['disability', 'Not disabled under the Equality Act', undefined, 'adults who are not disabled'],
  ['sexual-orientation', 'Gay or Lesbian', undefined, 'gay or lesbian adults'],
  ['gender-identity', 'Trans woman', undefined, 'trans women'],
  [
    'gender-identity',
    'Gender identity the same as sex registered at birth',
    undefined,
    'adults whose gender identity is the same as their sex registered at birth',
  ],
  ['legal-partnership', 'Widowed', undefined, 'adults recorded as “Widowed”'],
] as const)('names %s "%s" in a sentence', (strand, label, adjective, words) => {
  expect(phraseWords(phrase(strand, label, adjective))).toBe(words);
});

it('says "female residents" where the population is not adults alone', () => {
  expect(phraseWords(phrase('sex', 'Female', undefined, 'residents'))).toBe('female residents');
});

it('puts several groups under one noun where they join without doubt', () => {
  expect(joinGroups([phrase('ethnic-group', 'Roma'), phrase('ethnic-group', 'Arab')])).toBe('Roma and Arab adults');
  expect(joinGroups([phrase('age', '25 to 34'), phrase('age', '35 to 44')])).toBe('adults aged 25 to 34 and 35 to 44');
  expect(joinGroups([phrase('ethnic-group', 'Roma'), phrase('ethnic-group', 'Any other White background')])).toBe(
    'Roma adults and adults of any other White background',
  );
  expect(joinGroups([phrase('sex', 'Female'), phrase('sex', 'Male')])).toBe('women and men');
});
