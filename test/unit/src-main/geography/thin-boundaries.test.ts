import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { thinBoundaries } from '../../../../src-main/geography/thin-boundaries.ts';
import { overlapShare, readyDrawn } from '../../../../src-main/geography/shapes/overlap-share.ts';
import { outlineOf } from '../../../../src-main/geography/shapes/outline-of.ts';

/** Two halves of a box with a trembling border between them, of so many corners. */
function halves(corners: number) {
  const border = Array.from({ length: corners }, (_, step) => [0.5 + (step % 2) * 1e-5, step / (corners - 1)]);
  const feature = (code: string, ring: number[][]) => ({
    type: 'Feature' as const,
    id: code,
    properties: { code, name: code },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  });
  const [first = [0, 0]] = border;
  return {
    type: 'FeatureCollection' as const,
    features: [
      feature('E05000001', [[0, 0], ...border, [0, 1], [0, 0]]),
      feature('E05000002', [...border, [1, 1], [1, 0], first]),
    ],
  };
}

const ringSchema = z.array(z.array(z.array(z.number())));

describe('thinBoundaries', () => {
  it('leaves few corners as they are', () => {
    const few = halves(100);
    expect(thinBoundaries(few)).toBe(few);
  });

  it('leaves out what cannot be seen, and no surface with it', () => {
    const many = halves(6000);
    const thinned = thinBoundaries(many);
    const rings = thinned.features.map(({ geometry }) => ringSchema.parse(geometry.coordinates)[0] ?? []);
    expect(rings.map((ring) => ring.length < 20)).toEqual([true, true]);
    const [left, right] = thinned.features.map(({ geometry }) => outlineOf(geometry) ?? { rings: [] });
    expect(overlapShare(left ?? { rings: [] }, readyDrawn([right ?? { rings: [] }]))).toBeLessThan(1e-9);
    expect(thinned.features.map(({ id }) => id)).toEqual(['E05000001', 'E05000002']);
  });
});
