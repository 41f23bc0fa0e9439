import { AppError } from '../../shared/base/app-error.ts';
import type { DocumentCell, TableDocument } from '../../shared/model/table-document.ts';
import type { CellKey, TableCell, TableSystem } from './table-system.ts';

/**
 * The system of a table document: one table for each set of dimensions that its cells cross. A cell with `v` was
 * published earlier, one with `s` was hidden earlier, one with `t` alone is open; throws `data-impossible` where a cell
 * has no count to go by.
 */
export function systemOfDocument(document: TableDocument): TableSystem {
  const cells = document.releases.flatMap((release) => release.cells.map((cell) => tableCell(document, cell)));
  const tables = Map.groupBy(cells, ({ key }) => Object.keys(key).sort().join('\n'));
  return {
    dimensions: Object.fromEntries(
      Object.entries(document.dims).map(([name, { leaves, groups }]) => [name, { leaves, groups: groups ?? {} }]),
    ),
    tables: [...tables.values()].map((own) => ({ dimensions: Object.keys(own[0]?.key ?? {}), cells: own })),
  };
}

/** A document cell's key, with codes that mean a dimension's total left out. */
export function documentKey(document: TableDocument, cell: DocumentCell): CellKey {
  return Object.fromEntries(
    Object.entries(cell.k).filter(([name, code]) => code !== (document.dims[name]?.total ?? 'Total')),
  );
}

function tableCell(document: TableDocument, cell: DocumentCell): TableCell {
  const key = documentKey(document, cell);
  if (cell.v !== undefined) {
    return { key, count: cell.v, earlier: 'published' };
  }
  if (cell.t === undefined) {
    throw new AppError(
      'data-impossible',
      `A cell (${Object.values(cell.k).join(', ')}) has neither a printed count (v) nor a true one (t).`,
    );
  }
  return cell.s === undefined ? { key, count: cell.t } : { key, count: cell.t, earlier: 'hidden' };
}
