import { formatList } from '../base/format-list.ts';
import { formatNumber } from '../base/format-number.ts';
import type { ProtectedEvidence } from '../model/released-evidence.ts';
import { countsHidden } from './policy-words.ts';
import { releaseName } from './release-name.ts';

/** Which printed [c] is asked about. */
export interface HiddenPlace {
  readonly strand: string;
  readonly area: string;
  readonly category: string;
}

export interface WhyHidden {
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * Why a count, or an estimate of it, is hidden, in a few sentences made of released values alone. It says the same of a
 * count that is hidden for its own sake and of one hidden for another's, and tells no more of it than readers can work out
 * themselves from all that is printed.
 */
export function whyHidden(
  { hidden, disclosure }: Pick<ProtectedEvidence, 'hidden' | 'disclosure'>,
  { strand, area, category }: HiddenPlace,
): WhyHidden {
  const cell = hidden.find((each) => each.strand === strand && each.area === area && each.category === category);
  const rule = `${countsHidden({ threshold: disclosure.threshold, zerosShown: disclosure.zerosShown ?? true })} are hidden, and so are others from which those could be worked out. The mark [c] does not say which.`;
  return {
    title: 'Hidden to protect people',
    sentences: [
      cell === undefined
        ? 'It is made with a count that is hidden, and would give that away.'
        : `From everything that is printed, the count ${rangeOf(cell)}.`,
      rule,
      ...earlierOf(disclosure.earlierReleases ?? []),
    ],
  };
}

/** "can be any whole number from 0 to 12". */
function rangeOf({ lower, upper }: { readonly lower: number; readonly upper: number | null }): string {
  return upper === null
    ? `can be any whole number from ${formatNumber(lower)} up`
    : `can be any whole number from ${formatNumber(lower)} to ${formatNumber(upper)}`;
}

function earlierOf(releases: readonly number[]): string[] {
  return releases.length === 0 ? [] : [`Comparing with ${formatList(releases.map(releaseName))} was weighed as well.`];
}
