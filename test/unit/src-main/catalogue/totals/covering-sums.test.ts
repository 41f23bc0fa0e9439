import { expect, it } from 'vitest';
import type { Series } from '../../../../../src-main/catalogue/totals/find-sums.ts';
import { coverParts } from '../../../../../src-main/catalogue/totals/covering-sums.ts';

const hiddenAt = (name: string, cells: readonly (number | '*' | null)[]): Series => ({
  name,
  values: cells.map((cell) => (cell === '*' ? null : cell)),
  hidden: cells.map((cell) => cell === '*'),
});
const cover = (total: number, ...parts: readonly (number | '*' | null)[]) =>
  coverParts(
    [hiddenAt('All', [total]), ...parts.map((part) => hiddenAt('Part', [part]))],
    0,
    [...parts.keys()].map((at) => at + 1),
  );

it('lets hidden numbers make up what the visible ones miss', () => {
  expect(cover(67, 50, 12, '*', '*')).toMatchObject({ visible: 2, hidden: 2, tolerance: 0 });
});

it('lets rounding of all numbers to 5 explain a small gap', () => {
  expect(cover(220, 105, 45, 35, 15, 10, 5)).toMatchObject({ hidden: 0, tolerance: 17.5 });
});

it.each([
  ['parts come to more than the whole', [60, 50, 12, '*']],
  ['nothing is hidden and the sum is another', [67, 50, 12]],
  ['a part is not there at all', [67, 50, 12, null]],
  ['more is missing than could be hidden', [900, 10, 20, '*']],
  ['too little is visible', [67, 20, '*', '*', '*']],
  ['numbers were not rounded', [221, 105, 45, 35, 15, 10, 5]],
] as const)('is none where %s', (_, [total, ...parts]) => {
  expect(cover(total, ...parts)).toBeNull();
});
