import type { ReactElement } from 'react';
import { emptyRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { draftOf, filesLeft } from './import-session.ts';
import { ImportView } from './import-view.tsx';
import { fileName } from './import-words.ts';
import { JustLoaded } from './just-loaded.tsx';
import { tellImport, useImportSession } from './session-store.ts';
import { usePreview } from './use-preview.ts';

/** One file on its way in: what Strand understood of it, or why it cannot be read. */
export function FileImport({ path }: { readonly path: string }): ReactElement {
  const session = useImportSession();
  const draft = draftOf(session, path);
  const asked = usePreview(path, draft);
  const leave = (): void =>
    navigate(filesLeft(session, path).length > 0 ? emptyRoute('import') : emptyRoute('library'));
  const undo = (): void => tellImport({ kind: 'correction-undone', path });
  const name = session.files.find((file) => file.path === path)?.name ?? fileName(path);
  if (asked.preview === undefined)
    return (
      <>
        <WindowTitle title={`Import: ${name}`} />
        <PageHead
          title={`Import: ${name}`}
          facts="The file itself is never changed"
          actions={<Button onPress={leave}>Cancel</Button>}
        />
        <div className="import-notes">
          <JustLoaded path={path} />
        </div>
        {asked.error === null ? (
          <LoadingBar text={`Reading ${name}…`} />
        ) : (
          <Note
            tone="danger"
            action={
              draft.done > 0 ? <Button onPress={undo}>Undo</Button> : <Button onPress={asked.retry}>Try again</Button>
            }
          >
            {failureText(asked.error)}
          </Note>
        )}
      </>
    );
  return (
    <ImportView
      path={path}
      preview={asked.preview}
      inferred={asked.inferred ?? asked.preview}
      isStale={asked.isStale}
      isReading={asked.isReading}
      failure={asked.error === null ? null : failureText(asked.error)}
      draft={draft}
      onLeave={leave}
    />
  );
}
