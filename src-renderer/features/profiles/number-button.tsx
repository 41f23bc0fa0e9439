import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { AskedPopover } from '../../ui/asked-popover.tsx';
import { NumberOrigin } from './number-origin.tsx';
import type { Piece } from './text-pieces.ts';

interface NumberButtonProps {
  readonly piece: Extract<Piece, { kind: 'number' }>;
  /** Whether Tab stops at it; arrows go on to the other numbers of the text. */
  readonly isStop: boolean;
}

/** A number of a text: Enter or a click tells where it comes from, and what it was if it changed. */
export function NumberButton({ piece, isStop }: NumberButtonProps): ReactElement {
  const { text, before } = piece;
  const button = useRef<HTMLButtonElement>(null);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={before === null ? 'asked-number' : 'asked-number number-stale'}
        tabIndex={isStop ? 0 : -1}
        aria-haspopup="dialog"
        aria-expanded={isAsked}
        aria-label={before === null ? `${text}, where it comes from` : `${text}, changed: it was ${before}`}
        onClick={() => setAsked(true)}
        onKeyDown={moveInText}
      >
        {text}
        {before !== null && <span aria-hidden="true"> ↻</span>}
      </button>
      {isAsked && (
        <AskedPopover className="popover number-popover" offset={8} triggerRef={button} onClose={() => setAsked(false)}>
          <NumberOrigin piece={piece} />
        </AskedPopover>
      )}
    </>
  );
}

/** Left and right arrows go to the numbers beside it in the same text, Home and End to its first and last. */
function moveInText(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const text = event.currentTarget.closest('[data-numbers]');
  const numbers = [...(text?.querySelectorAll<HTMLElement>('button.asked-number') ?? [])];
  const at = numbers.indexOf(event.currentTarget);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: numbers.length - 1 }[event.key];
  const found = next === undefined ? undefined : numbers[next];
  if (found === undefined) return;
  event.preventDefault();
  found.focus();
}
