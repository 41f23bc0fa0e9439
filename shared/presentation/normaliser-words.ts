import type { Normaliser } from '../model/join-plan.ts';

/** What was made equal before matching: "letter case, spacing and punctuation". */
export const normaliserWords: Readonly<Record<Normaliser, string>> = {
  case: 'letter case',
  spacing: 'spacing',
  accents: 'accents',
  punctuation: 'punctuation',
  postcode: 'the way a postcode is written',
  number: 'leading zeros',
  'area-name': 'what area names leave out',
};
