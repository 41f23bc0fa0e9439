import type { Figure, Redline } from '../../../shared/model/edition.ts';
import type { Finding } from '../../../shared/model/profile.ts';
import { numbersIn, unbindText } from '../../../shared/presentation/bound-text.ts';

/** A stretch of a sentence: words, or a number with where it comes from and what it was in the edition kept last. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** A number that an officer typed: no table holds it. */
  | { readonly kind: 'typed'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly figure: Figure | null;
      /** What it was when the last edition was kept, where it differs. */
      readonly before: string | null;
    };

type ChangedFigures = readonly Pick<Redline['figures'][number], 'section' | 'block' | 'before' | 'at'>[];

/** The sentence and detail that an officer's wording of a finding is bound to, with its numbers. */
export function ruleText(finding: Finding): string {
  return finding.worded?.over ?? `${finding.worded?.byRule ?? finding.text} ${finding.detail}`;
}

/** A finding's sentence and its detail in pieces, where it stands; `section` is null on the front page. */
export function findingPieces(
  finding: Finding,
  section: string | null,
  changed: ChangedFigures,
): { readonly text: readonly Piece[]; readonly detail: readonly Piece[] } {
  const { text, detail, figures = [], typed = [] } = finding;
  const own = changed.filter((each) => each.block === finding.id && each.section === section);
  const pieceOf = numberPieces([...numbersIn(text), ...numbersIn(detail)], figures, own, typed);
  return { text: pieces(text, pieceOf, 0), detail: pieces(detail, pieceOf, numbersIn(text).length) };
}

interface TextPlace {
  readonly block: string;
  /** How many numbers of the same block come before it. */
  readonly first?: number;
  readonly changed: ChangedFigures;
  readonly typed?: readonly number[] | undefined;
}

/** Any other text of a block in pieces. */
export function textPieces(
  text: string,
  figures: readonly Figure[],
  { block, first = 0, changed, typed = [] }: TextPlace,
): readonly Piece[] {
  const own = changed.filter((each) => each.block === block).map((each) => ({ ...each, at: (each.at ?? 0) - first }));
  return pieces(text, numberPieces(numbersIn(text), figures, own, typed), 0);
}

function numberPieces(
  numbers: readonly string[],
  figures: readonly Figure[],
  changed: ChangedFigures,
  typed: readonly number[],
): (at: number) => Piece {
  return (at) => {
    const text = numbers[at] ?? '';
    if (typed.includes(at)) return { kind: 'typed', text };
    return {
      kind: 'number',
      text,
      figure: figures.find((figure) => figure.at === at) ?? null,
      before: changed.find((each) => each.at === at)?.before ?? null,
    };
  };
}

function pieces(text: string, number: (at: number) => Piece, offset: number): readonly Piece[] {
  return unbindText(text)
    .split(/\{(\d+)\}/u)
    .flatMap((part, index): Piece[] => {
      if (index % 2 === 1) return [number(offset + Number(part) - 1)];
      return part === '' ? [] : [{ kind: 'words', text: part }];
    });
}
