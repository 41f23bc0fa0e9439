import type { JoinPlan } from '../../shared/model/join-plan.ts';

/** What a join's sides are called. */
export interface JoinTitles {
  readonly left: string;
  readonly right: string;
  readonly lookup: string | null;
  readonly areaKind: string;
}

/** A join in a sentence that an officer understands. */
export function describeJoin(plan: JoinPlan, titles: JoinTitles): string {
  const way =
    plan.through === undefined || titles.lookup === null
      ? `by its ${titles.areaKind} code in “${plan.leftKey}”`
      : `by “${plan.leftKey}”, looked up in ${titles.lookup}${
          plan.through.method === 'best-fit' ? ' (best fit: each small area counts whole in one area)' : ''
        }`;
  return (
    `Each row of ${titles.left} is placed in a ${titles.areaKind} ${way}; rows are then counted by ` +
    `${titles.areaKind} and category, and set beside ${titles.right}. Rows that reach no ${titles.areaKind} count in the whole only.`
  );
}
