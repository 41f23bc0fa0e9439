import { cellsOf, type Cell, type Columns } from './columns.ts';

/** Rows that are estimated together, with what they have in common. */
export interface RowGroup {
  readonly keys: Readonly<Record<string, Cell>>;
  readonly rows: readonly number[];
}

/** The rows of each combination of these columns' values, in the order of the values; all rows where no column is named. */
export function rowGroups(columns: Columns, names: readonly string[], rows: number): RowGroup[] {
  const keys = names.map((name) => cellsOf(columns, name));
  const groups = new Map<string, { cells: readonly Cell[]; rows: number[] }>();
  for (let row = 0; row < rows; row += 1) {
    const cells = keys.map((column) => column[row] ?? null);
    const key = JSON.stringify(cells);
    const group = groups.get(key) ?? { cells, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((one, other) => compareAll(one.cells, other.cells))
    .map(({ cells, rows: members }) => ({
      keys: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])),
      rows: members,
    }));
}

/** The keys of each group as columns. */
export function keyColumns(groups: readonly RowGroup[]): Record<string, readonly Cell[]> {
  const names = Object.keys(groups[0]?.keys ?? {});
  return Object.fromEntries(names.map((name) => [name, groups.map(({ keys }) => keys[name] ?? null)]));
}

function compareAll(ones: readonly Cell[], others: readonly Cell[]): number {
  for (const [index, one] of ones.entries()) {
    const order = compare(one, others[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers by size, texts by their characters, what is missing last. */
function compare(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}
