import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Recipe } from './report-choice.ts';

/** Takes a profile out of the workspace, with its undo; editions that were kept of it stay. */
export function RemoveProfile({ recipe }: { readonly recipe: Recipe }): ReactElement {
  const { client } = useEngine();
  const cache = useQueryClient();
  const undo = useMutation({
    mutationFn: () => client.workspace.step({ direction: 'undo' }),
    onSuccess: () => cache.invalidateQueries(),
  });
  const remove = useMutation({
    mutationFn: () => client.profiles.remove({ profile: recipe.id }),
    onSuccess: async () => {
      const text = `“${recipe.title}” was taken out of the workspace.`;
      announce(text);
      dispatch({ kind: 'toast-shown', text, undo: () => undo.mutate() });
      await cache.invalidateQueries();
    },
  });
  return (
    <>
      <IconButton icon="close" label={`Take out “${recipe.title}”`} onPress={() => remove.mutate()} />
      {remove.isError && <span className="form-error">{failureText(remove.error)}</span>}
    </>
  );
}
