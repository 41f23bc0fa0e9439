import type { ReactElement } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { Piece } from './text-pieces.ts';
import { NumberOrigin } from './number-origin.tsx';

/** A number of a finding: Enter or a click tells where it comes from, and what it was if it changed. */
export function NumberButton({ piece }: { readonly piece: Extract<Piece, { kind: 'number' }> }): ReactElement {
  const { text, figure, before } = piece;
  const className = before === null ? 'number' : 'number number-stale';
  if (figure === null && before === null) return <>{text}</>;
  return (
    <DialogTrigger>
      <Button
        className={className}
        aria-label={before === null ? `${text}, where it comes from` : `${text}, stale: it was ${before}`}
      >
        {text}
        {before !== null && <span aria-hidden="true"> ↻</span>}
      </Button>
      <Popover className="popover number-popover" offset={8}>
        <NumberOrigin piece={piece} />
      </Popover>
    </DialogTrigger>
  );
}
