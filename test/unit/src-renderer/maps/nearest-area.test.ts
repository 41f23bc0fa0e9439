import { describe, expect, it } from 'vitest';
import { nearestArea } from '../../../../src-renderer/maps/nearest-area.ts';

const places = [
  { code: 'middle', at: [0, 51.5] },
  { code: 'north', at: [0.01, 51.53] },
  { code: 'far-north', at: [0, 51.6] },
  { code: 'east', at: [0.05, 51.505] },
  { code: 'south-west', at: [-0.04, 51.47] },
] as const;

describe('nearestArea', () => {
  it('goes to the nearest one that way, not to the nearest of all', () => {
    expect(nearestArea(places, 'middle', 'ArrowUp')).toBe('north');
    expect(nearestArea(places, 'middle', 'ArrowRight')).toBe('east');
    expect(nearestArea(places, 'middle', 'ArrowLeft')).toBe('south-west');
  });

  it('stays where nothing lies that way', () => {
    expect(nearestArea(places, 'far-north', 'ArrowUp')).toBeNull();
  });

  it('starts somewhere when it is nowhere', () => {
    expect(nearestArea(places, 'abroad', 'ArrowUp')).toBe('middle');
  });
});
