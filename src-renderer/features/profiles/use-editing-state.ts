import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Profile } from '../../../shared/model/profile.ts';
import type { ProfileRecipe } from '../../../shared/model/profile-recipe.ts';
import { useEngine } from '../../client/queries.ts';
import type { Editing } from './editing.ts';
import type { ReportChoice } from './report-choice.ts';
import { useChangeRecipe } from './use-change-recipe.ts';
import { useProfileCommands } from './use-profile-commands.ts';

interface EditingState {
  readonly editing: Editing;
  readonly failure: string | null;
  readonly isSaving: boolean;
}

/** Holds what the parts of an open profile share, and offers what can be done with it as commands. */
export function useEditingState(
  choice: ReportChoice,
  recipe: ProfileRecipe,
  profile: Profile | undefined,
): EditingState {
  const { queries } = useEngine();
  const [edited, edit] = useState<string | null>(null);
  const { change, isSaving, failure } = useChangeRecipe();
  const input = { profile: choice.recipe.id, area: choice.area.code };
  const redline = useQuery({ ...queries.profiles.redline.queryOptions({ input }), enabled: profile !== undefined });
  const frozen = useQuery(queries.profiles.frozen.queryOptions({ input: { profile: recipe.id } }));
  const isFrozenHere = profile?.frozen !== undefined;
  const frozenAreas = useMemo(
    () =>
      choice.recipe.areas
        .filter(({ code }) => frozen.data?.some(({ area }) => area === code) === true)
        .map(({ name }) => name),
    [choice.recipe.areas, frozen.data],
  );
  const isFrozen = isFrozenHere || frozenAreas.length > 0;
  const compared = redline.data ?? null;
  const editing = useMemo<Editing>(
    () => ({ choice, recipe, redline: compared, isFrozen, isFrozenHere, frozenAreas, edited, edit, change }),
    [choice, recipe, compared, isFrozen, isFrozenHere, frozenAreas, edited, change],
  );
  useProfileCommands(editing);
  return { editing, failure, isSaving };
}
