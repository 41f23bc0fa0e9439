import { startSentence, withinSentence } from '../base/format-words.ts';
import { moreOrFewer, moreThanOthers } from './comparison-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearComparisons, groupComparisons, hiddenComparisons } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { joinGroups, joinsPlainly, phraseWords } from './group-phrase.ts';

/** What two lines of a report's largest heading take. */
const longest = 96;
const namedAtMost = 2;

/** What a strand's table or chart shows, in one sentence of at most two lines, without a full stop. */
export function breakdownTitle(view: EvidenceView): string {
  return titleOf(readView(view));
}

function titleOf(reading: Reading): string {
  const { breakdown } = reading;
  const comparisons = groupComparisons(reading);
  const strand = withinSentence(breakdown.strand.title);
  if (comparisons.length === 0 || comparisons.every(({ direction }) => direction === 'not-comparable')) {
    return `${breakdown.strand.title}: nothing can be compared`;
  }
  if (comparisons.every(({ ratio }) => ratio.status !== 'value')) {
    return `${breakdown.strand.title}: ${whyNothing(comparisons)}`;
  }
  const remains = ({ mayBeChance }: ValuedComparison) => !mayBeChance;
  const higher = clearComparisons(comparisons, 'higher').filter(remains);
  const lower = clearComparisons(comparisons, 'lower').filter(remains);
  if (higher.length + lower.length === 0) {
    const among = comparisons.every(({ ratio }) => ratio.status === 'value')
      ? ''
      : ' among the groups that can be compared';
    return comparisons.some(({ mayBeChance }) => mayBeChance)
      ? `Differences by ${strand} in ${reading.area.name} may be chance`
      : `No clear differences by ${strand} in ${reading.area.name}${among}`;
  }
  if (comparisons.length === 2) return twoGroupTitle(reading, higher, lower);
  return higher.length === 0
    ? shortest(reading, lower, [], 'less')
    : shortest(reading, higher, lower.slice(0, 1), 'more');
}

/** The fullest of the sentences that fits: two groups or one, the other side, and where the others are. */
function shortest(
  reading: Reading,
  groups: readonly ValuedComparison[],
  otherSide: readonly ValuedComparison[],
  word: 'more' | 'less',
): string {
  const { measure } = reading.breakdown;
  const isWhole = reading.area.code === reading.whole.code;
  const places = isWhole ? ['others'] : [`others in ${reading.area.name}`, 'others'];
  const counts = groups.length === 1 ? [1] : [namedAtMost, 1];
  const sentences = [
    ...(otherSide.length === 0
      ? []
      : counts.map(
          (count) =>
            `${groupsWords(groups, count)} ${moreThanOthers(measure, word, null)}; ${oppositeWords(otherSide)} ${moreOrFewer(measure, 'less')}`,
        )),
    ...places.flatMap((others) =>
      counts.map((count) => `${groupsWords(groups, count)} ${moreThanOthers(measure, word, others)}`),
    ),
  ];
  return sentences.find(({ length }) => length <= longest) ?? sentences.at(-1) ?? '';
}

/** Why no comparison is told: hidden with its rates, hidden alone, or too few people. */
function whyNothing(comparisons: readonly GroupComparison[]): string {
  if (hiddenComparisons(comparisons).length === 0) return 'too few people to compare';
  return comparisons.some(({ row }) => row.rate.status === 'value')
    ? 'comparisons are hidden to protect people'
    : 'numbers are hidden to protect people';
}

function twoGroupTitle(
  reading: Reading,
  higher: readonly ValuedComparison[],
  lower: readonly ValuedComparison[],
): string {
  const [more] = higher;
  const [less] = lower;
  const { measure } = reading.breakdown;
  if (more !== undefined && less !== undefined) {
    return `${startSentence(phraseWords(more.phrase))} ${moreThanOthers(measure, 'more', phraseWords(less.phrase))}`;
  }
  if (more !== undefined)
    return `${startSentence(phraseWords(more.phrase))} ${moreThanOthers(measure, 'more', 'others')}`;
  return `${groupsWords(lower, namedAtMost)} ${moreThanOthers(measure, 'less', 'others')}`;
}

/** "Roma and Bangladeshi adults": the weightiest of the groups whose names stand plainly beside one another. */
function groupsWords(comparisons: readonly ValuedComparison[], count: number): string {
  const plain = comparisons.filter(({ phrase }) => joinsPlainly(phrase));
  const named = count === 1 || plain.length < count ? comparisons.slice(0, 1) : plain.slice(0, count);
  return startSentence(joinGroups(named.map(({ phrase }) => phrase)));
}

function oppositeWords(comparisons: readonly ValuedComparison[]): string {
  const words = groupsWords(comparisons, 1);
  return comparisons[0]?.phrase.before === '' ? withinSentence(words) : words;
}
