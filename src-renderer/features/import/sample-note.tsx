import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** Says, in the sample workspace alone, that nothing is added to it, with the way to one that can be added to. */
export function SampleNote(): ReactElement | null {
  const { queries } = useEngine();
  const recent = useQuery(queries.workspace.recent.queryOptions());
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const isSample = recent.data?.some(({ path, sample }) => sample && path === workspace.data?.path) === true;
  if (!isSample) return null;
  return (
    <Note
      tone="info"
      action={
        <Button onPress={() => dispatch({ kind: 'dialog-opened', dialog: 'new-workspace' })}>
          Make a workspace of your own
        </Button>
      }
    >
      The sample borough is kept as it is: you can see how a file is read here, but not load it.
    </Note>
  );
}
