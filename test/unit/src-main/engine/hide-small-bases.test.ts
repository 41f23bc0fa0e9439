import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideSmallBases } from '../../../../src-main/engine/hide-small-bases.ts';

test.each([
  ['nothing small', [10, 5, 0], [false, false, false], false],
  ['one small, and the smallest other', [40, 3, 9, 0], [false, true, true, false], false],
  ['two small that leave each other open', [40, 3, 4], [false, true, true], false],
  ['two of one person, and a third', [40, 1, 1, 9], [false, true, true, true], false],
  ['one small alone, and the total', [3, 0], [true, false], true],
  ['all small together under the threshold, and the total', [1, 2], [true, true], true],
])('%s', (_, counts, hidden, isTotalHidden) => {
  expect(hideSmallBases(counts, 5)).toEqual({ hidden, isTotalHidden });
});

test('every small count is hidden, no zero is, and each can still be anything from 1 to threshold − 1', () => {
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 90 })), { maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 12 }), (list, threshold) => {
      const { hidden, isTotalHidden } = hideSmallBases(list, threshold);
      const unseen = list.filter((_, at) => hidden[at]);
      expect(list.filter((count, at) => count > 0 && count < threshold && hidden[at] !== true)).toEqual([]);
      expect(unseen).not.toContain(0);
      if (isTotalHidden || unseen.length === 0) return;
      const sum = list.reduce((total, count) => total + count, 0);
      const left = sum - list.reduce((total, count, at) => (hidden[at] === true ? total : total + count), 0);
      expect(unseen.length).toBeGreaterThan(1);
      expect(left - (unseen.length - 1)).toBeGreaterThanOrEqual(threshold - 1);
    }),
  );
});
