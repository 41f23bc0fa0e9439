import { expect, it } from 'vitest';
import { boundNumbers } from '../../../../../src-renderer/features/profiles/bound-numbers.ts';

it('reads the numbers back from a sentence in an officer’s words', () => {
  expect(boundNumbers('From {2} (about) to {4}.', 'From 1.6 (about) to 2,600.')).toEqual(['', '1.6', '', '2,600']);
  expect(boundNumbers('No number.', 'No number.')).toEqual([]);
  expect(boundNumbers('From {1}.', 'Otherwise.')).toEqual([]);
});
