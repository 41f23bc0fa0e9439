import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { announce } from '../../state/app-store.ts';
import type { JoinDraft } from './join-session.ts';
import { tellJoin } from './join-store.ts';

interface JoinCommands {
  readonly name: string;
  readonly draft: JoinDraft;
  readonly commitTitle: string;
  /** Why the join cannot be kept now; null when it can. */
  readonly refusal: string | null;
  readonly commit: () => void;
}

/** Offers what can be done with a join on its way in. */
export function useJoinCommands({ name, draft, commitTitle, refusal, commit }: JoinCommands): void {
  const commands = useMemo<readonly Command[]>(() => {
    const undone = draft.steps[draft.done];
    const done = draft.steps[draft.done - 1];
    return [
      {
        id: 'join-commit',
        title: commitTitle,
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal,
        run: commit,
      },
      {
        id: 'join-undo',
        title: done === undefined ? 'Undo a change of the join' : `Undo “${done.label}”`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        refusal: done === undefined ? 'Nothing was changed yet.' : null,
        run: () => {
          announce(`Undone: ${done?.label ?? ''}`);
          tellJoin({ kind: 'change-undone', draft: name });
        },
      },
      {
        id: 'join-redo',
        title: undone === undefined ? 'Redo a change of the join' : `Redo “${undone.label}”`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true, shift: true },
        alsoShortcut: { key: 'y', ctrl: true },
        refusal: undone === undefined ? 'Nothing was undone.' : null,
        run: () => {
          announce(`Redone: ${undone?.label ?? ''}`);
          tellJoin({ kind: 'change-redone', draft: name });
        },
      },
    ];
  }, [name, draft, commitTitle, refusal, commit]);
  useOfferedCommands('join', commands);
}
