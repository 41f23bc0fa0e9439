import { everyone, known } from '../model/breakdown.ts';
import { categoryOf } from './evidence-view.ts';
import type { Reading } from './evidence-view.ts';
import { groupPhrase, phraseWords } from './group-phrase.ts';

/** Whom a map or a table of areas is about: "all adults", "Bangladeshi adults". */
export function peopleOf(reading: Reading, code: string): string {
  const { breakdown } = reading;
  if (code === everyone || code === known) return `all ${breakdown.measure.people}`;
  const category = categoryOf(reading, code);
  return category.kind === 'category'
    ? phraseWords(groupPhrase(breakdown, category))
    : `${breakdown.measure.people}, ${category.label}`;
}

/** Whom a rate is of: "adults", "Bangladeshi adults". */
export function ratePeople(reading: Reading, code: string): string {
  return code === everyone || code === known ? reading.breakdown.measure.people : peopleOf(reading, code);
}
