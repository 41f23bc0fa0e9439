import { describe, expect, it } from 'vitest';
import { thinLine } from '../../../../../src-main/geography/shapes/thin-line.ts';
import { thinRings } from '../../../../../src-main/geography/shapes/thin-rings.ts';

type Corner = [number, number];

/** A border from (1, 0) to (1, 1) that trembles by a thousandth, with one real bend. */
const border: Corner[] = Array.from({ length: 101 }, (_, step): Corner => {
  const up = step / 100;
  const bend = 0.2 * (1 - Math.abs(up - 0.5) * 2);
  return [1 + bend + (step % 2) * 0.001 * Number(step > 0 && step < 100), up];
});

describe('thinLine', () => {
  it('keeps ends and bends, and leaves out what trembles', () => {
    const thinned = thinLine(border, 0.01);
    expect(thinned[0]).toEqual([1, 0]);
    expect(thinned.at(-1)).toEqual([1, 1]);
    expect(thinned).toHaveLength(3);
  });

  it('leaves a straight line with its ends alone', () => {
    expect(
      thinLine(
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        0.001,
      ),
    ).toEqual([
      [0, 0],
      [2, 2],
    ]);
  });
});

describe('thinRings', () => {
  const left: Corner[] = [[0, 0], ...border, [0, 1], [0, 0]];
  const right: Corner[] = [[2, 0], [2, 1], ...border.toReversed(), [2, 0]];

  it('thins a border that two areas share alike in both', () => {
    const [one = [], other = []] = thinRings([left, right], 0.01);
    const onBorder = (ring: readonly (readonly [number, number])[]): string[] =>
      [...new Set(ring.filter(([x]) => x >= 1 && x < 2).map((corner) => corner.join()))].toSorted();
    expect(one.length).toBeLessThan(8);
    expect(onBorder(one)).toEqual(onBorder(other));
    expect(onBorder(one)).toHaveLength(3);
  });

  it('closes every ring, and keeps an island that has no neighbour', () => {
    const island: Corner[] = Array.from({ length: 61 }, (_, step): Corner => {
      const angle = ((step % 60) / 60) * 2 * Math.PI;
      return [5 + Math.cos(angle), 5 + Math.sin(angle)];
    });
    for (const ring of thinRings([left, right, island], 0.01)) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  it('leaves a ring too small to be thinned as it is', () => {
    const small: Corner[] = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0],
    ];
    expect(thinRings([small], 0.5)).toEqual([small]);
  });
});
