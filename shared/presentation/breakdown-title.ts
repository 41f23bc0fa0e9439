import { startSentence, withinSentence } from '../base/format-words.ts';
import { readView } from './evidence-view.ts';
import type { EvidenceView, Reading } from './evidence-view.ts';
import { clearComparisons, groupComparisons } from './group-comparisons.ts';
import type { ValuedComparison } from './group-comparisons.ts';
import { joinGroups, phraseWords } from './group-phrase.ts';

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
  if (comparisons.every(({ ratio }) => ratio.status === 'suppressed')) {
    return `${breakdown.strand.title}: too few to say`;
  }
  const higher = clearComparisons(comparisons, 'higher');
  const lower = clearComparisons(comparisons, 'lower');
  if (higher.length + lower.length === 0) return `No clear differences by ${strand} in ${reading.area.name}`;
  if (comparisons.length === 2) return twoGroupTitle(reading, higher, lower);
  const does = breakdown.measure.does;
  const others = reading.area.code === reading.whole.code ? 'others' : `others in ${reading.area.name}`;
  if (higher.length === 0) return `${groupsWords(lower, namedFirst)} less likely than ${others} to ${does}`;
  const most = `${groupsWords(higher, namedFirst)} more likely than ${others} to ${does}`;
  return lower.length === 0 ? most : `${most}; ${withoutCapital(groupsWords(lower, namedSecond), lower)} less likely`;
}

function twoGroupTitle(reading: Reading, higher: readonly ValuedComparison[], lower: readonly ValuedComparison[]): string {
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
  const named = startSentence(joinGroups(comparisons.slice(0, namedAtMost).map(({ phrase }) => phrase)));
  return comparisons.length > namedAtMost ? `${named} are among those` : `${named} are`;
}

function withoutCapital(words: string, [first]: readonly ValuedComparison[]): string {
  return first?.phrase.before === '' ? withinSentence(words) : words;
}
