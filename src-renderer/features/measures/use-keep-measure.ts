import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedMeasure, MeasureDraft } from '../../../shared/model/measure-draft.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';

export interface KeepMeasure {
  readonly isBusy: boolean;
  /** Why the last of them was refused. */
  readonly failure: string | null;
  readonly settle: () => void;
  readonly keep: (draft: MeasureDraft, then: () => void) => void;
  readonly remove: (listed: ListedMeasure, then: () => void) => void;
}

interface Change {
  readonly run: () => Promise<unknown>;
  readonly says: string;
}

/** Keeps a measure in the workspace or takes one out, each with its undo; a refusal is told in place. */
export function useKeepMeasure(): KeepMeasure {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const change = useMutation({
    scope: { id: 'measures' },
    mutationFn: ({ run }: Change) => run(),
    onSuccess: async (_, { says }) => {
      announce(says);
      dispatch({ kind: 'toast-shown', text: says, undo: () => change.mutate(wayBack) });
      // What a draft counts is the same before and after; one that was taken back can no longer be asked.
      const look = JSON.stringify(queries.measures.look.key()[0]);
      await cache.invalidateQueries({ predicate: ({ queryKey: [key] }) => JSON.stringify(key) !== look });
    },
  });
  const wayBack: Change = {
    run: () => client.workspace.step({ direction: 'undo' }),
    says: 'The measures are as they were before.',
  };
  return {
    isBusy: change.isPending,
    failure: change.isError ? failureText(change.error) : null,
    settle: () => change.reset(),
    keep: (draft, then) =>
      change.mutate(
        { run: () => client.measures.keep(draft), says: `“${draft.measure.title}” is kept.` },
        { onSuccess: then },
      ),
    remove: ({ measure: { id, title } }, then) =>
      change.mutate(
        { run: () => client.measures.remove({ id }), says: `“${title}” was taken out of the workspace.` },
        { onSuccess: then },
      ),
  };
}
