import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';
import type { Policy } from '../../shared/model/policy.ts';

/** What a policy asks for beyond its threshold, as far as it was applied. */
export interface Applied {
  /** The furthest that a printed count is from its true one; 0 where counts are not rounded. */
  readonly within: number;
  /** How many areas had too few people for their counts to be printed. */
  readonly smallAreas: number;
  /** Numbers of the earlier releases for whose sake more is hidden. */
  readonly earlierReleases: readonly number[];
}

/** The part of a summary that the policy decides; rules that are not in force are left out. */
export function policySummary(
  policy: Policy,
  { within, smallAreas, earlierReleases }: Applied,
): Partial<DisclosureSummary> {
  const { roundTo, leastPopulation } = policy;
  return {
    ...(roundTo === null ? {} : { rounding: { base: roundTo, within } }),
    ...(policy.zerosShown ? {} : { zerosShown: false }),
    ...(policy.knowsOwnCell ? { knowsOwnCell: true } : {}),
    ...(policy.groupDisclosure ? { groupDisclosure: true } : {}),
    ...(leastPopulation === null ? {} : { leastPopulation: { people: leastPopulation, areas: smallAreas } }),
    ...(earlierReleases.length === 0 ? {} : { earlierReleases: [...earlierReleases] }),
  };
}
