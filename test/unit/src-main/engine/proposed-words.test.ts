import { expect, it } from 'vitest';
import { isOfEvents, proposedWords } from '../../../../src-main/engine/proposed-words.ts';

it.each([
  ['Housing advice', 'clients', 'Housing advice clients', 'clients', 'use housing advice'],
  ['Housing advice clients 2024/25', 'clients', 'Housing advice clients 2024/25', 'clients', 'use housing advice'],
  [
    'Housing register (council)',
    'Applicants',
    'Housing register (council) applicants',
    'applicants',
    'apply for housing register',
  ],
  [
    'Community health referrals',
    'referrals',
    'Community health referrals',
    'referrals',
    'be referred to community health',
  ],
  ['ESOL classes', 'learners', 'ESOL classes learners', 'learners', 'attend ESOL classes'],
  ['Food bank', 'people', 'Food bank users', 'users', 'use food bank'],
  ['Carers (C++)', 'carers (C++)', 'Carers (C++)', 'carers (c++)', 'use carers'],
])('reads %s of %s', (title, unit, ownTitle, ownUnit, does) => {
  expect(proposedWords({ title, unit })).toEqual({ title: ownTitle, unit: ownUnit, does });
});

it('takes what happens to people for events, and people for people', () => {
  const events = ['referrals', 'Hospital admissions', 'housing enquiries', 'stop and searches', 'recorded offences'];
  const people = ['clients', 'applicants', 'case workers', 'attendees', 'people', 'callers', 'reporters', ''];
  expect(events.filter((unit) => !isOfEvents(unit))).toEqual([]);
  expect(people.filter(isOfEvents)).toEqual([]);
});
