import { type ReactElement, useState } from 'react';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Profile } from '../../../shared/model/profile.ts';
import { Button } from '../../ui/button.tsx';
import { useEditing } from './editing.ts';
import { withHidden } from './recipe-edits.ts';

/** What was hidden here, to be shown again: nothing that an officer hides is lost. */
export function HiddenHere({ hidden }: { readonly hidden: NonNullable<Profile['hidden']> }): ReactElement | null {
  const { recipe, change, isFrozen } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  if (hidden.length === 0 || isFrozen) return null;
  return (
    <div className="hidden-here">
      <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {startSentence(countedNoun(hidden.length, 'block'))} hidden{isOpen ? '' : ', show'}
      </button>
      {isOpen && (
        <ul>
          {hidden.map(({ id, text }) => (
            <li key={id}>
              <span>{text}</span>
              <Button onPress={() => change(withHidden(recipe, id, false), 'It is shown again.')}>Show again</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
