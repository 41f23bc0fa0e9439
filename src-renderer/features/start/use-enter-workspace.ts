import { hashKey, useQueryClient } from '@tanstack/react-query';
import type { WorkspaceSummary } from '../../../shared/model/workspace.ts';
import { emptyRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { filesLeft } from '../import/import-session.ts';
import { importSession, tellImport } from '../import/session-store.ts';

/** Goes into a workspace that was opened: nothing of the last one is kept, and files added before any was open come first. */
export function useEnterWorkspace(): (summary: WorkspaceSummary, route: Route) => void {
  const { queries } = useEngine();
  const cache = useQueryClient();
  return (summary, route) => {
    const kept = queries.workspace.current.queryKey();
    const before = cache.getQueryData(kept);
    if (before !== undefined && before !== null && before.path !== summary.path)
      tellImport({ kind: 'session-emptied' });
    cache.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(kept) });
    cache.setQueryData(kept, summary);
    navigate(filesLeft(importSession(), '').length > 0 ? emptyRoute('import') : route);
  };
}
