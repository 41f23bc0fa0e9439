import type { Redline } from '../../shared/model/edition.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { TableModel } from '../../shared/model/table-model.ts';

export interface PlacedTable {
  readonly section: string;
  readonly table: TableModel;
}

/** The tables of a profile by their ids. */
export function tablesOf({ sections }: Profile): ReadonlyMap<string, PlacedTable> {
  const tables = sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [{ section: id, table: block.table }] : [])),
  );
  return new Map(tables.map((each) => [each.table.id, each]));
}

/** Rows and columns of a table that came or went, each told by its name after the table's caption. */
export function partsThatCameOrWent(
  before: TableModel,
  now: TableModel,
): Pick<Redline['blocks'][number], 'block' | 'change' | 'before' | 'now'>[] {
  const [old, present] = [partsOf(before), partsOf(now)];
  const gone = [...old].flatMap(([key, name]) => (present.has(key) ? [] : [`${before.caption}: ${name}`]));
  const come = [...present].flatMap(([key, name]) => (old.has(key) ? [] : [`${now.caption}: ${name}`]));
  return [
    ...gone.map((words) => ({ block: now.id, change: 'removed' as const, before: words, now: '' })),
    ...come.map((words) => ({ block: now.id, change: 'added' as const, before: '', now: words })),
  ];
}

function partsOf({ rows, columns }: TableModel): ReadonlyMap<string, string> {
  return new Map([
    ...columns.map(({ id, title }) => [`column ${id}`, title] as const),
    ...rows.map(({ kind, key, cells }) => [`${kind} ${key}`, textOf(cells[0])] as const),
  ]);
}

/** The cells of a table that changed. */
export function cellsOf(
  before: TableModel | undefined,
  now: TableModel,
): Omit<Redline['figures'][number], 'section'>[] {
  if (before === undefined) return [];
  return now.rows.flatMap((row) => {
    const old = before.rows.find(({ key, kind }) => key === row.key && kind === row.kind);
    const label = textOf(row.cells[0]);
    return now.columns.flatMap((column, at) => {
      const oldAt = before.columns.findIndex(({ id }) => id === column.id);
      const [from, to] = [textOf(old?.cells[oldAt]), textOf(row.cells[at])];
      if (old === undefined || oldAt < 0 || from === to || column.kind === 'label') return [];
      const cell = { row: row.key, column: column.id };
      return [{ block: now.id, label: `${label}, ${column.title}`, before: from, now: to, turns: false, cell }];
    });
  });
}

function textOf(cell: TableModel['rows'][number]['cells'][number] | undefined): string {
  return cell === undefined || cell.kind === 'plot' ? '' : cell.text;
}
