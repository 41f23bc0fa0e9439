import type { DocumentCell, TableDocument } from '../../../shared/model/table-document.ts';
import { cellIdentity } from '../cell-identity.ts';
import { documentKey } from '../document-statement.ts';
import type { ProtectionRule } from '../rule.ts';
import type { ProtectedCell } from '../table-system.ts';
import type { CoarsenedTables } from './protect-or-coarsen.ts';

/** The document of coarsened tables: where nothing was merged, the one asked for; else one release over the coarser codes. */
export function coarsenedDocument(
  document: TableDocument,
  { system, protection, recode }: CoarsenedTables,
  { threshold, zerosSensitive }: ProtectionRule,
): TableDocument {
  const { expect: _expect, expect_all_protected: _all, expect_error: _error, ...rest } = document;
  const rule = {
    ...document.rule,
    threshold,
    zeros_published: protection.floor === 1,
    ...(zerosSensitive ? { zeros_sensitive: true } : {}),
  };
  if (recode.size === 0) {
    const cellOf = new Map(protection.cells.map((cell) => [cell.id, cell]));
    const releases = document.releases.map((release) => ({
      ...release,
      cells: release.cells.map((cell) => {
        const found = cellOf.get(cellIdentity(system.dimensions, documentKey(document, cell.k)));
        return found === undefined ? cell : printed(found, cell.k);
      }),
    }));
    return { ...rest, rule, releases };
  }
  const totalOf = (name: string): string => document.dims[name]?.total ?? 'Total';
  const dims: TableDocument['dims'] = {};
  const totals: Record<string, string> = {};
  for (const [name, { leaves, groups }] of Object.entries(system.dimensions)) {
    const own = Object.fromEntries(Object.entries(groups).map(([code, parts]) => [code, [...parts]]));
    dims[name] = { leaves: [...leaves], groups: own, total: totalOf(name) };
    totals[name] = totalOf(name);
  }
  const cells = protection.cells.map((cell) => printed(cell, { ...totals, ...cell.key }));
  const name = document.releases.find((release) => release.name !== undefined)?.name;
  return { ...rest, dims, rule, releases: [{ ...(name === undefined ? {} : { name }), cells }] };
}

function printed({ count, status }: ProtectedCell, k: DocumentCell['k']): DocumentCell {
  if (status === 'published') return { k, v: count };
  return { k, s: status === 'primary' ? 'primary' : 'secondary', t: count };
}
