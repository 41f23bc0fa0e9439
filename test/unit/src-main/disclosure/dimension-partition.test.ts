import { expect, test } from 'vitest';
import { classCount, classesOf, partition } from '../../../../src-main/disclosure/dimension-partition.ts';

test('leaves that no code tells apart are one class', () => {
  expect(partition(5, [[0], [3, 4]])).toEqual([0, 1, 1, 2, 2]);
  expect(classCount(partition(5, [[0], [3, 4]]))).toBe(3);
});

test('overlapping codes cut each other', () => {
  expect(
    partition(3, [
      [0, 1],
      [1, 2],
    ]),
  ).toEqual([0, 1, 2]);
});

test('a set of leaves is a set of classes, or cuts one', () => {
  const classOf = partition(5, [[0], [3, 4]]);
  expect(classesOf(classOf, [1, 2, 3, 4])).toEqual([1, 2]);
  expect(classesOf(classOf, [0, 3])).toBeNull();
});
