import { expect, it } from 'vitest';
import type { Segment } from '../../../../shared/model/segment.ts';
import { resolveSegment } from '../../../../src-main/segment/resolve-segment.ts';

const adults: Segment = {
  id: 'adults',
  title: 'Adults',
  people: 'adults',
  expression: { kind: 'age-between', from: 18 },
};
const olderWomen: Segment = {
  id: 'older-women',
  title: 'Older women',
  people: 'older women',
  expression: {
    kind: 'and',
    all: [
      { kind: 'segment', id: 'adults' },
      { kind: 'not', expression: { kind: 'everyone' } },
    ],
  },
};

it('puts named segments in their place, however deep', () => {
  expect(resolveSegment({ kind: 'or', any: [{ kind: 'segment', id: 'older-women' }] }, [adults, olderWomen])).toEqual({
    kind: 'or',
    any: [
      {
        kind: 'and',
        all: [
          { kind: 'age-between', from: 18 },
          { kind: 'not', expression: { kind: 'everyone' } },
        ],
      },
    ],
  });
});

it('refuses a segment that is made of itself, and one that is not there', () => {
  const circle = [{ ...adults, expression: { kind: 'segment' as const, id: 'older-women' } }, olderWomen];
  expect(() => resolveSegment({ kind: 'segment', id: 'adults' }, circle)).toThrow(/made of itself/);
  expect(() => resolveSegment({ kind: 'segment', id: 'children' }, [adults])).toThrow(/no segment "children"/);
});
