import { expect, it } from 'vitest';
import { chosenNext, isChosen } from '../../../../../src-renderer/features/explore/crossed-choice.ts';

it('chooses a cell, a whole row or a whole column', () => {
  const cell = { first: 'arab', second: 'F' };
  expect([isChosen(cell, 'arab', 'F'), isChosen(cell, 'arab', 'M'), isChosen(cell, 'arab', null)]).toEqual([
    true,
    false,
    false,
  ]);
  const row = { first: 'arab', second: null };
  expect([isChosen(row, 'arab', 'M'), isChosen(row, 'arab', null), isChosen(row, 'roma', 'M')]).toEqual([
    true,
    true,
    false,
  ]);
  const column = { first: null, second: 'F' };
  expect([isChosen(column, 'roma', 'F'), isChosen(column, 'roma', 'M')]).toEqual([true, false]);
  expect(isChosen({ first: null, second: null }, 'arab', 'F')).toBe(false);
});

it('chooses nothing when the same is pressed again', () => {
  const cell = { first: 'arab', second: 'F' };
  expect(chosenNext(cell, { first: 'arab', second: 'F' })).toEqual({ first: null, second: null });
  expect(chosenNext(cell, { first: 'arab', second: null })).toEqual({ first: 'arab', second: null });
});
