import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Segment } from '../../../shared/model/segment.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce, dispatch } from '../../state/app-store.ts';

export interface KeepSegment {
  readonly isBusy: boolean;
  /** Why the last of them was refused. */
  readonly failure: string | null;
  readonly settle: () => void;
  /** Keeps a segment; `before` is what undo brings back, or null where there was none. */
  readonly keep: (segment: Segment, before: Segment | null, then: () => void) => void;
  readonly remove: (segment: Segment, then: () => void) => void;
}

interface Change {
  readonly segment: Segment;
  readonly isKept: boolean;
  readonly says: string;
  readonly before: Segment | null;
}

/** Keeps a segment in the workspace or takes one out, each with its undo; a refusal is told in place. */
export function useKeepSegment(): KeepSegment {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const change = useMutation({
    scope: { id: 'segments' },
    mutationFn: ({ segment, isKept }: Change) =>
      isKept ? client.segments.keep(segment) : client.segments.remove({ id: segment.id }),
    onSuccess: async (listed, done) => {
      cache.setQueryData(queries.segments.list.queryKey(), listed);
      announce(done.says);
      dispatch({ kind: 'toast-shown', text: done.says, undo: () => change.mutate(wayBack(done)) });
      await cache.invalidateQueries();
    },
  });
  return {
    isBusy: change.isPending,
    failure: change.isError ? failureText(change.error) : null,
    settle: () => change.reset(),
    keep: (segment, before, then) =>
      change.mutate({ segment, isKept: true, before, says: `“${segment.title}” is saved.` }, { onSuccess: then }),
    remove: (segment, then) =>
      change.mutate(
        { segment, isKept: false, before: segment, says: `“${segment.title}” was taken out of the workspace.` },
        { onSuccess: then },
      ),
  };
}

/** What takes a change back, and how it is taken forth again. */
function wayBack({ segment, before }: Change): Change {
  if (before === null)
    return {
      segment,
      isKept: false,
      before: segment,
      says: `“${segment.title}” was taken out of the workspace again.`,
    };
  return { segment: before, isKept: true, before: segment, says: `“${before.title}” is as it was before.` };
}
