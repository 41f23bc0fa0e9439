import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { withMonthsFirst } from './date-choices.ts';
import { withMoneyBrackets } from './mark-choices.ts';

/** How a file is read, and what had been said of it before anything was inferred. */
export interface Reading {
  readonly given: ReadPlan;
  readonly read: ReadPlan;
}

/** A reading with what the cells show of how they are written; what has been said of a column stays. */
export function inferReading(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  given: ReadPlan,
): Reading {
  return { given, read: withMoneyBrackets(evidences, roles, withMonthsFirst(evidences, roles, given)) };
}
