import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../../src-main/join/spelling/edit-distance.ts';

describe('editDistance', () => {
  test.each([
    ['green', 'green', 0],
    ['green', 'grene', 1],
    ['green', 'gren', 1],
    ['green', 'greens', 1],
    ['green', 'grown', 2],
    ['acton', 'notca', 3],
    ['', 'ab', 2],
  ])('“%s” to “%s” is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  test('is the same both ways, and nothing only between equal texts', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 9);
        expect(editDistance(b, a, 9)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
