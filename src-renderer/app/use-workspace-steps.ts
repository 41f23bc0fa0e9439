import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { failureText } from '../client/failure-text.ts';
import { useEngine } from '../client/queries.ts';
import { announce, dispatch } from '../state/app-store.ts';

type Direction = 'undo' | 'redo';

export interface WorkspaceSteps {
  /** What would be taken back, and done again: "keep the segment “Adults”"; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly step: (direction: Direction) => void;
  readonly failure: string | null;
  readonly settle: () => void;
}

const settleAfter = 60;

/** The path of a query's procedure, as text. */
function pathOf(query: { readonly queryKey: readonly unknown[] }): string {
  return JSON.stringify(query.queryKey[0]);
}

/** The changes of the open workspace that can be taken back or done again; every screen shows what then is. */
export function useWorkspaceSteps(isOpen: boolean): WorkspaceSteps {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const history = useQuery({ ...queries.workspace.history.queryOptions(), enabled: isOpen });
  const change = useMutation({
    scope: { id: 'workspace-steps' },
    mutationFn: (direction: Direction) => client.workspace.step({ direction }),
    onSuccess: async ({ undo, redo, did, workspace }, direction) => {
      const says = direction === 'undo' ? `Undid: ${did}` : `Did again: ${did}`;
      cache.setQueryData(queries.workspace.history.queryKey(), { undo, redo });
      cache.setQueryData(queries.workspace.current.queryKey(), workspace);
      announce(says);
      const [back, undoTitle] = direction === 'undo' ? (['redo', 'Redo'] as const) : (['undo', 'Undo'] as const);
      dispatch({ kind: 'toast-shown', text: says, undoTitle, undo: () => mutate(back) });
      await cache.invalidateQueries();
    },
  });
  const { mutate } = change;
  useEffect(() => {
    const queryKey = queries.workspace.history.key();
    const own = JSON.stringify(queryKey[0]);
    let timer: number | undefined;
    const ask = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void cache.invalidateQueries({ queryKey }), settleAfter);
    };
    const stops = [
      cache.getQueryCache().subscribe((event) => {
        const isOther = pathOf(event.query) !== own;
        if (event.type === 'updated' && event.action.type === 'invalidate' && isOther) ask();
      }),
      cache.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success') ask();
      }),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [cache, queries]);
  return {
    undo: history.data?.undo ?? null,
    redo: history.data?.redo ?? null,
    step: useCallback((direction: Direction) => mutate(direction), [mutate]),
    failure: change.isError ? failureText(change.error) : null,
    settle: change.reset,
  };
}
