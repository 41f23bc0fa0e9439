import type { ReactElement, ReactNode } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import { useEditing } from './editing.ts';

interface FrozenFieldsProps {
  /** What the fields are of, as a screen reader says it. */
  readonly legend: string;
  readonly children: ReactNode;
}

/** Fields that are locked, and say so, while the profile is frozen for a decision. */
export function FrozenFields({ legend, children }: FrozenFieldsProps): ReactElement {
  const { isFrozen, isFrozenHere, frozenAreas } = useEditing();
  return (
    <>
      {isFrozen && (
        <p className="muted small">
          {isFrozenHere
            ? 'Frozen for a decision. Start a new edition to change anything.'
            : `Frozen for a decision in ${formatList(frozenAreas)}. Start a new edition there to change anything.`}
        </p>
      )}
      <fieldset className="plain-fieldset" disabled={isFrozen}>
        <legend className="only-read">{legend}</legend>
        {children}
      </fieldset>
    </>
  );
}
