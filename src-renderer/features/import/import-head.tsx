import { type ReactElement, useState } from 'react';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { DatasetAbout, ImportPreview } from '../../../shared/model/import-preview.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/panel.tsx';
import type { Draft } from './import-session.ts';
import { becomeSentence, describeFile, fileName, loadTitle, whyNothingLoads } from './import-words.ts';
import { PlanMenu } from './plan-menu.tsx';
import { filePlace } from './queue-words.ts';
import { tellImport, useImportSession } from './session-store.ts';

interface ImportHeadProps {
  readonly path: string;
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly about: DatasetAbout;
  readonly isStale: boolean;
  readonly job: string | null;
  readonly onLoad: () => void;
  readonly onStop: () => void;
  readonly onLeave: () => void;
  readonly onChange: (change: ReadingChange) => void;
}

/** Which file this is, what it is like, and what can be done with it. */
export function ImportHead(props: ImportHeadProps): ReactElement {
  const { path, preview, draft, about, isStale, job, onLoad, onStop, onLeave, onChange } = props;
  const session = useImportSession();
  const [planFailure, setPlanFailure] = useState<string | null>(null);
  const owner = about.owner === '' ? [] : [about.owner];
  const place = filePlace(session, path);
  const undone = draft.steps[draft.done];
  const done = draft.steps[draft.done - 1];
  return (
    <>
      <PageHead
        title={`Import: ${fileName(preview.file)}`}
        facts={[...owner, describeFile(preview), ...(place === null ? [] : [place])].join(' · ')}
        actions={
          <>
            {draft.steps.length > 0 && (
              <>
                <IconButton
                  icon="undo"
                  label={done === undefined ? 'Nothing to undo' : `Undo “${done.label}”`}
                  onPress={() => tellImport({ kind: 'correction-undone', path })}
                />
                <IconButton
                  icon="redo"
                  label={undone === undefined ? 'Nothing to redo' : `Redo “${undone.label}”`}
                  onPress={() => tellImport({ kind: 'correction-redone', path })}
                />
              </>
            )}
            {job === null ? <Button onPress={onLeave}>Cancel</Button> : <Button onPress={onStop}>Stop loading</Button>}
            <PlanMenu preview={preview} onChange={onChange} onFailure={setPlanFailure} />
            <Button
              kind="primary"
              icon="tick"
              shortcut="Ctrl ⏎"
              {...(becomeSentence(preview) === null ? {} : { describedBy: 'rows-become' })}
              isPending={job !== null}
              isDisabled={(isStale || whyNothingLoads(preview) !== null) && job === null}
              onPress={onLoad}
            >
              {loadTitle(preview)}
            </Button>
          </>
        }
      />
      {planFailure !== null && (
        <div className="import-notes">
          <Note tone="danger">{planFailure}</Note>
        </div>
      )}
    </>
  );
}
