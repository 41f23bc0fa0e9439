import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { announce } from '../../state/app-store.ts';
import { redoDraft, undoDraft } from './segment-draft.ts';
import type { SegmentDraft } from './segment-draft.ts';

interface SegmentCommandsProps {
  readonly draft: SegmentDraft;
  readonly dirty: boolean;
  readonly isBusy: boolean;
  readonly save: () => void;
  readonly change: (draft: SegmentDraft) => void;
}

export interface SegmentCommands {
  readonly undoTitle: string;
  readonly redoTitle: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Offers what can be done while a segment is built. */
export function useSegmentCommands({ draft, dirty, isBusy, save, change }: SegmentCommandsProps): SegmentCommands {
  const undo = (): void => {
    if (draft.past.length === 0) return;
    announce('Undone.');
    change(undoDraft(draft));
  };
  const redo = (): void => {
    if (draft.future.length === 0) return;
    announce('Redone.');
    change(redoDraft(draft));
  };
  const undoTitle = draft.past.length === 0 ? 'Nothing to undo' : 'Undo the last change of parts';
  const redoTitle = draft.future.length === 0 ? 'Nothing to redo' : 'Redo the change of parts';
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'segment-save',
        title: 'Save segment',
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal: isBusy ? 'It is being saved.' : dirty ? null : 'Nothing was changed yet.',
        run: save,
      },
      {
        id: 'segment-undo',
        title: 'Undo a change of parts',
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        refusal: draft.past.length === 0 ? 'Nothing was changed yet.' : null,
        run: undo,
      },
      {
        id: 'segment-redo',
        title: 'Redo a change of parts',
        section: 'Do',
        shortcut: { key: 'z', ctrl: true, shift: true },
        alsoShortcut: { key: 'y', ctrl: true },
        refusal: draft.future.length === 0 ? 'Nothing was undone.' : null,
        run: redo,
      },
    ],
    // The three act on the draft that they are made for.
    [draft, dirty, isBusy], // eslint-disable-line react-hooks/exhaustive-deps
  );
  useOfferedCommands('segments', commands);
  return { undoTitle, redoTitle, undo, redo };
}
