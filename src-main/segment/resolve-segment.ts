import { AppError } from '../../shared/base/app-error.ts';
import type { Segment, SegmentExpression } from '../../shared/model/segment.ts';

/** An expression with every segment that it names put in its place; refuses one that is not there, or names itself. */
export function resolveSegment(expression: SegmentExpression, segments: readonly Segment[]): SegmentExpression {
  return resolve(expression, segments, []);
}

function resolve(
  expression: SegmentExpression,
  segments: readonly Segment[],
  within: readonly string[],
): SegmentExpression {
  const inner = (each: SegmentExpression): SegmentExpression => resolve(each, segments, within);
  switch (expression.kind) {
    case 'and':
      return { kind: 'and', all: expression.all.map(inner) };
    case 'or':
      return { kind: 'or', any: expression.any.map(inner) };
    case 'not':
      return { kind: 'not', expression: inner(expression.expression) };
    case 'segment': {
      const named = segments.find(({ id }) => id === expression.id);
      if (named === undefined) {
        throw new AppError(
          'unknown-name',
          `There is no segment "${expression.id}" in this workspace. It has: ${segments.map(({ id }) => id).join(', ')}.`,
        );
      }
      if (within.includes(named.id)) {
        throw new AppError(
          'data-impossible',
          `The segment "${named.title}" is made of itself, so nobody can be picked by it. Take it out of its own parts.`,
        );
      }
      return resolve(named.expression, segments, [...within, named.id]);
    }
    default:
      return expression;
  }
}
