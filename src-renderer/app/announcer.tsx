import type { ReactElement } from 'react';
import { useAppState } from '../state/app-store.ts';

/** Reads out what changed where the eye sees it; two places in turn, so that a repeated sentence is read again. */
export function Announcer(): ReactElement {
  const { text, number } = useAppState((state) => state.announcement);
  return (
    <div className="only-read">
      <div aria-live="polite">{number % 2 === 0 ? text : ''}</div>
      <div aria-live="polite">{number % 2 === 1 ? text : ''}</div>
    </div>
  );
}
