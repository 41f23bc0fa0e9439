import type { BlockEdit } from '../model/profile-recipe.ts';
import { bindText, numbersIn, placesOfTokens, unbindText } from './bound-text.ts';
import { citedText } from './cited-text.ts';

/** What the rules say in a block: a sentence or a paragraph, and below a finding's the numbers that it rests on. */
interface Said {
  readonly text: string;
  readonly detail?: string;
}

/** The numbers that an officer's words can hold: those of the rules' words but for their source, then those of the detail. */
export function bindableNumbers({ text, detail = '' }: Said): readonly string[] {
  return [...numbersIn(citedText(text).words), ...numbersIn(detail)];
}

/** The rules' words with {1}, {2} in place of their numbers, as an officer begins to reword them; a source stays as it is. */
export function wordsToReword({ text }: Said): string {
  return unbindText(citedText(text).words);
}

/** The words that a wording is written for, without their numbers: the sentence, and in a line of its own the detail. */
export function wordsOfRules(said: Said): string {
  return `${withoutStop(wordsToReword(said))}\n${unbindText(said.detail ?? '')}`;
}

/**
 * An officer's words with the present numbers, and with the source that the rules give. Null where the rules no longer say
 * what the words were written for: another place leads, groups changed order, or what was above is below. A number would
 * then be that of something else.
 */
export function reword({ text, from }: BlockEdit, said: Said): string | null {
  if (text === undefined || from === undefined) return null;
  const { words, source } = citedText(said.text);
  const inWords = numbersIn(words).length;
  const holdsDetail = placesOfTokens(text).some((place) => place !== null && place > inWords);
  const told = holdsDetail ? (whole: string) => whole : sentenceOf;
  if (told(from) !== told(wordsOfRules(said))) return null;
  const worded = bindText(text, bindableNumbers(said));
  return worded === null || source === '' ? worded : `${withoutStop(worded)} ${source}`;
}

function sentenceOf(words: string): string {
  return words.slice(0, words.indexOf('\n'));
}

/** A sentence that its source, and then its full stop, follows. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}
