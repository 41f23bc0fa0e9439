import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { useEngine } from '../../client/queries.ts';

/** Reads the ledger again and tells its newest entry, "R-012"; null where nothing is in it or it cannot be read. */
export function useLatestRelease(): () => Promise<string | null> {
  const { queries } = useEngine();
  const cache = useQueryClient();
  return useCallback(async () => {
    await cache.invalidateQueries({ queryKey: queries.releases.key() });
    const ledger = await cache.query(queries.releases.list.queryOptions()).catch(() => null);
    const newest = ledger?.entries[0];
    return newest === undefined ? null : releaseName(newest.number);
  }, [cache, queries]);
}
