import { startSentence, withinSentence } from '../base/format-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearComparisons, groupComparisons, hiddenComparisons } from './group-comparisons.ts';
import type { GroupComparison, ValuedComparison } from './group-comparisons.ts';
import { joinGroups, joinsPlainly, phraseWords } from './group-phrase.ts';

const namedFirst = 3;
const namedSecond = 1;

/** What a strand's table or chart shows, in one sentence without a full stop. */
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
  const higher = clearComparisons(comparisons, 'higher');
  const lower = clearComparisons(comparisons, 'lower');
  if (higher.length + lower.length === 0) {
    const among = comparisons.every(({ ratio }) => ratio.status === 'value')
      ? ''
      : ' among the groups that can be compared';
    return `No clear differences by ${strand} in ${reading.area.name}${among}`;
  }
  if (comparisons.length === 2) return twoGroupTitle(reading, higher, lower);
  const does = breakdown.measure.does;
  const others = reading.area.code === reading.whole.code ? 'others' : `others in ${reading.area.name}`;
  if (higher.length === 0) return `${groupsWords(lower, namedFirst)} less likely than ${others} to ${does}`;
  const most = `${groupsWords(higher, namedFirst)} more likely than ${others} to ${does}`;
  return lower.length === 0 ? most : `${most}; ${withoutCapital(groupsWords(lower, namedSecond), lower)} less likely`;
}

/** Why no comparison is told: hidden with its rates, hidden alone, or too few people. */
function whyNothing(comparisons: readonly GroupComparison[]): string {
  if (hiddenComparisons(comparisons).length === 0) return 'too few people to compare';
  return comparisons.some(({ row }) => row.rate.status === 'value')
    ? 'comparisons are hidden to protect people'
    : 'too few to say';
}

function twoGroupTitle(
  reading: Reading,
  higher: readonly ValuedComparison[],
  lower: readonly ValuedComparison[],
): string {
  const [more] = higher;
  const [less] = lower;
  const does = reading.breakdown.measure.does;
  if (more !== undefined && less !== undefined) {
    return `${startSentence(phraseWords(more.phrase))} are more likely than ${phraseWords(less.phrase)} to ${does}`;
  }
  if (more !== undefined) return `${startSentence(phraseWords(more.phrase))} are more likely than others to ${does}`;
  return `${groupsWords(lower, namedFirst)} less likely than others to ${does}`;
}

/** "Roma, Bangladeshi and Arab adults are", or "are among those" where more groups are clear than are named. */
function groupsWords(comparisons: readonly ValuedComparison[], namedAtMost: number): string {
  const named = namedGroups(comparisons, namedAtMost);
  const words = startSentence(joinGroups(named.map(({ phrase }) => phrase)));
  return comparisons.length > named.length ? `${words} are among those` : `${words} are`;
}

/** All groups where they are few; else the surest of those whose names are short enough for a title. */
function namedGroups(comparisons: readonly ValuedComparison[], namedAtMost: number): readonly ValuedComparison[] {
  if (comparisons.length <= namedAtMost) return comparisons;
  const short = comparisons.filter(({ phrase }) => joinsPlainly(phrase));
  return short.length === 0 ? comparisons.slice(0, 1) : short.slice(0, namedAtMost);
}

function withoutCapital(words: string, [first]: readonly ValuedComparison[]): string {
  return first?.phrase.before === '' ? withinSentence(words) : words;
}
