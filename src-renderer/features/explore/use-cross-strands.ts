import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StrandPair } from '../../../shared/model/crossing.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';

export interface CrossStrands {
  readonly isBusy: boolean;
  /** Why the last of them was refused. */
  readonly failure: string | null;
  readonly cross: (strands: StrandPair, on: boolean, says: string) => void;
  readonly settle: () => void;
}

interface Change {
  readonly run: () => Promise<unknown>;
  readonly says: string;
}

/** Counts a measure by two strands together, or no longer, each with its undo; a refusal is told in place. */
export function useCrossStrands(measure: string): CrossStrands {
  const { client } = useEngine();
  const cache = useQueryClient();
  const change = useMutation({
    scope: { id: 'measures' },
    mutationFn: ({ run }: Change) => run(),
    onSuccess: async (_, { says }) => {
      announce(says);
      dispatch({ kind: 'toast-shown', text: says, undo: () => change.mutate(wayBack) });
      await cache.invalidateQueries();
    },
  });
  const wayBack: Change = {
    run: () => client.workspace.step({ direction: 'undo' }),
    says: 'What is counted together is as it was before.',
  };
  return {
    isBusy: change.isPending,
    failure: change.isError ? failureText(change.error) : null,
    cross: (strands, on, says) => change.mutate({ run: () => client.measures.cross({ measure, strands, on }), says }),
    settle: () => change.reset(),
  };
}
