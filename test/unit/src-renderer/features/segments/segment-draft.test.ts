import { expect, it } from 'vitest';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import { draftOf, expressionOf } from '../../../../../src-renderer/features/segments/draft-expression.ts';
import {
  addGroup,
  addPart,
  changePart,
  dropNode,
  matchGroup,
  redoDraft,
  undoDraft,
} from '../../../../../src-renderer/features/segments/segment-draft.ts';

const women = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] } as const;
const young = { kind: 'age-between', from: 16, to: 34 } as const;
const filled = { kind: 'column-known', column: 'Language' } as const;
const everyone: SegmentExpression = { kind: 'everyone' };

it('is built part by part, a group within the whole', () => {
  const start = addGroup(addPart(draftOf('', '', everyone), 0, women), 0);
  const group = start.root.nodes.at(-1)?.id ?? -1;
  const built = addPart(addPart(start, group, young), group, filled);
  expect(expressionOf(built)).toEqual({ kind: 'and', all: [women, { kind: 'or', any: [young, filled] }] });
  expect(expressionOf(matchGroup(built, group, 'none'))).toEqual({
    kind: 'and',
    all: [women, { kind: 'not', expression: { kind: 'or', any: [young, filled] } }],
  });
  expect(expressionOf(dropNode(built, group))).toEqual(women);
});

it('turns one part round, and leaves the others', () => {
  const both = addPart(addPart(draftOf('', '', everyone), 0, women), 0, young);
  const [first] = both.root.nodes;
  expect(expressionOf(changePart(both, first?.id ?? -1, { isNot: true }))).toEqual({
    kind: 'and',
    all: [{ kind: 'not', expression: women }, young],
  });
});

it('goes back step by step to where it began, and forth again', () => {
  const steps = [draftOf('', '', everyone)];
  for (const part of [women, young, filled]) {
    const before = steps.at(-1);
    if (before !== undefined) steps.push(addPart(before, 0, part));
  }
  let draft = steps.at(-1) ?? draftOf('', '', everyone);
  const expressions = steps.map(expressionOf);
  for (const expected of expressions.toReversed()) {
    expect(expressionOf(draft)).toEqual(expected);
    draft = undoDraft(draft);
  }
  expect(undoDraft(draft)).toBe(draft);
  expect(expressionOf(redoDraft(redoDraft(redoDraft(draft))))).toEqual(expressions.at(-1));
});
