import { quoteIdentifier } from '../database/quote.ts';
import { notPlain, textSql } from './direct-source.ts';
import type { DirectSource } from './direct-source.ts';
import { birthDays } from './date-sql.ts';
import { isExactSql, tooOld } from './number-sql.ts';
import { bandsSql } from './typed-cell.ts';
import { cellOf, columnKind, readingOf } from './typed-select.ts';
import type { Typing } from './typed-select.ts';

/** How DuckDB may read each column by itself, so far as the first rows show. */
export interface DirectTypes {
  readonly types: ReadonlyMap<string, string>;
  readonly dateFormat: string | undefined;
  /** SQL for the loaded columns, which stops at a cell that is not plain. */
  readonly select: readonly string[];
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const plainDate =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})([T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** What a cell looks like for which a glance is enough. */
const usualCells = { number: plainNumber, age: plainNumber, date: plainDate, 'birth-date': plainDate } as const;

/** The days that dates of four-digit years are between. */
const anyDays = { least: "DATE '0999-12-31'", most: "DATE '9999-12-31' + 1" };

/** Types for the columns of a file; null where cells among the first rows need a closer look. */
export function directTypes(source: DirectSource, typing: Typing): DirectTypes | null {
  const { shape } = source;
  if ((typing.read.totalRows ?? []).length > 0) return null;
  const types = new Map<string, string>();
  let dateFormat: string | undefined;
  for (const [place, name] of shape.names.entries()) {
    const kind = columnKind(name, typing);
    if (kind === 'text' || !shape.loaded.includes(name)) continue;
    const cells = source.sample.flatMap((row) => (row[place] === '' ? [] : [row[place] ?? '']));
    const reading = readingOf(name, typing);
    if (
      reading.marks !== undefined ||
      reading.decimals === 'comma' ||
      !cells.every((cell) => usualCells[kind].test(cell))
    )
      return null;
    if (kind === 'number' || kind === 'age') {
      types.set(name, 'DOUBLE');
      continue;
    }
    const format = dateFormatOf(cells, reading.dates === 'month-first');
    if (format === undefined || (dateFormat ?? format) !== format) continue;
    dateFormat = format;
    types.set(name, 'DATE');
  }
  return { types, dateFormat, select: shape.loaded.map((name) => columnSql(source, name, typing, types.get(name))) };
}

/** The one format that all of some dates are written in; a first of January 1900 is what DuckDB makes of "epoch" too. */
function dateFormatOf(cells: readonly string[], isMonthFirst: boolean): string | undefined {
  if (cells.length === 0 || cells.some((cell) => /^(0?1\/0?1\/1900|1900-01-01)$/.test(cell))) return undefined;
  if (cells.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell))) return '%Y-%m-%d';
  if (cells.every((cell) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cell))) return isMonthFirst ? '%m/%d/%Y' : '%d/%m/%Y';
  return undefined;
}

function columnSql(source: DirectSource, name: string, typing: Typing, type: string | undefined): string {
  const column = quoteIdentifier(name);
  const kind = columnKind(name, typing);
  if (type === 'DOUBLE') {
    return kind === 'age'
      ? `CASE WHEN ${column} IS NULL OR abs(${column}) < ${tooOld} THEN floor(${column})::INTEGER ELSE ${notPlain} END AS ${column}`
      : `CASE WHEN ${column} IS NULL OR ${isExactSql(column)} THEN ${column} ELSE ${notPlain} END AS ${column}`;
  }
  if (type === 'DATE') {
    const { least, most } = kind === 'birth-date' ? birthDays(typing.received) : anyDays;
    const isOdd = `${column} <= ${least} OR ${column} >= ${most} OR ${column} = DATE '1900-01-01'`;
    return `CASE WHEN ${isOdd} THEN ${notPlain} ELSE ${column} END AS ${column}`;
  }
  if (kind === 'text') return `${bandsSql(textSql(source, name), readingOf(name, typing))} AS ${column}`;
  const refused = `CASE WHEN ${column} IS NOT NULL THEN ${notPlain} END`;
  return `coalesce(${cellOf(name, typing).usual}, ${refused}) AS ${column}`;
}
