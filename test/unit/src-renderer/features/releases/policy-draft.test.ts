import { describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../../../shared/model/policy.ts';
import { policyOf } from '../../../../../shared/policies/policies.ts';
import { policyChanges } from '../../../../../src-renderer/features/releases/policy-changes.ts';
import {
  changeOfficers,
  changePolicy,
  draftConflict,
  readWhole,
} from '../../../../../src-renderer/features/releases/policy-draft.ts';

describe('rules of an officer’s own', () => {
  it('are named by what they hide, and are no known body’s any more', () => {
    const strict = policyOf('strict') ?? usualPolicy;
    const own = changePolicy(strict, { threshold: 6, zerosShown: true });
    expect(own).toMatchObject({ id: 'own', title: 'Own: counts 1 to 5 hidden', threshold: 6, leastPopulation: 500 });
    expect(own).not.toHaveProperty('source');
    expect(own).not.toHaveProperty('note');
  });

  it('keep whose rules they are when only the officers change, each once', () => {
    expect(changeOfficers(usualPolicy, ' Ana Costa; Leon Marsh, Ana Costa,, ')).toEqual({
      ...usualPolicy,
      mayOverride: ['Ana Costa', 'Leon Marsh'],
    });
  });

  it('say in the words of the form why they contradict themselves', () => {
    expect(draftConflict(usualPolicy)).toBeNull();
    expect(draftConflict({ ...usualPolicy, roundTo: 10 })).toContain('“Round to”');
  });

  it('read whole numbers, with commas, and nothing as none', () => {
    expect(readWhole(' 1,000 ', 1)).toBe(1000);
    expect(readWhole('', 2)).toBeNull();
    expect(['1', '2.5', 'ten', '-3'].map((typed) => readWhole(typed, 2))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what a change of policy changes', () => {
  it('is the rules that come and those that go', () => {
    const { starts, ends } = policyChanges(usualPolicy, { ...usualPolicy, zerosShown: false });
    expect(starts).toContain('Zeros are hidden like small counts.');
    expect(ends).toContain('Zeros are printed.');
    expect(policyChanges(usualPolicy, { ...usualPolicy, title: 'Ours' })).toEqual({ starts: [], ends: [] });
  });
});
