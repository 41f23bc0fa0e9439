import type { Figure, Redline } from '../../../shared/model/edition.ts';
import type { Finding } from '../../../shared/model/profile.ts';
import { numbersIn, unbindText } from '../../../shared/presentation/bound-text.ts';
import { citedText } from '../../../shared/presentation/cited-text.ts';
import { withoutStop } from '../../../shared/presentation/rewording.ts';

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

type StaleFigures = readonly Pick<Redline['figures'][number], 'block' | 'before' | 'now' | 'at'>[];

/** The text that the rules write, which wordings are bound to. */
export function ruleText({ text, worded }: Pick<Finding, 'text' | 'worded'>): string {
  return worded?.byRule ?? text;
}

/** A finding's sentence and its detail in pieces; `worded` is the officer's wording with {1}, {2} in place of numbers. */
export function findingPieces(
  finding: Finding,
  worded: string | null,
  stale: StaleFigures,
): { readonly text: readonly Piece[]; readonly detail: readonly Piece[] } {
  const byRule = ruleText(finding);
  const piece = numberPieces(
    numbersIn(`${byRule} ${finding.detail}`),
    finding.figures ?? [],
    staleOf(finding.id, stale),
  );
  const detail = pieces(unbindText(finding.detail), piece, numbersIn(byRule).length);
  if (worded === null || finding.worded?.isSetAside !== false)
    return { text: pieces(unbindText(byRule), piece, 0), detail };
  const { words, source } = citedText(byRule);
  if (source === '') return { text: pieces(worded, piece, 0), detail };
  const cited = pieces(` ${unbindText(source)}`, piece, numbersIn(words).length);
  return { text: [...pieces(withoutStop(worded), piece, 0), ...cited], detail };
}

/** Any other text of a block in pieces; its numbers come after `first` others of the same block. */
export function textPieces(
  text: string,
  figures: readonly Figure[],
  { block, first = 0, stale }: { readonly block: string; readonly first?: number; readonly stale: StaleFigures },
): readonly Piece[] {
  const changed = staleOf(block, stale);
  const own = changed.map((each) => ({ ...each, at: (each.at ?? 0) - first }));
  return pieces(unbindText(text), numberPieces(numbersIn(text), figures, own), 0);
}

function staleOf(block: string, stale: StaleFigures): StaleFigures {
  return stale.filter((each) => each.block === block);
}

function numberPieces(
  numbers: readonly string[],
  figures: readonly Figure[],
  changed: StaleFigures,
): (at: number) => Piece {
  return (at) => ({
    kind: 'number',
    text: numbers[at] ?? '',
    figure: figures.find((figure) => figure.at === at) ?? null,
    before: changed.find((each) => each.at === at)?.before ?? null,
  });
}

function pieces(template: string, number: (at: number) => Piece, offset: number): readonly Piece[] {
  return template.split(/\{(\d+)\}/u).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [number(offset + Number(part) - 1)];
    return part === '' ? [] : [{ kind: 'words', text: part }];
  });
}
