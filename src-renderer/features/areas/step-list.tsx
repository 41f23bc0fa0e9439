import type { ReactElement } from 'react';
import { announce } from '../../state/app-store.ts';
import { IconButton } from '../../ui/button.tsx';
import { type AreaEdit, dropStep, redoStep, undoStep } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import { setEdit } from './edit-store.ts';
import type { SmallArea } from './small-areas.ts';
import { describeStep } from './step-words.ts';
import { stepNames } from './step-names.ts';

interface StepListProps {
  readonly known: AreasKnown;
  readonly edit: AreaEdit;
  readonly all: readonly SmallArea[];
}

/** The steps so far, each of which can be dropped, undone and done again. */
export function StepList({ known, edit, all }: StepListProps): ReactElement {
  const { path } = known.workspace;
  const names = stepNames(known, all);
  const words = edit.steps.map((step) => describeStep(step, edit.geography, (code) => names.get(code) ?? code));
  return (
    <section className="place-part" aria-label="Steps">
      <div className="steps-head">
        <h3>Steps</h3>
        <span className="spring" />
        <IconButton
          icon="undo"
          label={edit.past.length === 0 ? 'Undo: no step was taken yet' : 'Undo the last step'}
          onPress={() => {
            if (edit.past.length > 0) announce('Undone.');
            setEdit(path, undoStep(edit));
          }}
        />
        <IconButton
          icon="redo"
          label={edit.future.length === 0 ? 'Redo: nothing was undone' : 'Redo the step'}
          onPress={() => {
            if (edit.future.length > 0) announce('Redone.');
            setEdit(path, redoStep(edit));
          }}
        />
      </div>
      {words.length === 0 ? (
        <p className="small muted">No step yet.</p>
      ) : (
        <ol className="steps-list small">
          {words.map((text, index) => (
            <li key={`${String(index)} ${text}`}>
              <span className="steps-words">{text}</span>
              <IconButton
                icon="close"
                label={`Drop this step: ${text}`}
                onPress={() => {
                  setEdit(path, dropStep(edit, index));
                  announce(`Dropped: ${text}`);
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
