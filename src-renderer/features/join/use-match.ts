import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { useEngine } from '../../client/queries.ts';

export interface AskedMatch {
  /** How the plan in force fits; the last fit of the same tables while it is matched, or where it failed. */
  readonly report: MatchReport | undefined;
  /** The fit is not that of the plan in force, which is being matched or failed. */
  readonly isStale: boolean;
  readonly isMatching: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly stop: () => void;
}

/** Asks how a plan would fit; a plan that takes its place stops the matching of the one before. */
export function useMatch(plan: JoinPlan | null): AskedMatch {
  const { queries } = useEngine();
  const cache = useQueryClient();
  const options = queries.joins.match.queryOptions({ input: plan === null ? skipToken : { plan } });
  const query = useQuery({
    ...options,
    placeholderData: (before: MatchReport | undefined) =>
      before !== undefined && plan !== null && isOfSameTables(before.plan, plan) ? before : undefined,
  });
  return {
    report: query.data,
    isStale: query.isPlaceholderData || query.data === undefined,
    isMatching: query.isFetching,
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
    stop: () => void cache.cancelQueries({ queryKey: options.queryKey }),
  };
}

function isOfSameTables(one: JoinPlan, other: JoinPlan): boolean {
  return one.left.dataset === other.left.dataset && one.right.dataset === other.right.dataset;
}
