import type { ReactElement } from 'react';
import type { Piece } from './text-pieces.ts';
import { NumberButton } from './number-button.tsx';

/** Pieces within brackets, at most: an interval and its words. */
const mostTogether = 5;

/** A sentence whose numbers can each be asked where they come from; its intervals stay on one line. */
export function TextWords({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  return (
    <>
      {bracketed(pieces).map(({ isInside, pieces: group }, index) =>
        isInside && group.length <= mostTogether ? (
          <span className="unbroken" key={index}>
            <Words pieces={group} />
          </span>
        ) : (
          <Words key={index} pieces={group} />
        ),
      )}
    </>
  );
}

function Words({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.kind === 'words' ? <span key={index}>{piece.text}</span> : <NumberButton key={index} piece={piece} />,
      )}
    </>
  );
}

/** The pieces in groups: outside brackets, and each pair of brackets with what it holds and the mark after it. */
function bracketed(
  pieces: readonly Piece[],
): readonly { readonly isInside: boolean; readonly pieces: readonly Piece[] }[] {
  const groups: { isInside: boolean; pieces: Piece[] }[] = [{ isInside: false, pieces: [] }];
  const put = (piece: Piece): void => void groups.at(-1)?.pieces.push(piece);
  for (const piece of pieces) {
    if (piece.kind === 'number') {
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
