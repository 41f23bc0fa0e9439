import { expect, test } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import type { SurveyPerson } from '../../../../src-main/engine/read-survey.ts';
import { surveyFigures, surveyGroups } from '../../../../src-main/engine/survey-figures.ts';
import { weightedShare } from '../../../../src-main/statistics/weighted-share.ts';

/** So many people of a group, of whom every third says yes and the last few nothing. */
function people(count: number, group: string | null, silent = 0): SurveyPerson[] {
  return Array.from({ length: count }, (_, at) => ({
    answer: at >= count - silent ? null : at % 3 === 0 ? 'Yes' : 'No',
    weight: 1 + (at % 4) / 2,
    group,
  }));
}

const sex = codeListOf('sex-2021');
const survey = [...people(60, 'female', 8), ...people(40, 'male', 3), ...people(6, 'declined'), ...people(5, null)];

test('groups are those of the list with people, then those not known, then those it does not apply to', () => {
  const shown = surveyGroups(survey, sex, null).map(({ has: _, ...group }) => group);
  expect(shown).toEqual([
    { code: 'everyone', label: 'Everyone', kind: 'everyone', answered: 100, notStated: 11 },
    { code: 'female', label: 'Female', kind: 'category', answered: 52, notStated: 8 },
    { code: 'male', label: 'Male', kind: 'category', answered: 37, notStated: 3 },
    { code: 'unknown', label: 'Not known or not stated', kind: 'unknown', answered: 6, notStated: 0 },
    { code: 'does-not-apply', label: 'Does not apply', kind: 'does-not-apply', answered: 5, notStated: 0 },
  ]);
});

test('a small base is hidden with another, in either column, and zeros stay', () => {
  const groups = surveyGroups([...survey, ...people(2, 'not-known', 2)].slice(1), sex, 6);
  expect(groups.map(({ answered }) => answered)).toEqual([99, 51, 37, null, null]);
  expect(groups.map(({ notStated }) => notStated)).toEqual([13, null, null, null, 0]);
  expect(surveyFigures(survey, groups, 'Yes').map(({ reading }) => reading)).toEqual([
    'value',
    'value',
    'value',
    'hidden',
    'hidden',
  ]);
});

test('a share is that of those of the group who answered, in the sample of everyone', () => {
  const groups = surveyGroups(survey, sex, 5);
  const [all, women, , few] = surveyFigures(survey, groups, 'Yes');
  const sample = survey.map(({ answer, weight, group }) => ({
    value: answer === null || group !== 'female' ? null : answer === 'Yes' ? 1 : 0,
    weight,
  }));
  const { value, limits, effectiveSize, designEffect } = weightedShare(sample);
  expect(women).toEqual({ reading: 'value', share: value, ...limits, effectiveSize, designEffect });
  expect(all).toMatchObject({ reading: 'value' });
  expect(few).toEqual({ reading: 'too-few' });
});

test('a survey of too few people to count at all shows none of them', () => {
  const [all] = surveyGroups(people(4, 'female'), null, 5);
  expect(all).toMatchObject({ answered: null, notStated: 0 });
  expect(surveyFigures(people(4, 'female'), surveyGroups(people(4, 'female'), sex, 5), 'Yes')).toEqual([
    { reading: 'hidden' },
    { reading: 'hidden' },
  ]);
});
