import { assertNever } from '../../shared/base/assert-never.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';

/** SQL that is true for the people of a segment; `codeColumn` names the harmonised column of a strand and list. */
export function segmentSql(
  expression: SegmentExpression,
  codeColumn: (strand: string, list: string) => string,
): string {
  switch (expression.kind) {
    case 'everyone':
      return 'true';
    case 'strand-in':
      return expression.codes.length === 0
        ? 'false'
        : `coalesce(${codeColumn(expression.strand, expression.list)} IN (${expression.codes.map(quoteLiteral).join(', ')}), false)`;
    case 'column-equals':
      return `coalesce(${quoteIdentifier(expression.column)}::VARCHAR = ${quoteLiteral(expression.value)}, false)`;
    case 'and':
      return joinSql(
        expression.all.map((each) => segmentSql(each, codeColumn)),
        'AND',
        'true',
      );
    case 'or':
      return joinSql(
        expression.any.map((each) => segmentSql(each, codeColumn)),
        'OR',
        'false',
      );
    case 'not':
      return `(NOT ${segmentSql(expression.expression, codeColumn)})`;
    default:
      return assertNever(expression);
  }
}

function joinSql(parts: readonly string[], operator: 'AND' | 'OR', empty: string): string {
  return parts.length === 0 ? empty : `(${parts.join(` ${operator} `)})`;
}

/** The columns that an expression compares with a value. */
export function columnsOf(expression: SegmentExpression): string[] {
  switch (expression.kind) {
    case 'everyone':
    case 'strand-in':
      return [];
    case 'column-equals':
      return [expression.column];
    case 'and':
      return expression.all.flatMap(columnsOf);
    case 'or':
      return expression.any.flatMap(columnsOf);
    case 'not':
      return columnsOf(expression.expression);
    default:
      return assertNever(expression);
  }
}

/** The strand and list pairs that an expression asks about. */
export function strandsOf(expression: SegmentExpression): { strand: string; list: string }[] {
  switch (expression.kind) {
    case 'everyone':
    case 'column-equals':
      return [];
    case 'strand-in':
      return [{ strand: expression.strand, list: expression.list }];
    case 'and':
      return expression.all.flatMap(strandsOf);
    case 'or':
      return expression.any.flatMap(strandsOf);
    case 'not':
      return strandsOf(expression.expression);
    default:
      return assertNever(expression);
  }
}
