import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { formatDate } from '../../../shared/base/format-date.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { fileName } from './import-words.ts';
import { forgetRecentFiles, useRecentFiles } from './recent-files.ts';

/** The files and folders that data came from before, to look there again. */
export function RecentList({
  isBusy,
  onOpen,
}: {
  readonly isBusy: boolean;
  readonly onOpen: (path: string) => void;
}): ReactElement | null {
  const files = useRecentFiles();
  if (files.length === 0) return null;
  return (
    <section className="recent-files" aria-label="Recent files">
      <div className="recent-head">
        <h2>Recent files</h2>
        <Button kind="quiet" onPress={() => forgetRecentFiles()}>
          Clear the list
        </Button>
      </div>
      <ul>
        {files.map(({ path, opened }) => (
          <li key={path} className="recent-file">
            <AriaButton className="recent-open" isDisabled={isBusy} onPress={() => onOpen(path)}>
              <Icon name="library" size={14} />
              <span className="recent-words">
                <span className="recent-name">{fileName(path)}</span>
                <span className="tiny muted recent-file-path">{path}</span>
              </span>
              <span className="tiny muted unbroken">{formatDate(opened.slice(0, 10))}</span>
            </AriaButton>
            <IconButton
              icon="close"
              label={`Take ${fileName(path)} off this list`}
              onPress={() => forgetRecentFiles(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
