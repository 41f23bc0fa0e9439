import { expect, it } from 'vitest';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { describePolicy } from '../../../../src-renderer/ui/describe-policy.ts';

const policy = { ...usualPolicy, title: 'Default' };

it('says which counts are hidden, once', () => {
  expect(describePolicy(policy)).toBe('Default (counts 1 to 4 hidden)');
  expect(describePolicy({ ...policy, threshold: 2 })).toBe('Default (counts of 1 hidden)');
  expect(describePolicy({ ...policy, title: 'Health (counts 1 to 9 hidden)', threshold: 10 })).toBe(
    'Health (counts 1 to 9 hidden)',
  );
});
