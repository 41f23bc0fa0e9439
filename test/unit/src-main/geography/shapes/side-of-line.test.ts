import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOfLine } from '../../../../../src-main/geography/shapes/side-of-line.ts';

describe('sideOfLine', () => {
  it('tells left, right and on', () => {
    expect(sideOfLine(0, 0, 0, 2, -1, 1)).toBeGreaterThan(0);
    expect(sideOfLine(0, 0, 0, 2, 1, 1)).toBeLessThan(0);
    expect(sideOfLine(-0.31, 51.5, -0.31, 51.6, -0.31, 51.55)).toBe(0);
  });

  it('tells a point that is the least step off a slanted line from one on it', () => {
    const [x, y] = [0.5, 0.5];
    expect(sideOfLine(12, 12, 24, 24, x, y)).toBe(0);
    expect(sideOfLine(12, 12, 24, 24, x, y + Number.EPSILON / 2)).toBeGreaterThan(0);
    expect(sideOfLine(12, 12, 24, 24, x + Number.EPSILON / 2, y)).toBeLessThan(0);
  });

  it('is the other way round for the line the other way round', () => {
    const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 6, maxLength: 6 }), (numbers) => {
        const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = numbers;
        expect(Math.sign(sideOfLine(ax, ay, bx, by, x, y)) + Math.sign(sideOfLine(bx, by, ax, ay, x, y))).toBe(0);
      }),
    );
  });
});
