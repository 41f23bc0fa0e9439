import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { withMonthsFirst } from './date-choices.ts';
import { withMoneyBrackets } from './mark-choices.ts';
import type { Reading } from './reading.ts';

/** A reading with what the cells show of how they are written; what has been said of a column stays. */
export function inferReading(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  given: ReadPlan,
): Reading {
  return { given, read: withMoneyBrackets(evidences, roles, withMonthsFirst(evidences, roles, given)) };
}
