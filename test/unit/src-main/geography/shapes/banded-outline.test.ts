import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOutline,
  hasLineIn,
  isInside,
  isOnBorder,
} from '../../../../../src-main/geography/shapes/banded-outline.ts';
import { outlineOf } from '../../../../../src-main/geography/shapes/outline-of.ts';

/** Every line of every ring, one after another: slow, short, and without bands. */
function isInsidePlainly(rings: readonly (readonly [number, number])[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

const whole = fc.integer({ min: 0, max: 40 });
const ring = fc.array(fc.tuple(whole, whole), { minLength: 3, maxLength: 60 });

describe('isInside', () => {
  it('agrees with a plain ray cast for rings of any form, between their corners', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), whole, whole, (rings, column, row) => {
        const banded = bandOutline({ rings: rings.map((corners) => Float64Array.from(corners.flat())) });
        const [x, y] = [column + 0.4142, row + 0.7071];
        expect(isInside(banded, x, y)).toBe(isInsidePlainly(rings, x, y));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out holes and takes in every part', () => {
    const square = (from: number, to: number): number[][] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const outline = outlineOf({ type: 'MultiPolygon', coordinates: [[square(0, 10), square(4, 6)], [square(20, 22)]] });
    const banded = bandOutline(outline ?? { rings: [] });
    expect([2, 5, 15, 21].map((at) => isInside(banded, at, at))).toEqual([true, false, false, true]);
  });

  it('tells a point on a border as such', () => {
    const banded = bandOutline({ rings: [Float64Array.of(0, 0, 3, 1, 3, 4, 0, 4)] });
    expect(
      [
        [1.5, 0.5],
        [3, 2],
        [1, 4],
        [0, 0],
        [1.5, 0.6],
        [1.5, 0.4],
      ].map(([x = 0, y = 0]) => isOnBorder(banded, x, y)),
    ).toEqual([true, true, true, true, false, false]);
  });
});

describe('hasLineIn', () => {
  const banded = bandOutline({ rings: [Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10)] });

  it('finds a line in a box, and none in the middle or far away', () => {
    expect(hasLineIn(banded, { west: 9, east: 11, south: 4, north: 5 })).toBe(true);
    expect(hasLineIn(banded, { west: 4, east: 5, south: 4, north: 5 })).toBe(false);
    expect(hasLineIn(banded, { west: 14, east: 15, south: 4, north: 5 })).toBe(false);
  });
});
