import type { JoinPlan } from '../../../shared/model/join-plan.ts';
import type { JoinWarning, MatchReport } from '../../../shared/model/match-report.ts';
import { isSameJoin } from './plan-changes.ts';

/** The repairs that only make more spellings equal: those that answer near misses. */
export function spellingRepairs({ plan, warnings }: MatchReport): readonly NonNullable<JoinWarning['repair']>[] {
  const bare = withoutSpellings(plan);
  return warnings.flatMap(({ repair }) =>
    repair !== undefined && isSameJoin(withoutSpellings(repair.plan), bare) ? [repair] : [],
  );
}

function withoutSpellings(plan: JoinPlan): JoinPlan {
  return { ...plan, on: plan.on.map((pair) => (pair.by === 'key' ? { ...pair, normalisers: [] } : pair)) };
}
