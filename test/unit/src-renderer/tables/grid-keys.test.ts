import { expect, it } from 'vitest';
import { gridStep } from '../../../../src-renderer/tables/grid-keys.ts';

const size = { rows: 19, columns: 5 };

it('moves by one, stops at the edges, and leaves other keys alone', () => {
  expect(gridStep({ row: 0, column: 0 }, 'ArrowDown', false, size)).toEqual({ row: 1, column: 0 });
  expect(gridStep({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
  expect(gridStep({ row: 18, column: 4 }, 'ArrowRight', false, size)).toEqual({ row: 18, column: 4 });
  expect(gridStep({ row: 18, column: 4 }, 'Tab', false, size)).toBeNull();
});

it('goes to the ends of a row, and with Ctrl of the grid', () => {
  expect(gridStep({ row: 7, column: 2 }, 'Home', false, size)).toEqual({ row: 7, column: 0 });
  expect(gridStep({ row: 7, column: 2 }, 'Home', true, size)).toEqual({ row: 0, column: 0 });
  expect(gridStep({ row: 7, column: 2 }, 'End', true, size)).toEqual({ row: 18, column: 4 });
  expect(gridStep({ row: 15, column: 2 }, 'PageDown', false, size)).toEqual({ row: 18, column: 2 });
});
