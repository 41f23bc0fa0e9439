import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/base/app-error.ts';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { readPolicy } from '../../../../shared/policies/read-policy.ts';

const own = { id: 'borough', title: 'Counts 1 to 9 hidden', threshold: 10, zerosShown: true, unreliableUnder: 10 };

describe('readPolicy', () => {
  it('fills in the rules that a council leaves out', () => {
    expect(readPolicy(`\uFEFF${JSON.stringify(own)}`)).toEqual({ ...usualPolicy, ...own });
  });

  it.each([
    ['not JSON', '{threshold: 10}', 'The policy is not JSON.'],
    ['a list', '[1]', 'it has to be one JSON object of rules'],
    ['a threshold of 1', { ...own, threshold: 1 }, '"threshold" has to be a whole number of 2 or more'],
    ['a missing rule', { ...own, zerosShown: undefined }, '"zerosShown" has to be true or false'],
    ['a share over 1', { ...own, dominance: { most: 2, share: 90 } }, '"dominance › share" has to be {"most"'],
    ['a misspelt rule', { ...own, treshold: 5 }, '"treshold" is no rule that Strand knows'],
    [
      'rounding past the threshold',
      { ...own, threshold: 3, roundTo: 5 },
      'Counts from 3 to 4 are not hidden but would',
    ],
    ['hidden zeros, rounded', { ...own, zerosShown: false, roundTo: 5 }, 'Zeros are hidden and other counts rounded'],
    ['a lower sensitive limit', { ...own, sensitiveThreshold: 5 }, '"sensitiveThreshold" is 5 and "threshold" 10'],
    ['a threshold past use', { ...own, threshold: 1000 }, 'Every count under 1,000 would be hidden'],
  ])('refuses %s, saying what to do', (_, content, words) => {
    const read = () => readPolicy(typeof content === 'string' ? content : JSON.stringify(content));
    expect(read).toThrow(AppError);
    expect(read).toThrow(words);
  });
});
