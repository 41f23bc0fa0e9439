import type { Policy } from '../../shared/model/policy.ts';
import type { TableDocument } from '../../shared/model/table-document.ts';
import { auditProtection } from './audit-protection.ts';
import type { Audit } from './audit-protection.ts';
import { cellIdentity } from './cell-identity.ts';
import type { LinearSolver } from './linear-solver.ts';
import { protect } from './protect.ts';
import { documentKey, systemOfDocument } from './table-document-system.ts';

/**
 * Protects the tables of a document together and audits the result: each cell comes back printed (`v`) or hidden (`s`).
 * The document's own threshold goes before the policy's. Throws as `protect` does; whether the audit is clean is the
 * caller's to read.
 */
export function protectDocument(
  document: TableDocument,
  policy: Policy,
  solver: LinearSolver,
): { readonly document: TableDocument; readonly audit: Audit } {
  const threshold = document.rule?.threshold ?? policy.threshold;
  const inForce = { ...policy, threshold };
  const system = systemOfDocument(document);
  const protection = protect(system, inForce, solver);
  const audit = auditProtection(system, protection, inForce, solver);
  const cellOf = new Map(protection.cells.map((cell) => [cell.id, cell]));
  const releases = document.releases.map((release) => ({
    ...release,
    cells: release.cells.map((cell) => {
      const found = cellOf.get(cellIdentity(system.dimensions, documentKey(document, cell)));
      if (found === undefined || found.status === 'published') {
        return { k: cell.k, v: found?.count ?? cell.v ?? cell.t };
      }
      return {
        k: cell.k,
        s: found.status === 'primary' ? ('primary' as const) : ('secondary' as const),
        t: found.count,
      };
    }),
  }));
  return {
    document: { ...document, rule: { ...document.rule, threshold, zeros_published: protection.floor === 1 }, releases },
    audit,
  };
}
