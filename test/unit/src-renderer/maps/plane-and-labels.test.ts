import { expect, test } from 'vitest';
import { circleRing } from '../../../../src-renderer/maps/pick-marks.ts';
import { breakName, placeLabels } from '../../../../src-renderer/maps/place-labels.ts';
import { planeProjection } from '../../../../src-renderer/maps/plane-projection.ts';

test('a plane keeps true proportions, holds its extent and leads back to the same position', () => {
  const { project, unproject } = planeProjection([-0.4, 51.4, -0.2, 51.6], { width: 400, height: 300 });
  const [left, top] = project([-0.4, 51.6]);
  const [right, foot] = project([-0.2, 51.4]);
  expect(top).toBeCloseTo(8, 6);
  expect(foot).toBeCloseTo(292, 6);
  expect((right - left) / (foot - top)).toBeCloseTo(Math.cos((51.5 * Math.PI) / 180), 6);
  const [x, y] = unproject(project([-0.31, 51.47]));
  expect([x, y]).toEqual([expect.closeTo(-0.31, 9), expect.closeTo(51.47, 9)]);
});

test('a circle is as far from its centre to the east as to the north', () => {
  const ring = circleRing([-0.3, 51.5], 1000, 4);
  const metres = (a: number, b: number): number => (a - b) * 111_195;
  expect(metres(ring[1]?.[1] ?? 0, 51.5)).toBeCloseTo(1000, 0);
  expect(metres(ring[0]?.[0] ?? 0, -0.3) * Math.cos((51.5 * Math.PI) / 180)).toBeCloseTo(1000, 0);
});

test('of labels that overlap the first has the place, and none leaves the frame', () => {
  const wish = (key: string, x: number, y: number) => ({ key, lines: ['Perivale'], x, y });
  const placed = placeLabels([wish('a', 100, 50), wish('b', 110, 52), wish('c', 100, 90), wish('d', 5, 90)], {
    width: 200,
    height: 100,
  });
  expect(placed.map(({ key }) => key)).toEqual(['a', 'c']);
});

test('a long name is broken where its lines come out most alike', () => {
  expect(breakName('Perivale')).toEqual(['Perivale']);
  expect(breakName('Northolt West End')).toEqual(['Northolt', 'West End']);
  expect(breakName('Southallgreenly')).toEqual(['Southallgreenly']);
});
