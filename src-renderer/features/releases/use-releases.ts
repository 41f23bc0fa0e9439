import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Route } from '../../app/route.ts';
import type { SafeTableOffer } from '../../../shared/model/release-entry.ts';
import { useEngine } from '../../client/queries.ts';
import type { StrandClient } from '../../client/transport.ts';

export type ReleasesRoute = Extract<Route, { screen: 'releases' }>;
export type Ledger = Awaited<ReturnType<StrandClient['releases']['list']>>;
export type ReleaseCheck = Awaited<ReturnType<StrandClient['releases']['check']>>;
/** What would be released, as the check is asked of it. */
export type AskedRelease = Parameters<StrandClient['releases']['check']>[0];

/** What could be published in place of what is asked for, least loss first; looked for as long as somebody waits for it. */
export function useOffers(asked: AskedRelease): UseQueryResult<readonly SafeTableOffer[]> {
  const { queries } = useEngine();
  return useQuery({
    ...queries.releases.offers.queryOptions({ input: asked }),
    select: (offers) => offers.toSorted((first, second) => second.kept - first.kept),
    refetchOnMount: 'always',
  });
}

/** Every release, newest first, and whether the chain of hashes holds. */
export function useReleases(): UseQueryResult<Ledger> {
  const { queries } = useEngine();
  return useQuery({ ...queries.releases.list.queryOptions(), refetchOnMount: 'always' });
}
