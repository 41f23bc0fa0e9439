import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Route } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import type { StrandClient } from '../../client/transport.ts';

export type ReleasesRoute = Extract<Route, { screen: 'releases' }>;
export type Ledger = Awaited<ReturnType<StrandClient['releases']['list']>>;
export type ReleaseCheck = Awaited<ReturnType<StrandClient['releases']['check']>>;
/** What would be released, as the check is asked of it. */
export type AskedRelease = Parameters<StrandClient['releases']['check']>[0];

/** Every release, newest first, and whether the chain of hashes holds. */
export function useReleases(): UseQueryResult<Ledger> {
  const { queries } = useEngine();
  return useQuery({ ...queries.releases.list.queryOptions(), refetchOnMount: 'always' });
}
