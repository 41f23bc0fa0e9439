import { expect, test } from 'vitest';
import { funnelRange, funnelSizes } from '../../../../src-main/statistics/funnel-axis.ts';

test.each([
  [[45, 1900], { from: 0, to: 2000 }],
  [[990, 1010], { from: 900, to: 1100 }],
  [[16_386, 30_900], { from: 10_000, to: 33_000 }],
  [[700, 41_000 / 3], { from: 0, to: 15_000 }],
  [[6.2, 171.3], { from: 0, to: 180 }],
])('of %j is %j', (sizes, range) => {
  expect(funnelRange(sizes)).toEqual(range);
});

test('100 sizes rise by even ratios, by at least 1, to the end of the axis', () => {
  const sizes = funnelSizes({ from: 0, to: 2000 });
  expect(sizes).toHaveLength(100);
  expect(sizes.slice(0, 3)).toEqual([1, 2, 3]);
  expect(sizes.slice(23, 27)).toEqual([24, 25, 27, 29]);
  expect(sizes.slice(-3)).toEqual([1781, 1887, 2000]);
});
