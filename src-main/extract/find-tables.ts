import { continuesTable } from './continues-table.ts';
import { cutAtTitles } from './cut-at-titles.ts';
import { draftList, draftLoneRow, draftTable, lineOf } from './draft-table.ts';
import type { Draft } from './draft-table.ts';
import { countCells, describeOpenTable, measureTable } from './measure-table.ts';
import { splitBlocks } from './split-blocks.ts';
import { splitColumns } from './split-columns.ts';
import type { Grid, TableExtent } from './table-extent.ts';
import type { GridView } from './view-grid.ts';

/*
 * A grid is cut at blank columns that have a table on either side, and each part at its blank rows into blocks. In a
 * block the header is the first row of words above cells that are none; rows of one cell above it are titles, rows of
 * labels on it and of units under it belong to it. A block without a header of its own goes on with the table above it
 * where its cells are of the same kinds; what is no table is the title of the next one, or notes.
 */

/** Every table of a grid, the one most likely meant first; none where there are only titles and notes. */
export function findTables(grid: Grid): TableExtent[] {
  const drafts = splitColumns(grid).flatMap(readTables);
  const cells = drafts.map(countCells);
  const tables = drafts.map((draft) => measureTable(grid, draft));
  const large = firstLarge(tables, cells);
  const best = tables.findIndex((table, at) => at === large || areAlike(table, tables[large]));
  return [...tables.slice(best, best + 1), ...tables.filter((_, at) => at !== best)];
}

/** The first table that is not much smaller than the largest: with half of its cells, or half of its rows and a quarter. */
function firstLarge(tables: readonly TableExtent[], cells: readonly number[]): number {
  const largest = cells.indexOf(cells.reduce((most, count) => Math.max(most, count), 0));
  const rows = tables[largest]?.bodyRows ?? 0;
  const most = cells[largest] ?? 0;
  return tables.findIndex(({ bodyRows }, at) => {
    const own = cells[at] ?? 0;
    return own * 2 >= most || (bodyRows * 2 >= rows && own * 4 >= most);
  });
}

/** Whether two tables have most names in common, as those of one form that was filled in several times. */
function areAlike({ names }: TableExtent, other: TableExtent | undefined): boolean {
  const own = namesSaid(names);
  const others = namesSaid(other?.names ?? []);
  const shared = [...own].filter((name) => others.has(name)).length;
  return shared > 2 && shared * 5 >= Math.max(own.size, others.size) * 4;
}

function namesSaid(names: readonly string[]): Set<string> {
  const said = names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return new Set(said.filter((name) => name !== '' && !/^column\d+$/.test(name)));
}

function readTables(view: GridView): Draft[] {
  const drafts: Draft[] = [];
  let pending: (readonly number[])[] = [];
  const pieces = splitBlocks(view).flatMap((block) => cutAtTitles(view, block));
  for (const rows of pieces) {
    const open = drafts.at(-1);
    const between = pending.flat().map((row) => lineOf(view, row));
    if (open !== undefined && continuesTable(view, rows, describeOpenTable(open), between)) {
      for (const row of [...pending.flat(), ...rows]) open.body.push(row);
      pending = [];
      continue;
    }
    const draft = draftTable(view, rows, pending, open === undefined);
    if (draft === null) pending.push(rows);
    else drafts.push(draft);
    if (draft !== null) pending = [];
  }
  if (drafts.length > 0) return drafts;
  return [draftLoneRow(view, pieces) ?? draftList(view, pieces)].filter((draft) => draft !== null);
}
