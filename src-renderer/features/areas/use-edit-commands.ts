import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import { announce } from '../../state/app-store.ts';
import { redoStep, undoStep } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { setEdit, useEdit } from './edit-store.ts';
import { useSaveArea } from './use-save-area.ts';

interface EditCommands {
  readonly leave: () => void;
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly failure: string | null;
}

/** What can be done with the area that is being made, offered to the keys and the palette too. */
export function useEditCommands(route: AreasRoute, { workspace, own }: AreasKnown): EditCommands {
  const { path } = workspace;
  const edit = useEdit(path);
  const { save, isSaving, failure } = useSaveArea(path, own, (id) => navigate({ ...route, view: null, area: id }));
  const made = useMemo(() => {
    const undo = (): void => {
      if (edit === null || edit.past.length === 0) return;
      setEdit(path, undoStep(edit));
      announce('Undone.');
    };
    const redo = (): void => {
      if (edit === null || edit.future.length === 0) return;
      setEdit(path, redoStep(edit));
      announce('Redone.');
    };
    const leave = (): void => {
      setEdit(path, null);
      announce('Left without saving.');
    };
    return { undo, redo, leave };
  }, [edit, path]);
  const commands = useMemo<readonly Command[]>(() => {
    if (edit === null) return [];
    return [
      {
        id: 'area-save',
        title: 'Save area',
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal: isSaving ? 'It is being saved.' : null,
        run: save,
      },
      {
        id: 'area-undo',
        title: 'Undo a step of the area',
        section: 'Do',
        shortcut: { key: 'z', ctrl: true },
        refusal: edit.past.length === 0 ? 'No step was taken yet.' : null,
        run: made.undo,
      },
      {
        id: 'area-redo',
        title: 'Redo a step of the area',
        section: 'Do',
        shortcut: { key: 'z', ctrl: true, shift: true },
        alsoShortcut: { key: 'y', ctrl: true },
        refusal: edit.future.length === 0 ? 'Nothing was undone.' : null,
        run: made.redo,
      },
    ];
  }, [edit, isSaving, made, save]);
  useOfferedCommands('areas', commands);
  return { leave: made.leave, save, isSaving, failure };
}
