import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../../shared/model/custom-area.ts';
import { metresBetween, ringAround } from '../../../../../src-main/geography/shapes/distance.ts';

describe('metresBetween', () => {
  it.each<[string, Position, Position, number]>([
    // Vincenty's inverse formula on WGS 84.
    ['a degree of latitude from 51° to 52°', [0, 51], [0, 52], 111_257.0],
    ['a degree of longitude at 51.5°', [0, 51.5], [1, 51.5], 69_440.4],
    ['nothing', [-0.3, 51.5], [-0.3, 51.5], 0],
  ])('is right to 0.1%% for %s', (_, from, to, metres) => {
    expect(Math.abs(metresBetween(from, to) - metres)).toBeLessThanOrEqual(metres / 1000);
  });

  it('is the same both ways', () => {
    expect(metresBetween([-0.3, 51.5], [-3.2, 55.9])).toBe(metresBetween([-3.2, 55.9], [-0.3, 51.5]));
  });
});

describe('ringAround', () => {
  const centre: Position = [-0.3055, 51.513];

  it('keeps its distance on every side', () => {
    const distances = ringAround(centre, 1500).map((corner) => metresBetween(centre, corner));
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.01);
    expect(Math.abs((distances[0] ?? 0) - 1500)).toBeLessThan(1);
  });
});
