import { describe, expect, it } from 'vitest';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import { filterKey } from '../../../../../src-main/disclosure/guard/filter-key.ts';

const women: SegmentExpression = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] };
const young: SegmentExpression = { kind: 'age-between', from: 16, to: 34 };
const everyone: SegmentExpression = { kind: 'everyone' };
const ages = (codes: string[]): SegmentExpression => ({ kind: 'strand-in', strand: 'age', list: 'age-8-bands', codes });

describe('filterKey', () => {
  it.each<[string, SegmentExpression, SegmentExpression]>([
    ['the order of codes', ages(['16-24', '25-34']), ages(['25-34', '16-24', '16-24'])],
    ['the order of parts', { kind: 'and', all: [women, young] }, { kind: 'and', all: [young, women] }],
    [
      'parts of parts',
      { kind: 'and', all: [women, { kind: 'and', all: [young] }] },
      { kind: 'and', all: [women, young] },
    ],
    ['everyone among the parts', { kind: 'and', all: [women, everyone] }, women],
    ['everyone alone', { kind: 'and', all: [] }, everyone],
  ])('is not changed by %s', (_, one, other) => {
    expect(filterKey(one)).toBe(filterKey(other));
  });

  it.each<[string, SegmentExpression, SegmentExpression]>([
    ['a filter from its opposite', women, { kind: 'not', expression: women }],
    ['both from either', { kind: 'and', all: [women, young] }, { kind: 'or', any: [women, young] }],
    ['nobody from everyone', { kind: 'or', any: [] }, everyone],
    ['open ages from closed', { kind: 'age-between', from: 16 }, { kind: 'age-between', to: 16 }],
  ])('tells %s', (_, one, other) => {
    expect(filterKey(one)).not.toBe(filterKey(other));
  });
});
