import { AppError } from '../../shared/base/app-error.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { DocumentCell, DocumentRelease, TableDocument } from '../../shared/model/table-document.ts';
import { auditProtection } from './audit-protection.ts';
import type { Audit } from './audit-protection.ts';
import { cellIdentity } from './cell-identity.ts';
import { checkDocument } from './check-document.ts';
import { describeKey } from './describe-key.ts';
import { documentKey } from './document-statement.ts';
import type { LinearSolver } from './linear-solver.ts';
import { protect } from './protect.ts';
import { proveRelease } from './prove-release.ts';
import { protectRounded } from './rounding/protect-rounded.ts';
import { roundDocument, roundedCell } from './rounding/round-document.ts';
import { ruleOfDocument } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isOpen, systemOfDocument } from './table-document-system.ts';
import type { CellKey, ProtectedCell, Protection, TableSystem } from './table-system.ts';

/** A document whose open cells are printed or hidden, the audit of it, and how it was protected. */
export interface ProtectedDocument {
  readonly document: TableDocument;
  readonly audit: Audit;
  /** Whether some count is hidden, or all are printed as they are. */
  readonly method: 'suppressed' | 'as counted';
}

/**
 * Protects the open cells of a document together with all that it says was published before, and audits the result: each
 * open cell comes back printed (`v`) or hidden (`s`), earlier ones as they were, and of the open releases' ratios those
 * whose counts are printed. The document's own rule goes before the policy's. Throws as `protect` does, and
 * `not-disclosable` where an earlier release already tells too much.
 */
export function protectDocument(document: TableDocument, policy: Policy, solver: LinearSolver): ProtectedDocument {
  const wasHidden = document.releases.some(({ cells }) => cells.some(({ s }) => s !== undefined));
  const stated = ruleOfDocument(document, policy);
  const rule = wasHidden ? stated : { ...stated, markersDistinct: false };
  const stating = systemOfDocument(document, rule, solver);
  const rounding = roundingOf(stating, { ...policy, threshold: rule.threshold }, solver);
  const { protection, system } = rounding ?? { protection: protect(stating, rule, solver), system: stating };
  proveRelease(system, protection, rule, solver);
  const audit = auditProtection(system, protection, rule, solver);
  const result = {
    ...withoutExpectations(document),
    rule: ruleAsPrinted(document, rule, protection),
    releases: document.releases.map((release) =>
      protectedRelease(release, document, system, protection, rounding?.print ?? printAsCounted),
    ),
  };
  if (!audit.isClean || document.also_audit !== undefined || document.releases.some(wasPublished)) {
    refuseLeaks(result, audit, policy, solver);
  }
  const isHidden = protection.cells.some(({ status }) => status !== 'published');
  return { document: result, audit, method: isHidden ? 'suppressed' : 'as counted' };
}

/** How a count that is printed stands in the document. */
type Print = (cell: ProtectedCell, key: CellKey) => DocumentCell;

const printAsCounted: Print = ({ count }, k) => ({ k: { ...k }, v: count });

/** Counts printed as multiples of the policy's base, and what then has to be hidden; null under a policy that rounds none. */
function roundingOf(system: TableSystem, policy: Policy, solver: LinearSolver) {
  if (policy.roundTo === null) return null;
  const { counts, within } = roundDocument(system, policy, solver);
  const print: Print = ({ id, count }, k) => {
    const { k: key, ...said } = roundedCell(k, counts.get(id) ?? count, within, policy);
    return { k: { ...key }, ...said };
  };
  return { ...protectRounded(system, counts, within, policy, solver), print };
}

function protectedRelease(
  release: DocumentRelease,
  document: TableDocument,
  system: TableSystem,
  protection: Protection,
  print: Print,
): DocumentRelease {
  const cellOf = new Map(protection.cells.map((cell) => [cell.id, cell]));
  const found = (key: CellKey) => cellOf.get(cellIdentity(system.dimensions, documentKey(document, key)));
  const isPrinted = (key: CellKey) => found(key)?.status === 'published' && !isRanged(release, key);
  const { ratios, ...rest } = release;
  const kept = isOpen(release)
    ? ratios?.filter(({ num, den }) => isPrinted(num) && (den === undefined || isPrinted(den)))
    : ratios;
  return {
    ...rest,
    cells: release.cells.map((cell) => protectedCell(cell, found(cell.k), print)),
    ...(kept === undefined ? {} : { ratios: [...kept] }),
  };
}

/** Whether a release has anything in it that is not open. */
function wasPublished({ cells }: DocumentRelease): boolean {
  return cells.some(({ v, s, lo }) => v !== undefined || s !== undefined || lo !== undefined);
}

/** Whether a release tells no more of a cell than a range. */
function isRanged(release: DocumentRelease, key: CellKey): boolean {
  const name = JSON.stringify(key);
  return release.cells.some(
    ({ k, lo, round }) => (lo !== undefined || (round ?? null) !== null) && JSON.stringify(k) === name,
  );
}

function protectedCell(cell: DocumentCell, found: ProtectedCell | undefined, print: Print): DocumentCell {
  const { k, v, s, lo, t, contributions } = cell;
  if (v !== undefined || s !== undefined || lo !== undefined || t === undefined) {
    return cell;
  }
  if (found?.status === 'published') {
    return print(found, k);
  }
  return { k, s: found?.status === 'primary' && contributions === undefined ? 'primary' : 'secondary', t };
}

function ruleAsPrinted(document: TableDocument, rule: ProtectionRule, { floor }: Protection): TableDocument['rule'] {
  return {
    ...document.rule,
    threshold: rule.threshold,
    zeros_published: floor === 1,
    ...(rule.zerosSensitive ? { zeros_sensitive: true } : {}),
    ...(document.rule?.markers_distinct === undefined ? {} : { markers_distinct: rule.markersDistinct }),
  };
}

/** What was expected of a document as it stood says nothing of the protected one. */
function withoutExpectations(document: TableDocument): TableDocument {
  const { expect: _expect, expect_all_protected: _all, expect_error: _error, ...rest } = document;
  return rest;
}

/** Attacks the finished document once more where earlier releases are in it, as they were not made under this rule. */
function refuseLeaks(document: TableDocument, audit: Audit, policy: Policy, solver: LinearSolver): void {
  const checked = checkDocument(document, policy, solver).cells.find((cell) => !cell.protected);
  const audited = [...audit.hidden, ...audit.derived].find(({ isProtected }) => !isProtected);
  const leak = checked ?? (audited === undefined ? undefined : { ...audited, k: audited.key });
  if (leak !== undefined) {
    throw new AppError(
      'not-disclosable',
      `These tables cannot be protected: with what earlier releases printed, ${describeKey(leak.k)} is known to be ${rangeText(leak)}. Leave out the tables that count those people, or use broader categories.`,
    );
  }
}

function rangeText({ lower, upper }: { readonly lower: number; readonly upper: number | null }): string {
  if (upper === null) return `at least ${String(lower)}`;
  return lower === upper ? String(lower) : `${String(lower)} to ${String(upper)}`;
}
