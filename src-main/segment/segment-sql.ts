import { assertNever } from '../../shared/base/assert-never.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { SegmentExpression } from '../../shared/model/segment.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';

/** How the columns of a relation answer an expression; each gives SQL that is true, false, or NULL where it is not known. */
export interface SegmentColumns {
  strandIn(strand: StrandId, list: string, codes: readonly string[]): string;
  ageBetween(from: number | undefined, to: number | undefined): string;
  areaIn(codes: readonly string[]): string;
}

/** SQL that is true for the people of a segment, false for others, and NULL for those of whom it is not known. */
export function segmentSql(expression: SegmentExpression, columns: SegmentColumns): string {
  const inner = (each: SegmentExpression): string => segmentSql(each, columns);
  switch (expression.kind) {
    case 'everyone':
      return 'true';
    case 'strand-in':
      return columns.strandIn(expression.strand, expression.list, expression.codes);
    case 'age-between':
      return columns.ageBetween(expression.from, expression.to);
    case 'area-in':
      return columns.areaIn(expression.codes);
    case 'column-in':
      return isIn(`${quoteIdentifier(expression.column)}::VARCHAR`, expression.values);
    case 'column-between':
      return betweenSql(quoteIdentifier(expression.column), expression.from, expression.to);
    case 'column-known':
      return `(nullif(trim(${quoteIdentifier(expression.column)}::VARCHAR), '') IS NOT NULL)`;
    case 'segment':
      throw new Error(`The segment ${expression.id} was not put in its place`);
    case 'and':
      return joined(expression.all.map(inner), 'AND', 'true');
    case 'or':
      return joined(expression.any.map(inner), 'OR', 'false');
    case 'not':
      return `(NOT ${inner(expression.expression)})`;
    default:
      return assertNever(expression);
  }
}

/** SQL for a value among texts; NULL where there is no value. */
export function isIn(value: string, texts: readonly string[]): string {
  if (texts.length > 0) return `(${value} IN (${texts.map(quoteLiteral).join(', ')}))`;
  return `CASE WHEN ${value} IS NOT NULL THEN false END`;
}

function betweenSql(column: string, from: number | string | undefined, to: number | string | undefined): string {
  const limits: [string, number | string | undefined][] = [
    ['>=', from],
    ['<=', to],
  ];
  const parts = limits.flatMap(([sign, limit]) => {
    if (limit === undefined) return [];
    return typeof limit === 'number'
      ? [`TRY_CAST(${column} AS DOUBLE) ${sign} ${limit}`]
      : [`TRY_CAST(${column} AS DATE) ${sign} DATE ${quoteLiteral(limit)}`];
  });
  return joined(parts, 'AND', 'true');
}

function joined(parts: readonly string[], operator: 'AND' | 'OR', empty: string): string {
  return parts.length === 0 ? empty : `(${parts.join(` ${operator} `)})`;
}
