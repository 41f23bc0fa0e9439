import { expect, it } from 'vitest';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { policyOf } from '../../../../shared/policies/policies.ts';
import { countsHidden, policyRules } from '../../../../shared/presentation/policy-words.ts';

it('names the counts that are hidden', () => {
  expect(countsHidden({ threshold: 5, zerosShown: true })).toBe('Counts from 1 to 4');
  expect(countsHidden({ threshold: 2, zerosShown: true })).toBe('Counts of 1');
  expect(countsHidden({ threshold: 2, zerosShown: false })).toBe('Counts from 0 to 1');
});

it('says each rule that is in force, and none that is not', () => {
  expect(policyRules(usualPolicy)).toEqual([
    'Counts from 1 to 4 are hidden, with every rate, share and ratio made from them.',
    'Zeros are printed.',
    'Estimates on fewer than 10 people are marked [u].',
  ]);
  const strict = policyRules({ ...(policyOf('strict') ?? usualPolicy), mayOverride: ['Asha Patel'] }).join(' ');
  for (const words of [
    'Zeros are hidden',
    'which one they are in',
    'fewer than 500 people',
    '90%',
    '10%',
    'Asha Patel',
  ]) {
    expect(strict).toContain(words);
  }
  expect(policyRules(policyOf('special-category') ?? usualPolicy)[1]).toMatch(
    /^Counts from 1 to 9 are hidden of measures/,
  );
  expect(policyRules(policyOf('nhs-england') ?? usualPolicy).join(' ')).toContain(
    'rounded to 5, so that tables add up',
  );
});
