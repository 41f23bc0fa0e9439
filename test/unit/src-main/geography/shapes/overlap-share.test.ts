import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../../src-main/geography/shapes/outline.ts';
import { overlapShare, readyDrawn } from '../../../../../src-main/geography/shapes/overlap-share.ts';

const outline = (...numbers: number[]): Outline => ({ rings: [Float64Array.from(numbers)] });
const box = (west: number, south: number, east: number, north: number): Outline =>
  outline(west, south, east, south, east, north, west, north);

describe('overlapShare', () => {
  it('is the share of the surface within what was drawn', () => {
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([box(0.5, 0.5, 2, 2)]))).toBeCloseTo(0.25, 12);
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([outline(0, 0, 1, 0, 0, 1)]))).toBeCloseTo(0.5, 12);
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([box(-1, -1, 2, 2)]))).toBe(1);
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([box(3, 3, 4, 4)]))).toBe(0);
    expect(overlapShare(box(0, 0, 10, 10), readyDrawn([box(4, 4, 6, 6)]))).toBeCloseTo(0.04, 12);
  });

  it('leaves out a hole, and takes a ring that crosses itself by its loops', () => {
    const holed: Outline = { rings: [...box(-1, -1, 2, 2).rings, ...box(0, 0, 0.5, 1).rings] };
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([holed]))).toBeCloseTo(0.5, 12);
    expect(overlapShare(box(0, 0, 2, 2), readyDrawn([outline(0, 0, 2, 2, 2, 0, 0, 2)]))).toBeCloseTo(0.5, 12);
  });

  it('counts once what two parts cover', () => {
    const parts = [box(0, 0, 0.6, 1), box(0.4, 0, 0.8, 1)];
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn(parts))).toBeCloseTo(0.8, 12);
    expect(overlapShare(box(0, 0, 1, 1), readyDrawn([box(0, 0, 1, 1), box(0.2, 0.2, 0.4, 0.4)]))).toBeCloseTo(1, 12);
  });

  it('adds up over a partition to the surface that was drawn', () => {
    const at = fc.double({ min: 0.05, max: 3.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { minLength: 3, maxLength: 3 }), (corners) => {
        const [[ax, ay], [bx, by], [cx, cy]] = corners as [[number, number], [number, number], [number, number]];
        const surface = Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2;
        const drawn = readyDrawn([outline(...corners.flat())]);
        const cells = Array.from({ length: 16 }, (_, cell) =>
          box(cell % 4, Math.floor(cell / 4), (cell % 4) + 1, Math.floor(cell / 4) + 1),
        );
        const sum = cells.reduce((total, cell) => total + overlapShare(cell, drawn), 0);
        expect(sum).toBeCloseTo(surface, 7);
      }),
    );
  });
});
