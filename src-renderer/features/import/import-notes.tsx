import type { ReactElement } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { Draft } from './import-session.ts';
import { JustLoaded } from './just-loaded.tsx';
import type { missingAbout } from './missing-about.ts';
import { tellImport } from './session-store.ts';

interface ImportNotesProps {
  readonly path: string;
  readonly draft: Draft;
  /** Why the reading in force cannot be shown. */
  readonly failure: string | null;
  /** Why the file was not loaded. */
  readonly refusal: string | null;
  /** What is still to be said before it can be loaded. */
  readonly missing: ReturnType<typeof missingAbout>;
  readonly onAbout: () => void;
}

/** What stands in the way, each with the way on. */
export function ImportNotes({ path, draft, failure, refusal, missing, onAbout }: ImportNotesProps): ReactElement {
  const last = draft.steps[draft.done - 1];
  return (
    <div className="import-notes">
      <JustLoaded path={path} />
      {failure !== null && (
        <Note
          tone="danger"
          action={
            last !== undefined && (
              <Button onPress={() => tellImport({ kind: 'correction-undone', path })}>{`Undo “${last.label}”`}</Button>
            )
          }
        >
          {failure} What you see is how it was read before.
        </Note>
      )}
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
      {missing.length > 0 && (
        <Note tone="warn" action={<Button onPress={onAbout}>Fill it in</Button>}>
          Before this can be loaded, say {formatList(missing.map(({ words }) => words))}.
        </Note>
      )}
    </div>
  );
}
