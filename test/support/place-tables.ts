import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { GazetteerSource } from '../../src-main/geography/gazetteer-source.ts';
import type { Connection } from '../../src-main/database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../src-main/database/quote.ts';

export type Cell = string | number | null;

/** A registered dataset of a test, made of rows. */
export async function placeTable(
  connection: Connection,
  id: string,
  columns: Readonly<Record<string, ColumnRole>>,
  rows: readonly (readonly Cell[])[],
  about: Partial<Dataset> = {},
): Promise<GazetteerSource> {
  const names = Object.keys(columns);
  const relation = quoteIdentifier(`dataset ${id}`);
  const typed = names.map((name) => `${quoteIdentifier(name)} ${isNumber(columns[name]) ? 'DOUBLE' : 'VARCHAR'}`);
  await connection.run(`CREATE OR REPLACE TABLE ${relation} (${typed.join(', ')})`);
  const cells = (row: readonly Cell[]): string =>
    row
      .map((cell) => (cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : quoteLiteral(cell)))
      .join(', ');
  if (rows.length > 0)
    await connection.run(`INSERT INTO ${relation} VALUES ${rows.map((row) => `(${cells(row)})`).join(', ')}`);
  return { relation, dataset: { ...plain, id, title: id, path: `${id}.csv`, roles: { ...columns }, ...about } };
}

/** The role of a column of area codes. */
export function codes(kind: 'lsoa' | 'msoa' | 'ward' | 'district' | 'output-area', vintage: string): ColumnRole {
  return { kind: 'area-code', geography: { kind, vintage } };
}

function isNumber(role: ColumnRole | undefined): boolean {
  return role?.kind === 'count' || role?.kind === 'measure' || role?.kind === 'total';
}

const plain: Omit<Dataset, 'id' | 'title' | 'path' | 'roles'> = {
  kind: 'aggregate',
  owner: 'Office for National Statistics',
  subject: 'People',
  unit: 'residents',
  period: { from: '2021-03-21', to: '2021-03-21', label: '21 March 2021' },
  received: '2026-09-01',
  sensitivity: 'open',
  licence: 'None',
  counted: 'Usual residents',
  notCounted: 'Visitors',
  read: { format: 'csv' },
};
