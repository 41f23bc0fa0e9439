import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { LinearSolver } from '../linear-solver.ts';
import { ruleOf } from '../rule.ts';
import type { ProtectionRule } from '../rule.ts';
import type { Protection, TableSystem } from '../table-system.ts';
import { describeMethod } from './describe-recode.ts';
import type { CoarseningMethod } from './describe-recode.ts';
import { protectRecode } from './protect-recode.ts';
import type { ProtectedRecode } from './protect-recode.ts';
import { rankRecodes } from './rank-recodes.ts';
import type { RankedRecode } from './rank-recodes.ts';
import type { Recode } from './recode.ts';

/** Tables that may be printed in place of those asked for. */
export interface CoarsenedTables {
  /** What is printed, over the leaves that it tells apart. */
  readonly system: TableSystem;
  readonly protection: Protection;
  readonly recode: Recode;
  readonly method: CoarseningMethod;
  /** Information kept of the tables as asked for, 0 to 1. */
  readonly kept: number;
  /** Other ways, best first, with what was kept where they were protected too and an estimate where they were not. */
  readonly offers: readonly RecodeOffer[];
}

export interface RecodeOffer {
  readonly recode: Recode;
  readonly kept: number;
  readonly isEstimate: boolean;
}

/** How much work a search may do: about so many seconds on an ordinary machine, counted so that the same tables end alike. */
export interface RecodeBudget {
  readonly seconds: number;
  /** Recodes that are protected in full. */
  readonly trials: number;
}

export const usualBudget: RecodeBudget = { seconds: 20, trials: 4 };

interface Trial extends ProtectedRecode {
  readonly ranked: RankedRecode;
}

/**
 * Protects the tables as asked for, or coarser ones where those keep more information once they are protected: fewer
 * codes of a dimension, a dimension less, or several of that. Recodes are ranked by an estimate, the best few that the
 * budget allows are protected, and the one that truly prints most is taken. Throws `not-disclosable` where nothing of
 * the tables can be protected, and `data-impossible` where they contradict each other.
 */
export function protectOrCoarsen(
  system: TableSystem,
  given: Policy | ProtectionRule,
  solver: LinearSolver,
  budget: RecodeBudget = usualBudget,
): CoarsenedTables {
  const rule = ruleOf(given);
  const ranked = rankRecodes(system, rule);
  const trials: Trial[] = [];
  const failed = new Set<RankedRecode>();
  let spent = 0;
  for (const candidate of ranked) {
    const best = Math.max(0, ...trials.map(({ kept }) => kept));
    if (trials.length >= budget.trials) break;
    if (candidate.kept <= best) break;
    const left = budget.seconds - spent;
    const made = ways(candidate).reduce<ProtectedRecode | null>((found, { by, seconds }) => {
      if (found !== null || seconds > left) return found;
      spent += seconds;
      return protectRecode(system, candidate.recode, rule, solver, by);
    }, null);
    if (made === null) failed.add(candidate);
    else trials.push({ ...made, ranked: candidate });
  }
  const [best] = trials.sort(
    (first, second) => second.kept - first.kept || first.ranked.recode.size - second.ranked.recode.size,
  );
  if (best === undefined) {
    throw new AppError(
      'not-disclosable',
      'Small counts cannot be hidden here, not even with broader categories or with a characteristic left out. Use larger areas, or leave this table out.',
    );
  }
  const untried = ranked.filter(
    (each) => !failed.has(each) && !trials.some((trial) => trial.ranked === each) && each.kept <= best.kept,
  );
  return {
    system: best.system,
    protection: best.protection,
    recode: best.ranked.recode,
    method: describeMethod(system, best.ranked.recode, best.protection),
    kept: best.kept,
    offers: [
      ...trials.slice(1).map(({ ranked: { recode }, kept }) => ({ recode, kept, isEstimate: false })),
      ...untried.map(({ recode, kept }) => ({ recode, kept, isEstimate: true })),
    ].sort((first, second) => second.kept - first.kept),
  };
}

/** Beyond this much work for the solver, small counts × cells, boxes are tried first. */
const mostForSolver = 600_000;

/** How a recode may be protected, the better way for its size first, with the time it takes: measured on 500 to 15,000 cells. */
function ways({
  small,
  cells,
}: RankedRecode): readonly { readonly by: 'solver' | 'boxes'; readonly seconds: number }[] {
  const work = small * cells;
  const solver = { by: 'solver' as const, seconds: 0.1 + work * 8e-6 };
  return work <= mostForSolver ? [solver] : [{ by: 'boxes', seconds: 0.1 + work * 5e-8 }, solver];
}
