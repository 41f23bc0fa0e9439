import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';
import { areaId } from './area-edit.ts';
import { setEdit, useEdit } from './edit-store.ts';

interface SaveArea {
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly failure: string | null;
}

/** Keeps the area being made in the workspace; what stands in the way is said in place. */
export function useSaveArea(path: string, own: readonly CustomArea[], onSaved: (id: string) => void): SaveArea {
  const { client } = useEngine();
  const cache = useQueryClient();
  const edit = useEdit(path);
  const [isSaving, setIsSaving] = useState(false);
  const [failed, setFailed] = useState<{ readonly edit: typeof edit; readonly text: string } | null>(null);
  const save = useCallback(() => {
    if (edit === null) return;
    const { geography, steps } = edit;
    const name = edit.name.trim();
    if (name === '') {
      setFailed({ edit, text: 'The area has no name yet. Type one under “Name”, then save it.' });
      document.getElementById('area-name')?.focus();
      return;
    }
    const keep = async (): Promise<void> => {
      setIsSaving(true);
      setFailed(null);
      try {
        const taken = own.map((area) => area.id);
        const id = edit.id ?? areaId(name, taken);
        const kept = await client.places.keepArea({ id, name, geography, steps: [...steps] });
        await cache.invalidateQueries();
        setEdit(path, null);
        dispatch({ kind: 'toast-shown', text: `“${kept.name}” is kept in this workspace.` });
        onSaved(kept.id);
      } catch (error) {
        setFailed({ edit, text: error instanceof Error ? failureText(error) : String(error) });
      } finally {
        setIsSaving(false);
      }
    };
    void keep();
  }, [client, cache, edit, own, path, onSaved]);
  return { save, isSaving, failure: failed !== null && failed.edit === edit ? failed.text : null };
}
