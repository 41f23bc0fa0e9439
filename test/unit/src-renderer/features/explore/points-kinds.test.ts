import { expect, test } from 'vitest';
import type { NearPlace } from '../../../../../shared/model/custom-area.ts';
import { pointsCentre } from '../../../../../src-renderer/features/explore/points-centre.ts';
import { kilometreWords } from '../../../../../src-renderer/features/explore/kilometre-words.ts';
import { pointKinds } from '../../../../../src-renderer/features/explore/points-kinds.ts';

function place(name: string, details: Readonly<Record<string, string>>): NearPlace {
  const told = Object.entries(details).map(([column, value]) => ({ name: column, value }));
  return { dataset: 'places', name, position: [-0.3, 51.5], metres: 0, details: told };
}

test('the kinds are the first column whose values are few and shared, not one that names each place', () => {
  const places = [
    place('a', { postcode: 'W3 1AA', kind: 'Library', open: 'yes' }),
    place('b', { postcode: 'W3 1AB', kind: 'GP practice', open: 'yes' }),
    place('c', { postcode: 'W3 1AC', kind: 'Library', open: 'no' }),
    place('d', { postcode: 'W3 1AD', kind: 'GP practice', open: 'no' }),
  ];
  expect(pointKinds(places)).toEqual({ column: 'kind', kinds: ['GP practice', 'Library'] });
});

test('a column that is empty for a place, or the same for all, tells no kinds apart', () => {
  const same = ['a', 'b', 'c', 'd'].map((name) => place(name, { borough: 'Ealing' }));
  const gap = [place('a', { kind: 'x' }), place('b', { kind: 'x' }), place('c', { kind: 'y' }), place('d', {})];
  expect([pointKinds(same), pointKinds(gap), pointKinds([])]).toEqual([null, null, null]);
});

test('the centre of polygons is weighed by surface, without their holes, whichever way their rings run', () => {
  const square = (west: number, south: number, side: number): [number, number][] => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  expect(pointsCentre([[square(0, 50, 2)]])).toEqual([expect.closeTo(1, 9), expect.closeTo(51, 9)]);
  expect(pointsCentre([[square(0, 50, 2)], [square(10, 50, 1).reverse()]])).toEqual([
    expect.closeTo((4 * 1 + 10.5) / 5, 9),
    expect.closeTo((4 * 51 + 50.5) / 5, 9),
  ]);
  expect(pointsCentre([[square(0, 50, 4), square(0, 50, 2)]])).toEqual([
    expect.closeTo((16 * 2 - 4 * 1) / 12, 9),
    expect.closeTo((16 * 52 - 4 * 51) / 12, 9),
  ]);
  expect(pointsCentre([])).toBeNull();
});

test('a distance in a column of them is in kilometres', () => {
  expect([12, 50, 949, 1250, 12_340].map(kilometreWords)).toEqual([
    'under 0.1 km',
    '0.1 km',
    '0.9 km',
    '1.3 km',
    '12.3 km',
  ]);
});
