import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { LinearSolver } from '../linear-solver.ts';
import { protect } from '../protect.ts';
import type { Protection, TableSystem } from '../table-system.ts';
import { withRanges } from './with-ranges.ts';

/** A protection of counts that are printed rounded, and the system that it holds for. */
export interface RoundedProtection {
  readonly protection: Protection;
  /** True counts, with what rounding tells of them: what to audit and to prove. */
  readonly system: TableSystem;
}

/**
 * Hides what must be hidden of counts of which the others are printed rounded. Ranges leave room that exact counts do not,
 * so few others have to be hidden, and often none. Hidden counts hold even against a reader who knows the multiple that
 * each of them was rounded to, as tables that add up may tell; where nothing holds against that, those are hidden too that
 * would be if counts were printed exactly, which always holds against what is printed. Throws as `protect` does.
 */
export function protectRounded(
  system: TableSystem,
  rounded: ReadonlyMap<string, number>,
  within: number,
  policy: Policy,
  solver: LinearSolver,
): RoundedProtection {
  const ranged = withRanges(system, rounded, within, policy);
  const roomy = protectOrNull(ranged, policy, solver);
  if (roomy !== null) return { protection: roomy, system: ranged };
  const exact = protect(system, policy, solver);
  const partly = withRanges(system, rounded, within, policy, hiddenIn(exact));
  const protection = protectOrNull(partly, policy, solver);
  if (protection !== null)
    return { protection, system: withRanges(system, rounded, within, policy, hiddenIn(protection)) };
  const hidden = hiddenIn(exact);
  const shown = new Map([...rounded].filter(([id]) => !hidden.has(id)));
  return { protection: exact, system: withRanges(system, shown, within, policy) };
}

function hiddenIn({ cells }: Protection): ReadonlySet<string> {
  return new Set(cells.flatMap(({ id, status }) => (status === 'published' ? [] : [id])));
}

function protectOrNull(system: TableSystem, policy: Policy, solver: LinearSolver): Protection | null {
  try {
    return protect(system, policy, solver);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-disclosable') return null;
    throw error;
  }
}
