import { assertNever } from '../base/assert-never.ts';
import type { SegmentExpression } from './segment.ts';

/** A part of an expression that speaks of people themselves, not of other parts. */
export type SegmentPart = Exclude<SegmentExpression, { kind: 'and' | 'or' | 'not' }>;

/** The innermost parts of an expression, in the order in which they are written. */
export function segmentParts(expression: SegmentExpression): SegmentPart[] {
  switch (expression.kind) {
    case 'everyone':
    case 'strand-in':
    case 'age-between':
    case 'area-in':
    case 'column-in':
    case 'column-between':
    case 'column-known':
    case 'segment':
      return [expression];
    case 'and':
      return expression.all.flatMap(segmentParts);
    case 'or':
      return expression.any.flatMap(segmentParts);
    case 'not':
      return segmentParts(expression.expression);
    default:
      return assertNever(expression);
  }
}
