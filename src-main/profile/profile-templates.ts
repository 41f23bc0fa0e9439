import type { ProfileQuestion, ProfileTemplate } from '../../shared/model/profile-recipe.ts';

/** A kind of document that profiles can be, as its users ask for it. */
export interface TemplateOutline {
  readonly template: ProfileTemplate;
  readonly title: string;
  readonly says: string;
  /** Headings that its readers expect; an officer may change them. */
  readonly questions: readonly ProfileQuestion[];
}

const question = (
  id: string,
  heading: string,
  answers: ProfileQuestion['answers'],
  wordLimit: number | null,
): ProfileQuestion => ({ id, heading, answers, wordLimit, text: '' });

/** Every template, in the order in which they are offered. */
export const profileTemplates: readonly TemplateOutline[] = [
  {
    template: 'area-profile',
    title: 'Area profile',
    says: 'One ward or area of your own: who lives there, who is served, and who is over- or under-represented.',
    questions: [],
  },
  {
    template: 'eia',
    title: 'Equality impact assessment evidence',
    says: 'A section for each protected characteristic: evidence, its strength, who is affected, gaps and actions.',
    questions: [],
  },
  {
    template: 'funding-bid',
    title: 'Funding bid',
    says: 'Need, who, where and compared with whom, under a funder’s questions, ready to paste.',
    questions: [
      question('need', 'What need will your project meet, and how do you know?', 'need', 300),
      question('who', 'Who will benefit?', 'who', 250),
      question('where', 'Where will you work, and why there?', 'where', 200),
      question('compared', 'How does this compare with elsewhere?', 'compared-with', 200),
      question('unknown', 'What is not known, and what will you do about it?', 'gaps', 150),
    ],
  },
  {
    template: 'jsna',
    title: 'Needs assessment chapter',
    says: 'A chapter of a joint strategic needs assessment: the population, need, inequalities, gaps, what to do.',
    questions: [
      question('need', 'How large is the need?', 'need', null),
      question('who', 'Who is affected most?', 'who', null),
      question('where', 'Where is it highest?', 'where', null),
      question('gaps', 'What do we not know?', 'gaps', null),
      question('recommendations', 'Recommendations', 'own', null),
    ],
  },
  {
    template: 'community',
    title: 'Community profile',
    says: 'One group across the whole and its areas: where its people live, which services they use, how sure we are.',
    questions: [],
  },
  {
    template: 'service-audit',
    title: 'Service equity audit',
    says: 'Users against residents and those eligible, strand by strand: who is reached and who is not.',
    questions: [],
  },
];
