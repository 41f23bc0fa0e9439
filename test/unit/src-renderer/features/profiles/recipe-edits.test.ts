import { expect, it } from 'vitest';
import { profileRecipeSchema } from '../../../../../shared/model/profile-recipe.ts';
import {
  editOf,
  freeAdditionId,
  movedBy,
  movedTo,
  withAddition,
  withEdit,
  withHidden,
  withOrder,
  withoutWording,
  withPinned,
} from '../../../../../src-renderer/features/profiles/recipe-edits.ts';

const recipe = profileRecipeSchema.parse({
  id: 'p',
  title: 'P',
  subtitle: '',
  measures: ['m'],
  strands: [{ strand: 'sex', list: 'sex-2' }],
  contact: '',
  edition: '2026-11-22',
});

it('keeps one edit a block, and none that changes nothing', () => {
  const worded = withEdit(recipe, { block: 'a', text: 'We see {1}.', direction: 'higher' });
  const pinned = withPinned(worded, 'a', true);
  expect(pinned.edits).toEqual([{ block: 'a', text: 'We see {1}.', direction: 'higher', pinned: true }]);
  expect(withoutWording(pinned, 'a').edits).toEqual([{ block: 'a', pinned: true }]);
  expect(withPinned(withoutWording(pinned, 'a'), 'a', false).edits).toEqual([]);
});

it('hides a block with its wording kept, and shows it again', () => {
  const worded = withEdit(recipe, { block: 'a', text: 'Ours.' });
  expect(editOf(withHidden(worded, 'a', true), 'a')).toEqual({ block: 'a', text: 'Ours.', hidden: true });
  expect(withHidden(withHidden(recipe, 'b', true), 'b', false).edits).toEqual([]);
});

it('moves up and down, and stays at the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});

it('puts what was dragged before or after another', () => {
  expect(movedTo(['a', 'b', 'c', 'd'], ['a'], { key: 'c', position: 'after' })).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(['a', 'b', 'c', 'd'], ['d'], { key: 'a', position: 'before' })).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(['a', 'b'], ['a'], { key: 'a', position: 'after' })).toEqual(['a', 'b']);
});

it('orders one list and leaves the order of others', () => {
  const first = withOrder(recipe, ['b', 'a']);
  expect(withOrder(withOrder(first, ['y', 'x']), ['a', 'b']).order).toEqual(['y', 'x', 'a', 'b']);
});

it('adds, changes and takes out paragraphs of the officer’s own', () => {
  const added = withAddition(recipe, { id: freeAdditionId(recipe), section: 's', text: 'One.' });
  expect(freeAdditionId(added)).toBe('own-2');
  expect(withAddition(added, { id: 'own-1', section: 's', text: 'Two.' }).additions).toEqual([
    { id: 'own-1', section: 's', text: 'Two.' },
  ]);
  expect(withAddition(added, { id: 'own-1', section: 's', text: ' ' }).additions).toEqual([]);
});
