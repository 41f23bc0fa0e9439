import { expect, it } from 'vitest';
import { findChoices } from '../../../../../src-renderer/features/profiles/find-choices.ts';

const choices = ['Southall Broadway', 'Southall West', 'North Acton', 'Acton Central', 'Bodélwyddan'].map((title) => ({
  id: title,
  title,
}));
const found = (typed: string): readonly string[] => findChoices(choices, typed).map(({ title }) => title);

it('finds parts of words in any order, those that start with it first', () => {
  expect(found('acton')).toEqual(['Acton Central', 'North Acton']);
  expect(found('west south')).toEqual(['Southall West']);
  expect(found('bodel')).toEqual(['Bodélwyddan']);
  expect(found('hanwell')).toEqual([]);
  expect(found(' ')).toHaveLength(5);
});
