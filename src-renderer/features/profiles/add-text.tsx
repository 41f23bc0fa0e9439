import { type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { useEditing } from './editing.ts';
import { freeAdditionId, withAddition } from './recipe-edits.ts';
import { WordingEditor } from './wording-editor.tsx';

/** Adds a paragraph of the officer's own at the end of a section. */
export function AddText({ section }: { readonly section: string }): ReactElement | null {
  const { recipe, change, edited, edit, isFrozen } = useEditing();
  const place = `add-${section}`;
  if (isFrozen) return null;
  if (edited !== place) {
    return (
      <div className="add-text">
        <Button kind="quiet" icon="plus" onPress={() => edit(place)}>
          Add text
        </Button>
      </div>
    );
  }
  return (
    <div className="block block-edited">
      <WordingEditor
        label="Your text"
        worded=""
        numbers={[]}
        hasOwnWords={false}
        onSave={(text) => {
          edit(null);
          change(withAddition(recipe, { id: freeAdditionId(recipe), section, text }), 'Your text is added.');
        }}
        onCancel={() => edit(null)}
        onRestore={() => edit(null)}
      />
    </div>
  );
}
