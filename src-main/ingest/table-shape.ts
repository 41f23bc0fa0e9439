import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { nameColumns } from '../files/name-columns.ts';

/** Where a table's columns are in its records, and what they are called. */
export interface TableShape {
  /** The names of all its columns, those that are left out among them. */
  readonly names: readonly string[];
  /** The first column of the file that is the table's, and how many are. */
  readonly from: number;
  readonly count: number;
  /** How many columns the file has, as far as its header tells: fields beyond are too many. */
  readonly width: number;
  /** The places, among the table's columns, of those that are loaded. */
  readonly kept: readonly number[];
  readonly loaded: readonly string[];
}

/** Makes a table's shape of its header and, where that is to be left alone, of what the plan says. */
export function tableShape(
  read: ReadPlan,
  header: readonly (readonly string[])[],
  first: readonly string[],
): TableShape {
  const from = read.skipColumns ?? 0;
  const rows = header.length === 0 ? [first.map(() => '')] : header;
  const headerWidth = Math.max(0, ...rows.map((row) => row.length));
  const count = read.columnCount ?? read.names?.length ?? Math.max(0, headerWidth - from);
  const found = nameColumns(
    rows.map((row) => row.slice(from, from + count)),
    count,
  );
  const given = found.map((name, column) => ownName(read.names?.[column] ?? name));
  const names = nameColumns([given], count);
  const leftOut = new Set(read.leaveOut ?? []);
  const kept = [...names.keys()].filter((column) => !leftOut.has(names[column] ?? ''));
  return {
    names,
    from,
    count,
    width: read.columnCount === undefined ? from + count : Math.max(headerWidth, from + count),
    kept,
    loaded: kept.flatMap((column) => names[column] ?? []),
  };
}

/** A partner's column that is called like one which Strand adds gets round brackets in place of square ones. */
function ownName(name: string): string {
  return isCompanionColumn(name) ? name.replaceAll('[', '(').replaceAll(']', ')') : name;
}
