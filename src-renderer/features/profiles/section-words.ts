import type { Profile } from '../../../shared/model/profile.ts';
import { countWords } from './word-count.ts';

/** How many words the section of a question prints in paragraphs and findings; null where there is none of that id. */
export function wordsOfSection(profile: Profile, question: string): number | null {
  const section = profile.sections.find(({ id }) => id === question || id.endsWith(`-${question}`));
  if (section === undefined) return null;
  return section.blocks.reduce((total, block) => {
    if (block.kind === 'paragraph') return total + countWords(block.text);
    return block.kind === 'finding' ? total + countWords(`${block.text} ${block.detail}`) : total;
  }, 0);
}
