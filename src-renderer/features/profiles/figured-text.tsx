import { type ReactElement, useMemo } from 'react';
import type { Figure } from '../../../shared/model/edition.ts';
import { useEditing } from './editing.ts';
import { textPieces } from './text-pieces.ts';
import { TextWords } from './text-words.tsx';

interface FiguredTextProps {
  /** What a redline knows the text by. */
  readonly block: string;
  readonly text: string;
  readonly figures: readonly Figure[] | undefined;
  /** How many numbers of the block come before it. */
  readonly first?: number;
  /** Which of its numbers an officer typed. */
  readonly typed?: readonly number[] | undefined;
}

const noFigures: readonly Figure[] = [];

/** A title, paragraph or note whose numbers can be asked where they come from, and say what they were if they changed. */
export function FiguredText({ block, text, figures = noFigures, first = 0, typed }: FiguredTextProps): ReactElement {
  const { redline } = useEditing();
  const changed = redline?.figures;
  const pieces = useMemo(
    () => textPieces(text, figures, { block, first, changed: changed ?? [], typed }),
    [text, figures, block, first, changed, typed],
  );
  return <TextWords pieces={pieces} />;
}
