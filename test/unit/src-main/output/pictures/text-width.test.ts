import { expect, it } from 'vitest';
import { measureText } from '../../../../../src-main/output/pictures/text-width.ts';

it('adds up the advances that the font itself states', () => {
  expect(measureText('0', 'IBM Plex Sans', 400, 10)).toBeCloseTo(6, 6);
  expect(measureText('1,204', 'IBM Plex Sans', 400, 10)).toBeCloseTo(
    measureText('4', 'IBM Plex Sans', 400, 10) * 4 + measureText(',', 'IBM Plex Sans', 400, 10),
    6,
  );
});

it('reads a list of families and takes the nearest weight', () => {
  const condensed = measureText('Northern Irish', '"IBM Plex Sans Condensed", sans-serif', 700, 12);
  expect(condensed).toBe(measureText('Northern Irish', 'IBM Plex Sans Condensed', 600, 12));
  expect(condensed).toBeLessThan(measureText('Northern Irish', 'IBM Plex Sans', 600, 12));
});

it('counts a character that the font does not hold once, of one or of two code units', () => {
  const missing = measureText('\u4e00', 'IBM Plex Sans', 400, 10);
  expect(missing).toBeGreaterThan(0);
  expect(measureText('\u{1f600}', 'IBM Plex Sans', 400, 10)).toBe(missing);
});
