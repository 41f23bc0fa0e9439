import { AppError } from '../../../shared/base/app-error.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { ReleaseProof } from '../../../shared/model/release-proof.ts';
import type { TableDocument } from '../../../shared/model/table-document.ts';
import { auditProtection } from '../audit-protection.ts';
import type { Audit } from '../audit-protection.ts';
import type { LinearSolver } from '../linear-solver.ts';
import { proveRelease } from '../prove-release.ts';
import { ruleOfDocument } from '../rule.ts';
import { systemOfDocument } from '../table-document-system.ts';
import { coarsenedDocument } from './coarsened-document.ts';
import { describeRecode } from './describe-recode.ts';
import type { CoarseningMethod } from './describe-recode.ts';
import { protectOrCoarsen, usualBudget } from './protect-or-coarsen.ts';
import type { RecodeBudget } from './protect-or-coarsen.ts';

/** A way to print the tables, and how much of what was asked for it keeps (0 to 1). */
export interface DocumentOffer {
  /** "ethnic in 11 groups in place of 19". */
  readonly says: string;
  readonly kept: number;
  /** True where it was not protected, so that the truth may be a little less. */
  readonly isEstimate: boolean;
}

/** Tables that may be printed in place of a document's, with what was done and what proves it. */
export interface CoarsenedDocument {
  readonly document: TableDocument;
  readonly method: CoarseningMethod;
  /** Information kept of the tables as asked for, 0 to 1. */
  readonly kept: number;
  readonly offers: readonly DocumentOffer[];
  readonly proof: ReleaseProof;
  /** How it was checked: each hidden count's interval found, or, of large tables, the witnesses of the proof alone. */
  readonly checkedBy: 'intervals' | 'witnesses';
  readonly audit: Audit | null;
}

/** Hidden counts × cells up to which every interval is found: some seconds of work. */
const mostForIntervals = 600_000;
const mostOffers = 8;

/**
 * Protects a document's tables as asked for or as coarser ones, whichever prints more, and proves the result. Where codes
 * were merged, the document that comes back has the coarser lists as its dimensions. Throws as `protectOrCoarsen` does;
 * `not-disclosable` where the proof or the audit fails; and `usage` of a document that holds more than true counts to be
 * released now, as what was printed before cannot be made coarser.
 */
export function protectOrCoarsenDocument(
  document: TableDocument,
  policy: Policy,
  solver: LinearSolver,
  budget: RecodeBudget = usualBudget,
): CoarsenedDocument {
  if (!holdsOpenCountsOnly(document)) {
    throw new AppError(
      'usage',
      'Only tables that are all still to be released can be made coarser. These hold earlier releases, rates, sums of amounts or counts to be audited besides: protect them without --coarsen, or make them coarser first.',
    );
  }
  const rule = { ...ruleOfDocument(document, policy), markersDistinct: false };
  const asked = systemOfDocument(document, rule, solver);
  const made = protectOrCoarsen(asked, rule, solver, budget);
  const { system, protection } = made;
  const hidden = protection.cells.filter(({ status }) => status !== 'published').length;
  const isSmall = hidden * protection.cells.length <= mostForIntervals;
  const proof = proveRelease(system, protection, rule, ...(isSmall ? [solver] : []));
  const audit = isSmall ? auditProtection(system, protection, rule, solver) : null;
  if (audit?.isClean === false) {
    throw new AppError(
      'not-disclosable',
      'The check before release found a count that can be worked out from the others, so nothing was released. Use broader categories or larger areas.',
    );
  }
  return {
    document: coarsenedDocument(document, made, rule),
    method: made.method,
    kept: made.kept,
    offers: made.offers.slice(0, mostOffers).map(({ recode, kept, isEstimate }) => ({
      says: recode.size === 0 ? 'as asked for' : describeRecode(asked, recode),
      kept,
      isEstimate,
    })),
    proof,
    checkedBy: audit === null ? 'witnesses' : 'intervals',
    audit,
  };
}

function holdsOpenCountsOnly({ releases, also_audit: audited }: TableDocument): boolean {
  return (
    (audited ?? []).length === 0 &&
    releases.every(
      ({ cells, ratios }) =>
        (ratios ?? []).length === 0 &&
        cells.every(
          ({ v, s, lo, t, contributions }) =>
            t !== undefined && v === undefined && s === undefined && lo === undefined && contributions === undefined,
        ),
    )
  );
}
