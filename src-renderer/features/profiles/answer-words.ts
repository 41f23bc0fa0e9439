import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { ProfileSection } from '../../../shared/model/profile.ts';

type Answer = Pick<ProfileSection, 'blocks' | 'words'>;

/** Whether a section is to answer a question and says nothing yet. */
export function isUnanswered({ words, blocks }: Answer): boolean {
  return words !== undefined && blocks.every(({ kind }) => kind !== 'finding' && kind !== 'paragraph');
}

/** By how many words an answer passes its limit; 0 where it keeps it or has none. */
export function wordsOver({ words }: Answer): number {
  return words === undefined || words.limit === null ? 0 : Math.max(0, words.count - words.limit);
}

/** "136 of at most 200 words. Two less weighty sentences are left out for want of room."; null where there is no limit. */
export function answerWords({ words }: Answer): string | null {
  if (words === undefined || words.limit === null) return null;
  const { count, limit, leftOut } = words;
  const rest =
    leftOut === 0
      ? ''
      : ` ${startSentence(countedNoun(leftOut, 'less weighty sentence is', 'less weighty sentences are'))} left out for want of room.`;
  return `${formatNumber(count)} of at most ${formatNumber(limit)} ${limit === 1 ? 'word' : 'words'}.${rest}`;
}
