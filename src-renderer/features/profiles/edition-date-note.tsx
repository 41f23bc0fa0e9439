import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useEngine } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { tellNewerData } from './edition-age.ts';
import type { Recipe } from './report-choice.ts';
import { useChangeRecipe } from './use-change-recipe.ts';

/** Says where figures are newer than the date that reports print as their edition's, and dates the edition today where that is wanted. */
export function EditionDateNote({ recipe: { id, datasets } }: { readonly recipe: Recipe }): ReactElement | null {
  const { queries } = useEngine();
  const recipe = useQuery(queries.profiles.recipe.queryOptions({ input: { profile: id } }));
  const sources = useQuery(queries.imports.sources.queryOptions());
  const { change, isSaving, failure } = useChangeRecipe();
  if (recipe.data === undefined || sources.data === undefined) return null;
  const found = recipe.data;
  const says = tellNewerData({ edition: found.edition, datasets }, sources.data);
  if (says === null) return null;
  return (
    <>
      <Note
        tone="warn"
        action={
          <Button
            isPending={isSaving}
            onPress={() => change({ ...found, edition: today() }, 'The edition is dated today.')}
          >
            Date it today
          </Button>
        }
      >
        {says} The date is under Details.
      </Note>
      {failure !== null && <Note tone="danger">The date was not saved. {failure}</Note>}
    </>
  );
}

/** Today as the computer's own calendar has it, which is how the engine dates what it takes. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
