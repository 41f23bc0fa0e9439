import { assertNever } from '../../../shared/base/assert-never.ts';
import type { SegmentExpression } from '../../../shared/model/segment.ts';
import type { DraftGroup, DraftNode, SegmentDraft } from './segment-draft.ts';

/** A draft of an expression as it is kept; "not" of several parts becomes "none of" or turns each part round. */
export function draftOf(title: string, people: string, expression: SegmentExpression): SegmentDraft {
  let used = 0;
  const next = (): number => used++;
  const root = rootOf(expression, next);
  return { title, people, root, nextId: used, past: [], future: [] };
}

function rootOf(expression: SegmentExpression, next: () => number): DraftGroup {
  const id = next();
  if (expression.kind === 'everyone') return { kind: 'group', id, match: 'all', nodes: [] };
  const node = nodeOf(expression, false, next);
  return node.kind === 'group' ? node : { kind: 'group', id, match: 'all', nodes: [node] };
}

function nodeOf(expression: SegmentExpression, isNot: boolean, next: () => number): DraftNode {
  const id = next();
  switch (expression.kind) {
    case 'not':
      return nodeOf(expression.expression, !isNot, next);
    case 'and':
      return {
        kind: 'group',
        id,
        match: isNot ? 'any' : 'all',
        nodes: expression.all.map((each) => nodeOf(each, isNot, next)),
      };
    case 'or':
      return {
        kind: 'group',
        id,
        match: isNot ? 'none' : 'any',
        nodes: expression.any.map((each) => nodeOf(each, false, next)),
      };
    case 'everyone':
    case 'strand-in':
    case 'age-between':
    case 'area-in':
    case 'column-in':
    case 'column-between':
    case 'column-known':
    case 'segment':
      return { kind: 'part', id, isNot, part: expression };
    default:
      return assertNever(expression);
  }
}

/** The expression of a draft; without any part it is everyone. */
export function expressionOf({ root }: Pick<SegmentDraft, 'root'>): SegmentExpression {
  return root.nodes.length === 0 ? { kind: 'everyone' } : groupExpression(root);
}

function groupExpression({ match, nodes }: DraftGroup): SegmentExpression {
  const parts = nodes.map((node) => (node.kind === 'group' ? groupExpression(node) : partExpression(node)));
  const [first] = parts;
  const isOne = parts.length === 1 && first !== undefined;
  switch (match) {
    case 'all':
      return isOne ? first : { kind: 'and', all: parts };
    case 'any':
      return isOne ? first : { kind: 'or', any: parts };
    case 'none':
      return { kind: 'not', expression: isOne ? first : { kind: 'or', any: parts } };
    default:
      return assertNever(match);
  }
}

function partExpression({ isNot, part }: Extract<DraftNode, { kind: 'part' }>): SegmentExpression {
  return isNot ? { kind: 'not', expression: part } : part;
}

/** What each unfinished part still lacks, by its id. */
export function whatIsMissing(group: DraftGroup): ReadonlyMap<number, string> {
  return new Map(
    group.nodes.flatMap((node): [number, string][] => {
      if (node.kind === 'part') {
        const lacks = lackOf(node.part);
        return lacks === null ? [] : [[node.id, lacks]];
      }
      return node.nodes.length === 0 ? [[node.id, 'Add a part, or take the group out.']] : [...whatIsMissing(node)];
    }),
  );
}

function lackOf(part: Extract<DraftNode, { kind: 'part' }>['part']): string | null {
  switch (part.kind) {
    case 'strand-in':
      return part.codes.length === 0 ? 'Choose at least one group.' : null;
    case 'area-in':
      return part.codes.length === 0 ? 'Choose at least one area.' : null;
    case 'column-in':
      return part.values.length === 0 ? 'Choose at least one value.' : null;
    case 'age-between':
      return limitsLack(part.from, part.to, 'age');
    case 'column-between':
      return limitsLack(part.from, part.to, 'limit');
    case 'segment':
      return part.id === '' ? 'Choose a segment.' : null;
    case 'everyone':
    case 'column-known':
      return null;
    default:
      return assertNever(part);
  }
}

function limitsLack(from: number | string | undefined, to: number | string | undefined, noun: string): string | null {
  if (from === undefined && to === undefined) return `Give the first ${noun}, the last, or both.`;
  return from !== undefined && to !== undefined && from > to ? `The first ${noun} is after the last.` : null;
}
