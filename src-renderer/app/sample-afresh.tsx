import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { failureText } from '../client/failure-text.ts';
import { useEngine } from '../client/queries.ts';
import { useEnterWorkspace } from '../features/start/use-enter-workspace.ts';
import { announce, dispatch } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { emptyRoute } from './route.ts';

/** Puts the sample borough back to how it came; asked once more, since this can't be undone. */
export function SampleAfresh(): ReactElement {
  const { queries } = useEngine();
  const enter = useEnterWorkspace();
  const [isAsked, setIsAsked] = useState(false);
  const reset = useMutation(queries.workspace.resetSample.mutationOptions());
  const begin = (): void =>
    reset.mutate(undefined, {
      onSuccess: (summary) => {
        const says = 'The sample borough is as it came.';
        enter(summary, emptyRoute('library'));
        announce(says);
        dispatch({ kind: 'dialog-closed' });
        dispatch({ kind: 'toast-shown', text: says });
      },
    });
  if (!isAsked)
    return (
      <div className="sample-afresh">
        <Button icon="sample" onPress={() => setIsAsked(true)}>
          Start the sample afresh…
        </Button>
      </div>
    );
  return (
    <div className="sample-afresh">
      <Note tone="warn">
        Everything that was done in the sample borough on this computer is thrown away, with its record of releases. It
        cannot be undone. Your own workspaces stay as they are.
      </Note>
      {reset.isError && <Note tone="danger">{failureText(reset.error)}</Note>}
      <div className="form-actions">
        <Button onPress={() => setIsAsked(false)}>Keep the sample as it is</Button>
        <Button kind="primary" isPending={reset.isPending} onPress={begin}>
          Start the sample afresh
        </Button>
      </div>
    </div>
  );
}
