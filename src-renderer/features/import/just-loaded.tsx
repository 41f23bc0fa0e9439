import type { ReactElement } from 'react';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { nextSentence } from './queue-words.ts';
import { useImportSession } from './session-store.ts';

/** What came of the file before this one, with the way to look at it. */
export function JustLoaded({ path }: { readonly path: string }): ReactElement | null {
  const session = useImportSession();
  const { justLoaded } = session;
  if (justLoaded === null) return null;
  const { dataset, title } = justLoaded;
  return (
    <Note
      tone="good"
      action={
        <Button onPress={() => navigate({ screen: 'library', dataset, column: null })}>{`Look at ${title}`}</Button>
      }
    >
      {nextSentence(session, path)}
    </Note>
  );
}
