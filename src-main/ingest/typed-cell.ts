import { assertNever } from '../../shared/base/assert-never.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { ColumnReading } from '../../shared/model/read-plan.ts';
import { quoteLiteral } from '../database/quote.ts';
import { trimmedSql } from './blank-text.ts';
import type { CellSql } from './cell-sql.ts';
import { birthDateCellSql, dateCellSql } from './date-sql.ts';
import { ageCellSql, numberCellSql } from './number-sql.ts';

/** What the cells of a column are read as. */
export type CellKind = 'number' | 'age' | 'date' | 'birth-date' | 'text';

/** What the cells of a column of a role are read as. */
export function cellKind(role: ColumnRole): CellKind {
  switch (role.kind) {
    case 'count':
    case 'measure':
    case 'total':
    case 'weight':
    case 'latitude':
    case 'longitude':
    case 'easting':
    case 'northing':
      return 'number';
    case 'age-in-years':
      return 'age';
    case 'date':
      return 'date';
    case 'date-of-birth':
      return 'birth-date';
    case 'area-code':
    case 'area-name':
    case 'postcode':
    case 'uprn':
    case 'strand':
    case 'period':
    case 'category':
    case 'identifier':
    case 'free-text':
    case 'ignore':
      return 'text';
    default:
      return assertNever(role);
  }
}

/** SQL for the cells of a text column of this kind; a text is always plainly itself. */
export function typedCellSql(column: string, kind: CellKind, reading: ColumnReading, received: string): CellSql {
  switch (kind) {
    case 'number':
      return numberCellSql(column, reading);
    case 'age':
      return ageCellSql(column, reading);
    case 'date':
      return dateCellSql(column, reading);
    case 'birth-date':
      return birthDateCellSql(column, reading, received);
    case 'text':
      return textCellSql(column, reading);
    default:
      return assertNever(kind);
  }
}

function textCellSql(column: string, reading: ColumnReading): CellSql {
  const text = bandsSql(trimmedSql(column), reading);
  return { isOdd: 'false', usual: text, look: 'NULL', plain: () => text, cell: () => 'NULL' };
}

/** SQL for a text, or for the band in its place where the reading says that a spreadsheet made it of one. */
export function bandsSql(text: string, { bands = {} }: ColumnReading): string {
  const mended = Object.entries(bands).map(([date, band]) => `WHEN ${quoteLiteral(date)} THEN ${quoteLiteral(band)}`);
  return mended.length === 0 ? text : `CASE (${text}) ${mended.join(' ')} ELSE (${text}) END`;
}
