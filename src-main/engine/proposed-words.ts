import { withinSentence } from '../../shared/base/format-words.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Measure } from '../../shared/model/measure.ts';

/** Units that only say that rows are people. */
const plain = /^(people|persons?|rows?|records?|individuals?|residents?|not stated|)$/i;

/** What people of a unit do with a service, most particular first; {} is what the service is called. */
const deeds: readonly (readonly [unit: RegExp, does: string])[] = [
  [/applica/i, 'apply for {}'],
  [/referral/i, 'be referred to {}'],
  [/admission/i, 'be admitted to {}'],
  [/learner|student|pupil|attende|participant/i, 'attend {}'],
  [/member/i, 'be a member of {}'],
  [/volunteer/i, 'volunteer for {}'],
  [/employee|staff|worker/i, 'work for {}'],
  [/tenan/i, 'be a tenant of {}'],
  [/claim/i, 'claim {}'],
  [/victim|offence|incident|crime/i, 'be recorded in {}'],
  [/visit|borrow|loan/i, 'use {}'],
];

/** Units that are things that happen, of which a person may have several. */
const happenings =
  /\b(referral|admission|application|attendance|appointment|visit|loan|contact|episode|offence|incident|crime|complaint|call|booking|session|search|exclusion|request|report)(e?s)?\b|\b(e|i)nquir(y|ies)\b/i;

/** Whether rows of a unit are things that happen rather than people. */
export function isOfEvents(unit: string): boolean {
  return happenings.test(unit);
}

/** A title, unit and verb phrase from what is said of a dataset; all of them for the officer to change. */
export function proposedWords({
  title,
  unit,
}: Pick<Dataset, 'title' | 'unit'>): Pick<Measure, 'title' | 'unit' | 'does'> {
  const counted = plain.test(unit.trim()) ? 'users' : unit.trim().toLowerCase();
  const named = title.toLowerCase().includes(counted);
  const service = serviceOf(title, counted);
  const does = (deeds.find(([pattern]) => pattern.test(counted))?.[1] ?? 'use {}').replace('{}', () => service);
  return { title: named ? title : `${title} ${counted}`, unit: counted, does };
}

/** What a dataset is about, without its unit, year and brackets: "Advice clients 2024/25" is "advice". */
function serviceOf(title: string, unit: string): string {
  const bare = title
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b(19|20)\d\d([/-]\d\d(\d\d)?)?\b/gu, ' ')
    .replace(new RegExp(`\\b${unit.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'giu'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = bare === '' ? title : bare;
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : withinSentence(words);
}
