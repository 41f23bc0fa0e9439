import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { dispatch } from '../../state/app-store.ts';

interface RemoveArea {
  readonly remove: (area: CustomArea) => void;
  readonly isRemoving: boolean;
  readonly failure: string | null;
}

/** Takes a custom area out of the workspace, and offers to put it back. */
export function useRemoveArea(): RemoveArea {
  const { client } = useEngine();
  const cache = useQueryClient();
  const [isRemoving, setIsRemoving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const restore = async ({ id, name, geography, steps }: CustomArea): Promise<void> => {
    try {
      await client.places.keepArea({ id, name, geography, steps });
      await cache.invalidateQueries();
      dispatch({ kind: 'toast-shown', text: `“${name}” is back.` });
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    }
  };
  const remove = async (area: CustomArea): Promise<void> => {
    setIsRemoving(true);
    setFailure(null);
    try {
      await client.places.removeArea({ id: area.id });
      dispatch({ kind: 'toast-shown', text: `“${area.name}” was removed.`, undo: () => void restore(area) });
      await cache.invalidateQueries();
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsRemoving(false);
    }
  };
  return { remove: (area) => void remove(area), isRemoving, failure };
}
