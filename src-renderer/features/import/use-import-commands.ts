import { useMemo } from 'react';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { announce } from '../../state/app-store.ts';
import type { Draft } from './import-session.ts';
import { loadTitle, whyNothingLoads } from './import-words.ts';
import { tellImport } from './session-store.ts';

interface ImportCommands {
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly path: string;
  readonly problems: number;
  readonly isStale: boolean;
  readonly job: string | null;
  readonly load: () => void;
  readonly goToProblem: (step: 1 | -1) => void;
}

/** Offers what can be done with a file on its way in. */
export function useImportCommands(given: ImportCommands): void {
  const { preview, draft, path, problems, isStale, job, load, goToProblem } = given;
  const commands = useMemo<readonly Command[]>(() => {
    const undone = draft.steps[draft.done];
    const done = draft.steps[draft.done - 1];
    return [
      {
        id: 'import-load',
        title: loadTitle(preview),
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal: job !== null ? 'It is being loaded.' : isStale ? 'It is being read again.' : whyNothingLoads(preview),
        run: load,
      },
      {
        id: 'import-undo',
        title: done === undefined ? 'Undo a correction' : `Undo “${done.label}”`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        refusal: done === undefined ? 'Nothing was corrected yet.' : null,
        run: () => {
          announce(`Undone: ${done?.label ?? ''}`);
          tellImport({ kind: 'correction-undone', path });
        },
      },
      {
        id: 'import-redo',
        title: undone === undefined ? 'Redo a correction' : `Redo “${undone.label}”`,
        section: 'Do',
        shortcut: { key: 'z', ctrl: true, shift: true },
        alsoShortcut: { key: 'y', ctrl: true },
        refusal: undone === undefined ? 'Nothing was undone.' : null,
        run: () => {
          announce(`Redone: ${undone?.label ?? ''}`);
          tellImport({ kind: 'correction-redone', path });
        },
      },
      {
        id: 'import-next-problem',
        title: 'Next problem',
        section: 'Do',
        shortcut: { key: 'F8' },
        refusal: problems === 0 ? 'No problems were found.' : null,
        run: () => goToProblem(1),
      },
      {
        id: 'import-previous-problem',
        title: 'Previous problem',
        section: 'Do',
        shortcut: { key: 'F8', shift: true },
        refusal: problems === 0 ? 'No problems were found.' : null,
        run: () => goToProblem(-1),
      },
    ];
  }, [preview, draft, path, problems, isStale, job, load, goToProblem]);
  useOfferedCommands('import', commands);
}
