import type { ReactElement } from 'react';
import type { Piece } from './text-pieces.ts';
import { NumberButton } from './number-button.tsx';
import { TypedNumber } from './typed-number.tsx';

/** Pieces within brackets, at most: an interval and its words. */
const mostTogether = 5;

/**
 * A sentence whose numbers can each be asked where they come from: one stop of the Tab key, arrows go from number to
 * number. Its intervals stay on one line.
 */
export function TextWords({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  const stop = pieces.find(isAskable);
  if (pieces.every((piece) => piece.kind !== 'typed' && !isAskable(piece)))
    return <>{pieces.map(({ text }) => text).join('')}</>;
  return (
    <span data-numbers>
      {bracketed(pieces).map(({ isInside, pieces: group }, index) =>
        isInside && group.length <= mostTogether ? (
          <span className="unbroken" key={index}>
            <Words pieces={group} stop={stop} />
          </span>
        ) : (
          <Words key={index} pieces={group} stop={stop} />
        ),
      )}
    </span>
  );
}

function Words({
  pieces,
  stop,
}: {
  readonly pieces: readonly Piece[];
  readonly stop: Piece | undefined;
}): ReactElement {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.kind === 'number' && isAskable(piece) ? (
          <NumberButton key={index} piece={piece} isStop={piece === stop} />
        ) : piece.kind === 'typed' ? (
          <TypedNumber key={index} text={piece.text} />
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </>
  );
}

/** Whether a piece is a number with an origin, or one that changed. */
function isAskable(piece: Piece): boolean {
  return piece.kind === 'number' && (piece.figure !== null || piece.before !== null);
}

/** The pieces in groups: outside brackets, and each pair of brackets with what it holds and the mark after it. */
function bracketed(
  pieces: readonly Piece[],
): readonly { readonly isInside: boolean; readonly pieces: readonly Piece[] }[] {
  const groups: { isInside: boolean; pieces: Piece[] }[] = [{ isInside: false, pieces: [] }];
  const put = (piece: Piece): void => void groups.at(-1)?.pieces.push(piece);
  for (const piece of pieces) {
    if (piece.kind !== 'words') {
      put(piece);
      continue;
    }
    for (const part of piece.text.split(/(?=\()|(?<=\)[.,;:]?)(?![.,;:])/u)) {
      if (part.startsWith('(')) groups.push({ isInside: true, pieces: [] });
      put({ kind: 'words', text: part });
      if (/\)[.,;:]?$/u.test(part)) groups.push({ isInside: false, pieces: [] });
    }
  }
  return groups.filter((group) => group.pieces.length > 0);
}
