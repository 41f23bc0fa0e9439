import type { ReactElement } from 'react';
import { type Strength, strengthWords } from './profile-outline.ts';

/** How much evidence a section holds: a bar that is full, half or empty, with its word. */
export function StrengthMark({
  strength,
  isShort = false,
}: {
  readonly strength: Strength;
  readonly isShort?: boolean;
}): ReactElement {
  return (
    <span className="strength">
      <span className={isShort ? 'only-read' : 'section-note'}>{strengthWords[strength]}</span>
      <span className={`strength-bar strength-${strength}`} aria-hidden="true" />
    </span>
  );
}
