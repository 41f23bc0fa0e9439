import type { Figure, Redline } from '../../../shared/model/edition.ts';
import type { Finding } from '../../../shared/model/profile.ts';
import { numbersIn, unbindText } from '../../../shared/presentation/bound-text.ts';

/** A stretch of a sentence: words, or a number with where it comes from and what it was in the edition kept last. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly figure: Figure | null;
      /** What it was when the last edition was kept, where it differs. */
      readonly before: string | null;
    };

type StaleFigures = readonly Pick<Redline['figures'][number], 'block' | 'before' | 'now'>[];

/** The sentence that the rules write, which wordings are bound to. */
export function ruleText(finding: Finding): string {
  return finding.worded?.byRule ?? finding.text;
}

/** The numbers that an officer's words can hold: those of the rules' sentence, then those of its detail. */
export function bindableNumbers(finding: Finding): readonly string[] {
  return numbersIn(`${ruleText(finding)} ${finding.detail}`);
}

/** A finding's sentence and its detail in pieces; `worded` is the officer's wording with {1}, {2} in place of numbers. */
export function findingPieces(
  finding: Finding,
  worded: string | null,
  stale: StaleFigures,
): { readonly text: readonly Piece[]; readonly detail: readonly Piece[] } {
  const numbers = bindableNumbers(finding);
  const figures = alignFigures(numbers, finding.figures ?? []);
  const changed = stale.filter(({ block }) => block === finding.id);
  const piece = (at: number): Piece => {
    const text = numbers[at] ?? '';
    const before = changed.find(({ now }) => now === text)?.before ?? null;
    return { kind: 'number', text, figure: figures[at] ?? null, before };
  };
  const isStanding = worded !== null && finding.worded?.isSetAside !== true;
  const inText = numbersIn(ruleText(finding)).length;
  return {
    text: pieces(isStanding ? worded : unbindText(ruleText(finding)), piece, 0),
    detail: pieces(unbindText(finding.detail), piece, inText),
  };
}

function pieces(template: string, number: (at: number) => Piece, offset: number): readonly Piece[] {
  return template.split(/\{(\d+)\}/u).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [number(offset + Number(part) - 1)];
    return part === '' ? [] : [{ kind: 'words', text: part }];
  });
}

/** Each number's figure: the next of the figures that is printed the same; numbers of no estimate have none. */
function alignFigures(numbers: readonly string[], figures: readonly Figure[]): readonly (Figure | null)[] {
  let next = 0;
  return numbers.map((text) => {
    const at = figures.findIndex((figure, index) => index >= next && figure.text === text);
    if (at < 0) return null;
    next = at + 1;
    return figures[at] ?? null;
  });
}
