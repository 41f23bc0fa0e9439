import type { Figure } from '../model/edition.ts';
import type { Finding } from '../model/profile.ts';
import { placesOfNumbers, placesOfTokens } from './bound-text.ts';

/**
 * The figures of a sentence, each with the place it has among the sentence's numbers: a number is met by the next of the
 * figures, given in the sentence's order, that is printed the same. Numbers of no estimate (a multiplier) have none, nor
 * have those in `names`, the groups' own ("adults aged 25 to 34").
 */
export function figuresIn(text: string, figures: readonly Figure[], names: readonly string[] = []): Figure[] {
  const isInName = nameFinder(text, names);
  let next = 0;
  return placesOfNumbers(text).flatMap(({ number, start }, at): Figure[] => {
    if (isInName(start)) return [];
    const index = figures.findIndex((figure, place) => place >= next && figure.text === number);
    const figure = figures[index];
    if (figure === undefined) return [];
    next = index + 1;
    return [{ ...figure, at }];
  });
}

/** A finding whose printed numbers, of its text and then its detail, know where they come from. */
export function withFigures(finding: Finding, figures: readonly Figure[], names: readonly string[] = []): Finding {
  return { ...finding, ...boundFigures(`${finding.text} ${finding.detail}`, figures, names) };
}

/** The figures of a text as a field of its block; none where it has none. */
export function boundFigures(
  text: string,
  figures: readonly Figure[],
  names: readonly string[] = [],
): { figures?: Figure[] } {
  const bound = figuresIn(text, figures, names);
  return bound.length === 0 ? {} : { figures: bound };
}

/** The figures of a sentence in an officer's words, with {1}, {2} for the numbers that the rules print. */
export function figuresOfWording(worded: string, figures: readonly Figure[]): Figure[] {
  return placesOfTokens(worded).flatMap((asked, at): Figure[] => {
    const figure = asked === null ? undefined : figures.find((each) => each.at === asked - 1);
    return figure === undefined ? [] : [{ ...figure, at }];
  });
}

/** Whether a place of the text lies within one of the names, whatever its capitals. */
function nameFinder(text: string, names: readonly string[]): (place: number) => boolean {
  const told = text.toLowerCase();
  const stretches = names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const starts: number[] = [];
      for (let at = told.indexOf(name.toLowerCase()); at >= 0; at = told.indexOf(name.toLowerCase(), at + 1)) {
        starts.push(at);
      }
      return starts.map((start) => ({ start, end: start + name.length }));
    });
  return (place) => stretches.some(({ start, end }) => start <= place && place < end);
}
