import { type ReactElement, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { addPath, addPicked, openWaiting } from './add-files.ts';
import { FilePicker } from './file-picker.tsx';
import { noteRecentFile } from './recent-files.ts';
import { RecentList } from './recent-list.tsx';
import { WaitingFiles } from './waiting-files.tsx';
import { filesLeft, type WaitingFile } from './import-session.ts';
import { useImportSession } from './session-store.ts';

/** Where the data is: dropped, picked, or at a path; and the files that wait to be read. */
export function AddData(): ReactElement {
  const { client } = useEngine();
  const session = useImportSession();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsBusy(false);
    }
  };
  const look = (): void => {
    if (path.trim() !== '') lookAt(unquoted(path));
  };
  const lookAt = (place: string): void =>
    void attempt(async () => {
      await addPath(client, place);
      noteRecentFile(place);
    });
  const open = (waiting: WaitingFile): void => void attempt(() => openWaiting(client, waiting));
  const pick = (list: FileList): void => void attempt(() => addPicked(client, list));
  const [next] = filesLeft(session, '');
  return (
    <>
      <WindowTitle title="Add data" />
      <PageHead
        title="Add data"
        facts="CSV and other delimited text, Excel and OpenDocument, Parquet, JSON, GeoJSON; zipped or not. Nothing is loaded before you have seen how it is read."
        actions={
          next !== undefined && (
            <Button kind="primary" icon="right" isPending={isBusy} onPress={() => open(next)}>
              {`Read ${next.name}`}
            </Button>
          )
        }
      />
      <div className="add-data">
        <Panel label="Where the data is" className="add-where" isScrollable>
          <div className="drop-zone">
            <p className="drop-title">Drop files or a folder anywhere on this window</p>
            <div className="drop-pickers">
              <FilePicker onPick={pick}>Choose files…</FilePicker>
              <FilePicker onPick={pick} isFolder>
                Choose a folder…
              </FilePicker>
            </div>
          </div>
          <Form
            className="path-form"
            onSubmit={(event) => {
              event.preventDefault();
              look();
            }}
          >
            <TextField className="form-field" value={path} onChange={setPath}>
              <Label>Or by path, on this computer or a shared drive: a file or a folder</Label>
              <Input className="text-input code" placeholder="for example /mnt/partners/2026-10" spellCheck="false" />
            </TextField>
            <SubmitButton isPending={isBusy} isDisabled={path.trim() === ''}>
              Look there
            </SubmitButton>
          </Form>
          {failure !== null && <Note tone="danger">{failure}</Note>}
          {failure === null && session.refusal !== null && <Note tone="warn">{session.refusal}</Note>}
          <RecentList isBusy={isBusy} onOpen={lookAt} />
          <p className="tiny muted">
            A file opened by its path stays linked to it: when it changes, the library says so. One that a browser hands
            over is kept as a copy in the workspace’s folder.
          </p>
        </Panel>
        <WaitingFiles files={session.files} onOpen={open} />
      </div>
    </>
  );
}

/** A path as file managers copy it, without its quotation marks. */
function unquoted(path: string): string {
  return path.trim().replace(/^"(.*)"$/, '$1');
}
