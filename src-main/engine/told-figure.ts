import { startSentence } from '../../shared/base/format-words.ts';
import type { Provenance } from '../../shared/model/edition.ts';

/** What a number of released evidence is, and how it was made of others. */
export interface ToldFigure {
  /** "2.07, rate ratio, against everyone else in Ealing". */
  readonly title: string;
  /** In released counts; null where one of them is hidden. */
  readonly formula: string | null;
  /** Whose number it is: "Bangladeshi, Ealing". */
  readonly group: string;
  /** Its interval, and what else stands beside it. */
  readonly made: Provenance['facts'];
  /** How it was made, and of which other numbers. */
  readonly method: Provenance['facts'];
}

/** How many more decimals than it is printed with a number is told with. */
export const moreDecimals = 2;

/** A number that is not published, with why. */
export function withheld(words: string, group: string, reason: string): ToldFigure {
  const why = reason === 'suppressed' ? 'hidden to protect people' : 'not available';
  return { title: startSentence(`${words}: ${why}`), formula: null, group, made: [], method: [] };
}
