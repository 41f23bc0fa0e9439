import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import type { Block, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { ProfileQuestion, ProfileRecipe } from '../../shared/model/profile-recipe.ts';

/** The id of the section that answers a question. */
export function questionSection({ id }: Pick<ProfileQuestion, 'id'>): string {
  return `question-${id}`;
}

/**
 * Answers within their word limits: sentences are left out whole, from the last, never those that an officer wrote or
 * pinned. Each answer says how many words it has.
 */
export function fitToLimits(profile: Profile, { questions = [] }: ProfileRecipe): Profile {
  const questionOf = new Map(questions.map((question) => [questionSection(question), question]));
  return {
    ...profile,
    sections: profile.sections.map((section) => {
      const question = questionOf.get(section.id);
      return question === undefined || question.wordLimit === null ? section : fit(section, question.wordLimit);
    }),
  };
}

function fit(section: ProfileSection, limit: number): ProfileSection {
  const kept = [...section.blocks];
  let left = 0;
  while (wordsOf(kept) > limit) {
    const at = kept.findLastIndex((block) => block.kind === 'finding' && block.pinned !== true);
    if (at < 0) break;
    kept.splice(at, 1);
    left += 1;
  }
  const count = wordsOf(kept);
  const over = count - limit;
  const rest =
    left === 0
      ? ''
      : ` ${startSentence(countedNoun(left, 'less weighty sentence is', 'less weighty sentences are'))} left out to stay within it.`;
  const tooLong: Block = {
    kind: 'note',
    id: `${section.id}-too-long`,
    tone: 'warn',
    title: 'Over the word limit',
    text: `This answer is ${countedNoun(over, 'word')} over its limit of ${formatNumber(limit)}. What an officer wrote or pinned is never cut: shorten it.`,
  };
  return {
    ...section,
    lead: `${formatNumber(count)} of at most ${formatNumber(limit)} words.${rest}`,
    blocks: over > 0 ? [tooLong, ...kept] : kept,
  };
}

/** Words that would be pasted: sentences with their sources, not notes to the officer. */
function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'finding' || block.kind === 'paragraph' ? countWords(block.text) : 0),
    0,
  );
}

/** Words as a word processor counts them: by the spaces between. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
