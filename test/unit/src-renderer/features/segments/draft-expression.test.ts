import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import {
  draftOf,
  expressionOf,
  whatIsMissing,
} from '../../../../../src-renderer/features/segments/draft-expression.ts';

const women: SegmentExpression = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] };
const young: SegmentExpression = { kind: 'age-between', from: 16, to: 34 };
const filled: SegmentExpression = { kind: 'column-known', column: 'Language' };
const again = (expression: SegmentExpression) => expressionOf(draftOf('', '', expression));

describe('an expression that is built on', () => {
  it('comes back as it was, parts within parts', () => {
    const nested: SegmentExpression = { kind: 'and', all: [women, { kind: 'or', any: [young, filled] }] };
    for (const kept of [{ kind: 'everyone' } as const, women, nested, { kind: 'not', expression: women } as const]) {
      expect(again(kept)).toEqual(kept);
    }
    expect(again({ kind: 'not', expression: { kind: 'or', any: [women, young] } })).toEqual({
      kind: 'not',
      expression: { kind: 'or', any: [women, young] },
    });
  });

  it('turns "not all of" into any of the opposites', () => {
    expect(again({ kind: 'not', expression: { kind: 'and', all: [women, young] } })).toEqual({
      kind: 'or',
      any: [
        { kind: 'not', expression: women },
        { kind: 'not', expression: young },
      ],
    });
  });

  it('picks the same people however it is nested, also where something is not known', () => {
    const leaves = [women, young, filled];
    const { tree } = fc.letrec<{ tree: SegmentExpression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<SegmentExpression>(...leaves),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): SegmentExpression => ({ kind: 'and', all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): SegmentExpression => ({ kind: 'or', any })),
        tie('tree').map((expression): SegmentExpression => ({ kind: 'not', expression })),
      ),
    }));
    const truth = fc.constantFrom(true, false, null);
    fc.assert(
      fc.property(tree, fc.tuple(truth, truth, truth), (expression, known) => {
        const asked = (leaf: SegmentExpression) => known[leaves.findIndex(({ kind }) => kind === leaf.kind)] ?? null;
        expect(truthOf(again(expression), asked)).toBe(truthOf(expression, asked));
      }),
    );
  });

  it('gives every part an id of its own', () => {
    const { root, nextId } = draftOf('', '', { kind: 'or', any: [women, { kind: 'and', all: [young, filled] }] });
    const ids = [
      root.id,
      ...root.nodes.flatMap((node) => [node.id, ...(node.kind === 'group' ? node.nodes.map(({ id }) => id) : [])]),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(Math.max(...ids)).toBeLessThan(nextId);
  });
});

describe('what is missing', () => {
  const lacks = (expression: SegmentExpression) => [...whatIsMissing(draftOf('', '', expression).root).values()];
  it('is nothing where every part is finished', () => {
    expect(lacks({ kind: 'and', all: [women, young, filled] })).toEqual([]);
    expect(lacks({ kind: 'everyone' })).toEqual([]);
  });
  it('is told of each part that is not', () => {
    expect(lacks({ kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: [] })).toEqual([
      'Choose at least one group.',
    ]);
    expect(lacks({ kind: 'age-between' })).toEqual(['Give the first age, the last, or both.']);
    expect(lacks({ kind: 'age-between', from: 35, to: 16 })).toEqual(['The first age is after the last.']);
    expect(lacks({ kind: 'and', all: [women, { kind: 'or', any: [] }] })).toEqual([
      'Add a part, or take the group out.',
    ]);
    expect(lacks({ kind: 'or', any: [women, { kind: 'and', all: [young, { kind: 'segment', id: '' }] }] })).toEqual([
      'Choose a segment.',
    ]);
  });
});

/** Kleene's logic, as SQL has it: not known is neither in nor out. */
function truthOf(expression: SegmentExpression, asked: (leaf: SegmentExpression) => boolean | null): boolean | null {
  switch (expression.kind) {
    case 'and': {
      const parts = expression.all.map((each) => truthOf(each, asked));
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    case 'or': {
      const parts = expression.any.map((each) => truthOf(each, asked));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case 'not': {
      const inner = truthOf(expression.expression, asked);
      return inner === null ? null : !inner;
    }
    default:
      return asked(expression);
  }
}
