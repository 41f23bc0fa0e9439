import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Edition } from '../../../shared/model/edition.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { useEditing } from './editing.ts';

interface KeepEditionProps {
  readonly onKept?: (edition: Edition) => void;
}

/** Keeps the profile as it is now, so that later numbers are compared with these. */
export function KeepEdition({ onKept }: KeepEditionProps): ReactElement | null {
  const { queries } = useEngine();
  const { choice, isFrozenHere } = useEditing();
  const cache = useQueryClient();
  const keep = useMutation({
    ...queries.profiles.keep.mutationOptions(),
    onSuccess: async (edition) => {
      const text = 'This edition is kept. Numbers that change from here on are marked.';
      announce(text);
      dispatch({ kind: 'toast-shown', text });
      await cache.invalidateQueries({ queryKey: queries.profiles.key() });
      onKept?.(edition);
    },
  });
  if (isFrozenHere) return null;
  const { recipe, area } = choice;
  return (
    <>
      <Button
        isPending={keep.isPending}
        onPress={() => keep.mutate({ profile: recipe.id, area: area.code, frozen: false, note: '' })}
      >
        Keep this edition
      </Button>
      {keep.isError && <p className="form-error">{failureText(keep.error)}</p>}
    </>
  );
}
