import type { SegmentExpression } from '../../../shared/model/segment.ts';

/** A name for whom an expression picks: the order of codes and parts, and parts within parts, make no difference. */
export function filterKey(expression: SegmentExpression): string {
  return JSON.stringify(plain(expression));
}

function plain(expression: SegmentExpression): unknown {
  switch (expression.kind) {
    case 'strand-in':
      return ['strand-in', expression.strand, expression.list, inOrder(expression.codes)];
    case 'area-in':
      return ['area-in', inOrder(expression.codes)];
    case 'column-in':
      return ['column-in', expression.column, inOrder(expression.values)];
    case 'age-between':
      return ['age-between', expression.from ?? null, expression.to ?? null];
    case 'column-between':
      return ['column-between', expression.column, expression.from ?? null, expression.to ?? null];
    case 'column-known':
      return ['column-known', expression.column];
    case 'segment':
      return ['segment', expression.id];
    case 'everyone':
      return ['everyone'];
    case 'not':
      return ['not', plain(expression.expression)];
    case 'and': {
      const parts = expression.all.filter(({ kind }) => kind !== 'everyone');
      return together('and', parts, ['everyone']);
    }
    case 'or':
      return together('or', expression.any, ['or']);
  }
}

function together(kind: 'and' | 'or', parts: readonly SegmentExpression[], empty: unknown): unknown {
  const inner = parts.map(plain).flatMap((part): readonly unknown[] => {
    const list: readonly unknown[] = Array.isArray(part) ? part : [];
    return list[0] === kind ? list.slice(1) : [part];
  });
  const distinct = [...new Map(inner.map((part) => [JSON.stringify(part), part])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]: readonly [string, unknown]) => part);
  if (distinct.length === 0) return empty;
  return distinct.length === 1 ? distinct[0] : [kind, ...distinct];
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
