import type { ReactElement } from 'react';
import { formatBytes } from '../../../shared/base/format-bytes.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { navigate } from '../../app/use-route.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { WaitingFile } from './import-session.ts';
import { tellImport } from './session-store.ts';

interface WaitingFilesProps {
  readonly files: readonly WaitingFile[];
  readonly onOpen: (file: WaitingFile) => void;
}

/** The files that were found: those to read, those that were loaded, and why any other cannot be read. */
export function WaitingFiles({ files, onOpen }: WaitingFilesProps): ReactElement | null {
  if (files.length === 0) return null;
  const loaded = files.filter((file) => file.loaded !== null).length;
  const readable = files.filter((file) => file.readable).length;
  return (
    <Panel label="Files found" className="add-files" isScrollable>
      <div className="panel-head">
        <h2>
          {readable === files.length
            ? `${formatNumber(files.length)} ${files.length === 1 ? 'file' : 'files'} found`
            : `${formatNumber(files.length)} files found, ${formatNumber(readable)} of them readable`}
        </h2>
        <span className="tiny muted">{loaded > 0 && `${formatNumber(loaded)} loaded so far`}</span>
        <Button kind="quiet" onPress={() => tellImport({ kind: 'session-emptied' })}>
          Clear the list
        </Button>
      </div>
      <ul className="waiting-files">
        {files.map((file) => (
          <li key={file.id} className={file.readable ? 'waiting' : 'waiting waiting-unreadable'}>
            <Icon name={file.loaded !== null ? 'tick' : file.readable ? 'library' : 'danger'} />
            <span className="waiting-name">{file.name}</span>
            <span className="waiting-size muted">{formatBytes(file.bytes)}</span>
            <span className="waiting-says muted">{file.loaded?.says ?? file.says}</span>
            <span className="waiting-action">
              <FileAction file={file} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FileAction({
  file,
  onOpen,
}: {
  readonly file: WaitingFile;
  readonly onOpen: (file: WaitingFile) => void;
}): ReactElement {
  const { loaded } = file;
  if (loaded !== null)
    return (
      <Button kind="quiet" onPress={() => navigate({ screen: 'library', dataset: loaded.dataset, column: null })}>
        Show in the library
      </Button>
    );
  return (
    <>
      {file.readable && (
        <Button onPress={() => onOpen(file)}>
          Read<span className="only-read"> {file.name}</span>
        </Button>
      )}
      <IconButton
        icon="close"
        label={`Take ${file.name} off this list`}
        onPress={() => tellImport({ kind: 'file-set-aside', id: file.id })}
      />
    </>
  );
}
