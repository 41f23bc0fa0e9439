import { expect, it } from 'vitest';
import { ageSegment, ownAgeSegment } from '../../../../src-main/engine/age-segment.ts';
import { spanOf } from '../../../../src-main/engine/age-span.ts';

const adults = {
  id: 'adults',
  title: 'Adults 16 and over',
  people: 'adults',
  expression: {
    kind: 'strand-in' as const,
    strand: 'age' as const,
    list: 'age-8-bands',
    codes: ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-plus'],
  },
};

it('reads the ages that a segment picks, and none where it asks for more or leaves a gap', () => {
  expect(spanOf(adults.expression)).toEqual({ from: 16 });
  expect(spanOf({ kind: 'everyone' })).toEqual({});
  expect(spanOf({ kind: 'age-between', from: 5, to: 15 })).toEqual({ from: 5, to: 15 });
  expect(spanOf({ ...adults.expression, codes: ['16-24', '35-44'] })).toBeNull();
  expect(spanOf({ ...adults.expression, codes: [] })).toBeNull();
  expect(spanOf({ kind: 'not', expression: adults.expression })).toBeNull();
});

it('takes the segment that is kept for the same ages, and else names a new one', () => {
  expect(ageSegment({ from: 16 }, 'residents', [adults])).toEqual({ segment: adults, isKept: true });
  expect(ageSegment({ from: 18 }, 'residents', [adults])).toEqual({
    segment: {
      id: 'adults-2',
      title: 'Adults 18 and over',
      people: 'adults',
      expression: { kind: 'age-between', from: 18 },
    },
    isKept: false,
  });
  expect(ownAgeSegment({ from: 16 }, 'residents', [adults]).segment.title).toBe('Adults 16 and over, by age');
  expect(ageSegment({ to: 24 }, 'residents', []).segment).toMatchObject({
    id: 'under-25',
    title: 'Young people under 25',
    people: 'young people under 25',
  });
  expect(ageSegment({}, 'residents', []).segment).toMatchObject({ title: 'Everyone', people: 'residents' });
});
