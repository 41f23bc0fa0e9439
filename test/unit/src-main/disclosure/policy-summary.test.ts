import { expect, it } from 'vitest';
import { usualPolicy } from '../../../../shared/model/policy.ts';
import { policyOf } from '../../../../shared/policies/policies.ts';
import { policySummary } from '../../../../src-main/disclosure/policy-summary.ts';

it('tells only of the rules that are in force', () => {
  expect(policySummary(usualPolicy, { within: 0, smallAreas: 0, earlierReleases: [] })).toEqual({});
  const nhs = policyOf('nhs-england') ?? usualPolicy;
  expect(policySummary(nhs, { within: 4, smallAreas: 0, earlierReleases: [3] })).toEqual({
    rounding: { base: 5, within: 4 },
    earlierReleases: [3],
  });
  const strict = policyOf('strict') ?? usualPolicy;
  expect(policySummary(strict, { within: 0, smallAreas: 2, earlierReleases: [] })).toEqual({
    zerosShown: false,
    knowsOwnCell: true,
    groupDisclosure: true,
    leastPopulation: { people: 500, areas: 2 },
  });
});
