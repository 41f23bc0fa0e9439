import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import type { ProfileQuestion } from '../../shared/model/profile-recipe.ts';
import type { Finding } from '../../shared/model/profile.ts';
import { typedPlaces } from './reword-finding.ts';
import { questionSection } from './fit-to-limits.ts';

/** A funder's or committee's heading with its answer: the officer's own words, then findings. */
export function answeredQuestion(question: ProfileQuestion, findings: readonly Finding[]): ProfileSection {
  const id = questionSection(question);
  const own: Block[] = question.text
    .split(/\n{2,}/u)
    .filter((text) => text.trim() !== '')
    .map((text, index) => {
      const typed = typedPlaces(text);
      const own = `${id}-own-${String(index + 1)}`;
      return { kind: 'paragraph', id: own, text: text.trim(), ...(typed.length === 0 ? {} : { typed }) };
    });
  return {
    id,
    name: shortName(question),
    title: question.heading,
    lead: leads[question.answers],
    blocks: [...own, ...findings],
  };
}

/** What an answer is led by where it is part of a document of one's own. */
const leads: Readonly<Record<ProfileQuestion['answers'], string>> = {
  need: 'People counted by the services, and how many of them there are for each 1,000.',
  who: 'Groups that differ most surely from everyone else come first.',
  where: 'Each area is compared with the rest, which leaves the area out.',
  'compared-with': 'Shares of those who use the services beside shares of the people they are for.',
  gaps: 'What is not known is not the same as none.',
  own: 'What the officers who wrote this chapter recommend.',
};

const names: Readonly<Record<ProfileQuestion['answers'], string>> = {
  need: 'Need',
  who: 'Who',
  where: 'Where',
  'compared-with': 'Compared with whom',
  gaps: 'What is not known',
  own: '',
};

/** A word or two for contents and running heads; the heading itself where it answers no one kind. */
function shortName({ answers, heading }: ProfileQuestion): string {
  return names[answers] === '' ? heading : names[answers];
}
