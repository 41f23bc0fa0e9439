import { expect, it } from 'vitest';
import { measureText } from '../../../../../src-main/output/pictures/text-width.ts';
import { wrapText } from '../../../../../src-main/output/pictures/wrap-text.ts';

it('breaks between words at the width asked for, and never within one', () => {
  const words = 'Use is highest in South Acton and Northolt West End';
  const lines = wrapText(words, 'IBM Plex Sans', 400, 12, 120);
  expect(lines.join(' ')).toBe(words);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => measureText(line, 'IBM Plex Sans', 400, 12) > 120)).toEqual([]);
  expect(wrapText('Unbreakable', 'IBM Plex Sans', 400, 12, 5)).toEqual(['Unbreakable']);
});
