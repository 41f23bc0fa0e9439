import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ProfileRecipe } from '../../../shared/model/profile-recipe.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';

export interface ChangeRecipe {
  readonly change: (recipe: ProfileRecipe, says: string) => void;
  readonly step: (direction: 'undo' | 'redo') => void;
  readonly isSaving: boolean;
  /** Why the last change was not saved. */
  readonly failure: string | null;
}

/** Saves of profiles, told apart from other changes. */
const saves = ['profile', 'save'];

/**
 * Saves every change of a recipe as it is made, one after another, each with its undo. A change is saved once it is stored:
 * the profile is shown with it, and checked with earlier releases, beside that.
 */
export function useChangeRecipe(): ChangeRecipe {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const step = useMutation({
    scope: { id: 'profiles' },
    mutationFn: (direction: 'undo' | 'redo') => client.workspace.step({ direction }),
    onSuccess: ({ did }, direction) => {
      const text = `${direction === 'undo' ? 'Undid' : 'Did again'}: ${did}.`;
      announce(text);
      dispatch({ kind: 'toast-shown', text });
      void cache.invalidateQueries();
    },
  });
  const { mutate: takeStep } = step;
  const save = useMutation({
    scope: { id: 'profiles' },
    mutationKey: saves,
    mutationFn: ({ recipe }: { readonly recipe: ProfileRecipe; readonly says: string }) => client.profiles.save(recipe),
    onMutate: ({ recipe }) => {
      cache.setQueryData(queries.profiles.recipe.queryKey({ input: { profile: recipe.id } }), recipe);
    },
    onSuccess: (_saved, { says }) => {
      announce(says);
      dispatch({ kind: 'toast-shown', text: says, undo: () => takeStep('undo') });
    },
    onSettled: () => {
      if (cache.isMutating({ mutationKey: saves }) > 1) return;
      for (const queryKey of [
        queries.profiles.key(),
        queries.reports.key(),
        queries.releases.check.key(),
        queries.workspace.key(),
      ]) {
        void cache.invalidateQueries({ queryKey });
      }
    },
  });
  const { mutate } = save;
  const change = useCallback((recipe: ProfileRecipe, says: string) => mutate({ recipe, says }), [mutate]);
  return {
    change,
    step: takeStep,
    isSaving: save.isPending || step.isPending,
    failure: save.isError ? failureText(save.error) : step.isError ? failureText(step.error) : null,
  };
}
