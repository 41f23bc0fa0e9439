import { formatNumber } from './format-number.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A whole number in a sentence: "two", and figures from 10. */
export function numberInWords(value: number): string {
  return words[value] ?? formatNumber(value);
}

/** "one ward", "24 wards". */
export function countedNoun(value: number, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(value)} ${value === 1 ? singular : plural}`;
}

/** Gives a sentence its capital. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A heading's words within a sentence: "ethnic group". */
export function withinSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
