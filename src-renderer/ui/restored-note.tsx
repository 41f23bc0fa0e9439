import { type ReactElement, useState } from 'react';
import { IconButton } from './button.tsx';
import { Note } from './note.tsx';

/** Says that unfinished work was brought back, such as "your unfinished segment", until it is read. */
export function RestoredNote({
  what,
  isShown,
}: {
  readonly what: string;
  readonly isShown: boolean;
}): ReactElement | null {
  const [isRead, setIsRead] = useState(false);
  if (!isShown || isRead) return null;
  return (
    <Note tone="info" action={<IconButton icon="close" label="Close" onPress={() => setIsRead(true)} />}>
      {`Restored your unfinished ${what}. Go on where you were.`}
    </Note>
  );
}
