import type { Coordinates } from '../../shared/model/join-plan.ts';
import type { PointReason } from '../../shared/model/placed-points.ts';

/** Generous boxes around the United Kingdom, with the sea between its parts. */
const degrees = { west: -9, south: 49.7, east: 2.2, north: 61.1 };
const metres = { west: -200_000, south: -20_000, east: 700_000, north: 1_300_000 };

/**
 * Why a point cannot be where it says; null where it can. `x` is longitude or easting, `y` latitude or northing, and not a
 * number where there is none. Nothing is corrected: a swapped column is for an officer to swap.
 */
export function judgePoint(x: number, y: number, system: Coordinates['system']): PointReason | null {
  if (system === 'wgs84') {
    if (isInDegrees(x, y)) return null;
    if (Number.isNaN(x) || Number.isNaN(y)) return 'no-position';
    if (x === 0 && y === 0) return 'zero';
    if (isInDegrees(y, x)) return 'swapped';
    return Math.abs(x) > 180 || Math.abs(y) > 90 ? 'other-system' : 'outside-uk';
  }
  if (Number.isNaN(x) || Number.isNaN(y)) return 'no-position';
  if (x === 0 && y === 0) return 'zero';
  if (isInDegrees(x, y) || isInDegrees(y, x)) return 'other-system';
  if (Math.abs(x) <= 700 && Math.abs(y) <= 1300) return 'kilometres';
  if (x >= metres.west && x <= metres.east && y >= metres.south && y <= metres.north) return null;
  const isSwapped = y >= metres.west && y <= metres.east && x >= metres.south && x <= metres.north;
  return isSwapped ? 'swapped' : 'outside-uk';
}

function isInDegrees(x: number, y: number): boolean {
  return x >= degrees.west && x <= degrees.east && y >= degrees.south && y <= degrees.north;
}

export const reasonWords: Readonly<Record<PointReason, string>> = {
  'no-position': 'no position',
  zero: '0 and 0, which stands for no position',
  swapped: 'latitude and longitude, or easting and northing, look swapped',
  kilometres: 'kilometres where metres are expected',
  'other-system': 'degrees where metres are expected, or metres where degrees are expected',
  'between-areas': 'in none of these areas, though in one of those in use',
  'outside-uk': 'outside the United Kingdom',
  'outside-areas': 'outside every area',
};
