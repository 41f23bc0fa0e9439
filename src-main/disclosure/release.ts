import { AppError } from '../../shared/base/app-error.ts';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { DisclosureSummary } from '../../shared/model/disclosure-summary.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { ProtectedEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { auditProtection } from './audit-protection.ts';
import type { Audit } from './audit-protection.ts';
import { blankBreakdown } from './blank-breakdown.ts';
import { cellIdentity } from './cell-identity.ts';
import { describeKey } from './layout.ts';
import { evidenceSystem, rowKey } from './evidence-system.ts';
import type { LinearSolver } from './linear-solver.ts';
import { protect } from './protect.ts';
import type { HiddenFloor } from './table-system.ts';

/**
 * Protects all breakdowns of one measure together, audits the result as an outsider would, and only then calls it
 * released. Breakdowns of a measure share their areas. Throws `not-disclosable` where no pattern protects or the audit
 * finds a leak, and `data-impossible` where the counts contradict each other.
 */
export function releaseEvidence(
  breakdowns: readonly Breakdown[],
  policy: Policy,
  solver: LinearSolver,
): Released<ProtectedEvidence> {
  const system = evidenceSystem(breakdowns);
  const protection = protect(system, policy, solver);
  const audit = auditProtection(system, protection, policy, solver);
  const leak = audit.hidden.find(({ isProtected }) => !isProtected);
  if (leak !== undefined || !audit.isClean) {
    throw new AppError(
      'not-disclosable',
      `The check before release found a count that can be worked out from the others (${describeKey(leak?.key ?? {})}), so nothing was released. Use broader categories or larger areas.`,
    );
  }
  const hidden = new Set(protection.cells.flatMap(({ id, status }) => (status === 'published' ? [] : [id])));
  const evidence: ProtectedEvidence = {
    breakdowns: breakdowns.map((breakdown) =>
      blankBreakdown(breakdown, (area, category) =>
        hidden.has(cellIdentity(system.dimensions, rowKey(breakdown, area, category))),
      ),
    ),
    disclosure: summaryOf(audit, protection.floor, policy),
    hidden: [],
  };
  return evidence as Released<ProtectedEvidence>;
}

/** What is computed from released numbers alone is released as well; `derive` must read nothing else. */
export function deriveReleased<From, To>(
  released: Released<From>,
  derive: (value: Released<From>) => To,
): Released<To> {
  return derive(released) as Released<To>;
}

/** Released numbers side by side are released together, as long as no two of them count the same people differently cut. */
export function combineReleased<Item>(items: readonly Released<Item>[]): Released<readonly Released<Item>[]> {
  return items as Released<readonly Released<Item>[]>;
}

function summaryOf(audit: Audit, floor: HiddenFloor, policy: Policy): DisclosureSummary {
  return {
    policy: policy.title,
    threshold: policy.threshold,
    cells: audit.cells,
    hidden: audit.hidden.length,
    narrowestInterval: audit.narrowest,
    method: audit.hidden.length === 0 ? nothingHidden(policy) : whatWasHidden(floor, policy),
  };
}

function nothingHidden({ threshold }: Policy): string {
  return `Counts from 1 to ${String(threshold - 1)} would be hidden; there are none, so every count is printed.`;
}

function whatWasHidden(floor: HiddenFloor, { threshold }: Policy): string {
  const greatest = String(threshold - 1);
  const zeros =
    floor === 0
      ? 'Some zeros are hidden too, so a hidden count may be 0.'
      : 'Every zero is printed, so a hidden count is at least 1.';
  return [
    `Counts from 1 to ${greatest} are hidden, and as few others as keep them from being worked out.`,
    'All tables of the measure were protected together, totals included, and every hidden count was then checked against',
    `everything printed: each small count can still be as low as ${String(floor)} and as high as ${greatest}, and no hidden count is exact.`,
    zeros,
  ].join(' ');
}
