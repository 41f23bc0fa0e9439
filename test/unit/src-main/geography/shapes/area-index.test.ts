import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAreas } from '../../../../../src-main/geography/shapes/area-index.ts';
import type { Outline } from '../../../../../src-main/geography/shapes/outline.ts';

const side = 6;

/** A square of 6 by 6 areas whose inner corners were moved: a partition with slanted borders. */
function movedGrid(moves: readonly (readonly [number, number])[]): Outline[] {
  const corner = (column: number, row: number): [number, number] => {
    const isInner = column > 0 && row > 0 && column < side && row < side;
    const [across = 0, up = 0] = isInner ? (moves[row * side + column] ?? []) : [];
    return [column + across, row + up];
  };
  return Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const corners = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ];
    return { rings: [Float64Array.from(corners.flat())] };
  });
}

const move = fc.double({ min: -0.45, max: 0.45, noNaN: true });
const grid = fc.array(fc.tuple(move, move), { minLength: side * side, maxLength: side * side }).map(movedGrid);
const within = fc.double({ min: 0, max: side, noNaN: true });

describe('indexAreas', () => {
  it('finds one area for every point of a partition, whatever lies on a border', () => {
    fc.assert(
      fc.property(grid, fc.array(fc.tuple(within, within), { minLength: 30, maxLength: 30 }), (outlines, points) => {
        const index = indexAreas(outlines);
        const alone = outlines.map((outline) => indexAreas([outline]));
        const corners = outlines.flatMap(({ rings }) =>
          rings.map((ring): [number, number] => [ring[0] ?? 0, ring[1] ?? 0]),
        );
        for (const [x, y] of [...points, ...corners]) {
          const found = index.locate(x, y);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(alone[found]?.locate(x, y)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives a point on a shared border to the same area in any order of areas', () => {
    const left: Outline = { rings: [Float64Array.of(0, 0, 1, 0, 2, 3, 0, 3)] };
    const right: Outline = { rings: [Float64Array.of(1, 0, 4, 0, 4, 3, 2, 3)] };
    const onBorder = [1.25, 0.75] as const;
    const [one, other] = [indexAreas([left, right]).locate(...onBorder), indexAreas([right, left]).locate(...onBorder)];
    expect([left, right][one]).toBe([right, left][other]);
  });

  it('keeps points on the outermost border, and none beyond it', () => {
    const index = indexAreas([{ rings: [Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1)] }]);
    expect([index.locate(1, 1), index.locate(1, 0.5), index.locate(0.5, 1), index.locate(0, 0)]).toEqual([0, 0, 0, 0]);
    expect([index.locate(1.0000001, 0.5), index.locate(Number.NaN, 0), index.locate(0.5, -1e-9)]).toEqual([-1, -1, -1]);
  });

  it('holds nothing without outlines', () => {
    expect(indexAreas([]).locate(0, 0)).toBe(-1);
    expect(indexAreas([{ rings: [] }]).locate(0, 0)).toBe(-1);
  });
});
