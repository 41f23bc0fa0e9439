import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useEngine } from '../../client/queries.ts';

/** Has the ledger, and the editions that are kept of what left, read again once something left or was refused. */
export function useLedgerMoved(): () => Promise<void> {
  const { queries } = useEngine();
  const cache = useQueryClient();
  return useCallback(async () => {
    const moved = [queries.releases.key(), queries.profiles.editions.key(), queries.profiles.redline.key()];
    await Promise.all(moved.map((queryKey) => cache.invalidateQueries({ queryKey })));
  }, [cache, queries]);
}
