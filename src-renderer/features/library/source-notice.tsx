import type { ReactElement } from 'react';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

interface SourceNoticeProps {
  readonly source: SourceState | undefined;
  readonly onChanges: () => void;
}

/** Says that the source of a dataset is no longer what was read, and offers to compare; nothing is taken by itself. */
export function SourceNotice({ source, onChanges }: SourceNoticeProps): ReactElement | null {
  if (source === undefined || source.state === 'as-read') return null;
  const isNew = source.state === 'changed';
  return (
    <div className="source-notice">
      <Note
        tone={isNew ? 'info' : 'warn'}
        action={isNew ? <Button onPress={onChanges}>See what changed</Button> : undefined}
      >
        {source.says}
      </Note>
    </div>
  );
}
