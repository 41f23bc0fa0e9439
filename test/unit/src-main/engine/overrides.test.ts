import { describe, expect, test } from 'vitest';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { officerOf, permissionOf, signedName } from '../../../../src-main/engine/overrides.ts';
import { canonicalJson, hashOf } from '../../../../src-main/workspace/canonical-json.ts';
import { sealEntry } from '../../../../src-main/workspace/ledger-chain.ts';
import { sampleEntry, sampleLeaving } from '../../../support/sample-release.ts';

const { tables } = sampleLeaving(3);
const hash = hashOf(canonicalJson(tables));
const entryOf = (number: number, rest: object) =>
  sealEntry({
    ...sampleEntry(),
    number,
    at: '2026-11-22T14:00:00.000Z',
    outcome: 'overridden',
    forms: [],
    tables: [hash],
    previous: '0'.repeat(64),
    ...rest,
  });

describe('a permission', () => {
  test('is for exactly the tables that it names, under the same rules whoever may override them', () => {
    const permission = entryOf(1, { policy: { ...usualPolicy, mayOverride: ['A. Officer'] } });
    expect(permissionOf([permission], tables, usualPolicy)).toBe(permission);
    expect(permissionOf([permission], sampleLeaving(4).tables, usualPolicy)).toBeNull();
    expect(permissionOf([permission], tables, { ...usualPolicy, threshold: 10 })).toBeNull();
  });

  test('is none once it is withdrawn, and what left by it is none itself', () => {
    const withdrawal = entryOf(2, { outcome: 'withdrawn', withdraws: 1, tables: [] });
    expect(permissionOf([entryOf(1, {}), withdrawal], tables, usualPolicy)).toBeNull();
    expect(permissionOf([entryOf(1, { forms: ['PDF'] })], tables, usualPolicy)).toBeNull();
  });
});

test('an officer is named with who is signed in, and printed without', () => {
  const name = signedName('A. Officer', 'aofficer');
  expect([name, officerOf(name)]).toEqual(['A. Officer, signed in as aofficer', 'A. Officer']);
  expect(signedName('aofficer', 'aofficer')).toBe('aofficer');
});
