import { type ReactElement, useEffect } from 'react';
import { dispatch, useAppState } from '../state/app-store.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const shownFor = 10_000;

/** What has just been done, in a sentence that goes by itself; the job tray keeps it until it is read. */
export function Toast(): ReactElement | null {
  const toast = useAppState((state) => state.toast);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = window.setTimeout(() => dispatch({ kind: 'toast-closed' }), shownFor);
    return () => window.clearTimeout(timer);
  }, [toast]);
  if (toast === null) return null;
  const { undo, undoTitle = 'Undo' } = toast;
  return (
    <div className="toast" role="region" aria-label="Just done">
      <Icon name="tick" />
      <span>{toast.text}</span>
      {undo !== undefined && (
        <Button
          kind="quiet"
          icon={undoTitle === 'Redo' ? 'redo' : 'undo'}
          onPress={() => {
            dispatch({ kind: 'toast-closed' });
            undo();
          }}
        >
          {undoTitle}
        </Button>
      )}
      <IconButton icon="close" label="Close" onPress={() => dispatch({ kind: 'toast-closed' })} />
    </div>
  );
}
