import { countWords } from '../../shared/base/count-words.ts';
import type { Block, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { ProfileQuestion, ProfileRecipe } from '../../shared/model/profile-recipe.ts';

/** The id of the section that answers a question. */
export function questionSection({ id }: Pick<ProfileQuestion, 'id'>): string {
  return `question-${id}`;
}

/**
 * Answers within their word limits: sentences are left out whole, from the last, never those that an officer wrote or
 * pinned. Each answer carries how many words it has and what was left out, for the officer and not for its readers.
 */
export function fitToLimits(profile: Profile, { questions = [] }: ProfileRecipe): Profile {
  const questionOf = new Map(questions.map((question) => [questionSection(question), question]));
  return {
    ...profile,
    sections: profile.sections.map((section) => {
      const question = questionOf.get(section.id);
      return question === undefined ? section : fit(section, question.wordLimit);
    }),
  };
}

function fit(section: ProfileSection, limit: number | null): ProfileSection {
  const blocks = [...section.blocks];
  const before = countWords(section.lead);
  let leftOut = 0;
  while (limit !== null && before + wordsOf(blocks) > limit) {
    const at = blocks.findLastIndex((block) => block.kind === 'finding' && block.pinned !== true);
    if (at < 0) break;
    blocks.splice(at, 1);
    leftOut += 1;
  }
  return { ...section, blocks, words: { count: before + wordsOf(blocks), limit, leftOut } };
}

/** Words that would be pasted: sentences with their sources and details. */
function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'finding') return sum + countWords(`${block.text} ${block.detail}`);
    return block.kind === 'paragraph' ? sum + countWords(block.text) : sum;
  }, 0);
}
