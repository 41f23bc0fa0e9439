import { formatNumber } from '../base/format-number.ts';
import type { Policy } from '../model/policy.ts';

/** "Counts from 1 to 4", "Counts of 1", "Counts from 0 to 9" where zeros are hidden too. */
export function countsHidden({ threshold, zerosShown }: Pick<Policy, 'threshold' | 'zerosShown'>): string {
  const [least, most] = [zerosShown ? 1 : 0, threshold - 1];
  return least === most
    ? `Counts of ${formatNumber(most)}`
    : `Counts from ${formatNumber(least)} to ${formatNumber(most)}`;
}

/** What a policy asks for, a sentence for each rule: "Counts from 1 to 7 are hidden." */
export function policyRules(policy: Policy): string[] {
  const { roundTo, sensitiveThreshold, leastPopulation, dominance, closerThanPercent } = policy;
  return [
    `${countsHidden(policy)} are hidden, with every rate, share and ratio made from them.`,
    ...(sensitiveThreshold === undefined || sensitiveThreshold <= policy.threshold
      ? []
      : [
          `${countsHidden({ ...policy, threshold: sensitiveThreshold })} are hidden of measures given by a sensitive characteristic.`,
        ]),
    policy.zerosShown ? 'Zeros are printed.' : 'Zeros are hidden like small counts.',
    ...(roundTo === null
      ? []
      : [
          `Other counts are rounded to ${formatNumber(roundTo)}, so that tables add up, and all else is made from them.`,
        ]),
    ...(policy.knowsOwnCell ? ['Hidden counts hold against a person who knows which one they are in.'] : []),
    ...(policy.groupDisclosure ? ['That everyone of an area is in one group is hidden.'] : []),
    ...(leastPopulation === null ? [] : [`Areas of fewer than ${formatNumber(leastPopulation)} people get no counts.`]),
    ...(dominance === null
      ? []
      : [
          `A sum is hidden where its ${formatNumber(dominance.most)} greatest parts are over ${formatNumber(dominance.share * 100)}% of it.`,
        ]),
    ...(closerThanPercent === null
      ? []
      : [
          `A sum is hidden where its second greatest contributor could work out the greatest to within ${formatNumber(closerThanPercent)}%.`,
        ]),
    `Estimates on fewer than ${formatNumber(policy.unreliableUnder)} people are marked [u].`,
    ...(policy.mayOverride.length === 0
      ? []
      : [
          `May release against the check of earlier releases, with a written reason: ${policy.mayOverride.join(', ')}.`,
        ]),
  ];
}
