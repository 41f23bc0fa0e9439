import { describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { effectiveThreshold } from '../../../../shared/policies/effective-threshold.ts';
import { policyOf, policyPresets } from '../../../../shared/policies/policies.ts';
import { policyConflict } from '../../../../shared/policies/policy-conflict.ts';
import { readPolicy } from '../../../../shared/policies/read-policy.ts';

describe('policyPresets', () => {
  it('begins with the usual policy, has one of each id, and none contradicts itself', () => {
    expect(policyPresets[0]).toBe(usualPolicy);
    expect(new Set(policyPresets.map(({ id }) => id)).size).toBe(policyPresets.length);
    expect(policyPresets.filter((policy) => policyConflict(policy) !== null)).toEqual([]);
    for (const policy of policyPresets) expect(readPolicy(JSON.stringify(policy))).toEqual(policy);
  });

  it('says in its title which counts each hides', () => {
    for (const { title, threshold } of policyPresets) expect(title).toContain(`1 to ${String(threshold - 1)}`);
  });

  it('holds the rules of the known bodies', () => {
    expect(policyOf('nhs-england')).toMatchObject({ threshold: 8, roundTo: 5, zerosShown: true });
    expect(policyOf('ons-10-5')).toMatchObject({ threshold: 10, roundTo: 5 });
    expect(policyOf('ons')).toMatchObject({ zerosShown: false, dominance: { most: 2, share: 0.9 } });
    expect(policyOf('strict')).toMatchObject({ knowsOwnCell: true, groupDisclosure: true, zerosShown: false });
    expect(policyOf('unheard-of')).toBeUndefined();
  });

  it('says of what is from memory that it is to be checked', () => {
    for (const id of ['dfe', 'ohid']) expect(policyOf(id)?.note).toContain('from memory, to be checked');
  });
});

describe('effectiveThreshold', () => {
  it('is the higher one where a special-category strand is among the tables', () => {
    const policy = { ...usualPolicy, sensitiveThreshold: 10 };
    expect(effectiveThreshold(policy, ['sex', 'age'])).toBe(5);
    expect(effectiveThreshold(policy, ['sex', 'religion'])).toBe(10);
    expect(effectiveThreshold(usualPolicy, ['religion'])).toBe(5);
  });
});
