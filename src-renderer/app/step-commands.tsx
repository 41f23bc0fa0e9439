import { type ReactElement, useMemo } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import type { Command } from './command.ts';
import { useOfferedCommands } from './command-registry.ts';
import { useWorkspaceSteps } from './use-workspace-steps.ts';

/** Offers to take back the last change of the workspace and to do it again; a refusal stays until it is read. */
export function StepCommands({ isOpen }: { readonly isOpen: boolean }): ReactElement | null {
  const { undo, redo, step, failure, settle } = useWorkspaceSteps(isOpen);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'workspace-undo',
        title: undo === null ? 'Undo' : `Undo: ${undo}`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        isFallback: true,
        refusal: undo === null ? 'Nothing to undo' : null,
        run: () => step('undo'),
      },
      {
        id: 'workspace-redo',
        title: redo === null ? 'Redo' : `Redo: ${redo}`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true, shift: true },
        alsoShortcut: { key: 'y', ctrl: true },
        isFallback: true,
        refusal: redo === null ? 'Nothing to do again' : null,
        run: () => step('redo'),
      },
    ],
    [undo, redo, step],
  );
  useOfferedCommands('steps', commands);
  if (failure === null) return null;
  return (
    <div className="drop-failure">
      <Note tone="danger" action={<IconButton icon="close" label="Close" onPress={settle} />}>
        {failure}
      </Note>
    </div>
  );
}
