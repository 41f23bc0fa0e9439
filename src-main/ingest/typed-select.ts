import { lineColumn, rawColumn, statusColumn, totalRowColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { trimmedSql } from './blank-text.ts';
import type { CellSql } from './cell-sql.ts';
import type { TextRelation } from './shaped-relation.ts';
import { cellKind, typedCellSql } from './typed-cell.ts';
import type { CellKind } from './typed-cell.ts';

/** What a table's types follow from. */
export type Typing = Pick<Dataset, 'read' | 'roles' | 'received'>;

/** What was found of a table's cells: columns in which some are unusual, or even neither plainly a value nor empty, and rows that are totals. */
export interface Companions {
  readonly odd: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  readonly hasTotals: boolean;
}

/** A SELECT of the typed table that a relation of text columns becomes; companions stand beside their columns. */
export function typedSelect({ sql, columns }: TextRelation, typing: Typing, companions: Companions): string {
  const odd = columns.filter((name) => companions.odd.has(name));
  const looks = odd.map((name) => cellOf(name, typing));
  const places = new Map(odd.map((name, place) => [name, place]));
  const typed = columns.flatMap((name) => {
    if (name === lineColumn) return [quoteIdentifier(name)];
    const place = places.get(name);
    const cells = cellOf(name, typing);
    if (place === undefined) return [`${cells.usual} AS ${quoteIdentifier(name)}`];
    if (companions.marked.has(name)) return markedColumns(name, cellName(place));
    return [`${cells.plain(lookName(place))} AS ${quoteIdentifier(name)}`];
  });
  const total = companions.hasTotals ? [`${totalRowSql(typing.read)} AS ${quoteIdentifier(totalRowColumn)}`] : [];
  const isMarked = odd.map((name) => companions.marked.has(name));
  return `SELECT ${[...typed, ...total].join(',\n')} FROM ${withCells(sql, looks, isMarked)}`;
}

/** The relation with a closer look at some of its columns, and a struct "[cell 0]", "[cell 1]" … for those that are marked. */
export function withCells(sql: string, columns: readonly CellSql[], isMarked: readonly boolean[]): string {
  if (columns.length === 0) return sql;
  const looks = columns.map(({ isOdd, look }, at) => `CASE WHEN ${isOdd} THEN ${look} END AS ${lookName(at)}`);
  const looked = `(SELECT *, ${looks.join(',\n')} FROM ${sql})`;
  const cells = columns.flatMap(({ cell }, at) =>
    isMarked[at] === true ? [`${cell(lookName(at))} AS ${cellName(at)}`] : [],
  );
  return cells.length === 0 ? looked : `(SELECT *, ${cells.join(',\n')} FROM ${looked})`;
}

/** SQL that is true of a row which sums others, as the plan has it. */
export function totalRowSql(read: Typing['read']): string {
  const isTotal = (read.totalRows ?? []).map(({ column, values }) => {
    const text = `(${trimmedSql(quoteIdentifier(column))})`;
    return values.length === 0 ? 'false' : `coalesce(${text} IN (${values.map(quoteLiteral).join(', ')}), false)`;
  });
  return isTotal.length === 0 ? 'false' : `(${isTotal.join(' OR ')})`;
}

/** What the cells of a column are read as, by its role. */
export function columnKind(name: string, { roles }: Typing): CellKind {
  return cellKind(roles[name] ?? { kind: 'category' });
}

/** How the cells of a column are read where the plan says so. */
export function readingOf(name: string, { read }: Typing): ColumnReading {
  return read.columns?.[name] ?? {};
}

/** SQL for the cells of one of a relation's columns. */
export function cellOf(name: string, typing: Typing): CellSql {
  return typedCellSql(quoteIdentifier(name), columnKind(name, typing), readingOf(name, typing), typing.received);
}

function lookName(place: number): string {
  return quoteIdentifier(`[look ${place}]`);
}

function cellName(place: number): string {
  return quoteIdentifier(`[cell ${place}]`);
}

function markedColumns(name: string, cell: string): string[] {
  return [
    `${cell}."value" AS ${quoteIdentifier(name)}`,
    `${cell}.status AS ${quoteIdentifier(statusColumn(name))}`,
    `${cell}.raw AS ${quoteIdentifier(rawColumn(name))}`,
  ];
}
