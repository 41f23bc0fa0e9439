import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBritishGrid, toBritishGrid } from '../../../../src-main/geography/british-grid.ts';

describe('the British National Grid', () => {
  it('is within 5 m of a surveyed point, the water tower at Caister', () => {
    const [easting, northing] = toBritishGrid(1 + 42 / 60 + 57.8663 / 3600, 52 + 39 / 60 + 28.8282 / 3600);
    expect(Math.hypot(easting - 651_409.792, northing - 313_177.448)).toBeLessThan(5);
  });

  it('comes back to within a millimetre from anywhere in Great Britain', () => {
    const east = fc.double({ min: 0, max: 700_000, noNaN: true });
    const north = fc.double({ min: 0, max: 1_250_000, noNaN: true });
    fc.assert(
      fc.property(east, north, (easting, northing) => {
        const [x, y] = toBritishGrid(...fromBritishGrid(easting, northing));
        expect(Math.hypot(x - easting, y - northing)).toBeLessThan(0.001);
      }),
    );
  });
});
