import { expect, it } from 'vitest';
import { keepTogether } from '../../../../src-main/output/keep-together.ts';

it.each([
  ['as likely (2.9 to 6.1).', 'as likely (2.9_to_6.1).'],
  ['1.7 to 2.2 and 1.7 to 2.1', '1.7_to_2.2 and 1.7_to_2.1'],
  ['4.8 [u]', '4.8_[u]'],
  ['12.2% to 14.1%', '12.2%_to_14.1%'],
  ['59.5 applicants per 1,000 adults', '59.5 applicants per_1,000 adults'],
  ['Key: Map 4.1', 'Key: Map_4.1'],
  ['April 2025 to March 2026', 'April 2025 to March 2026'],
])('keeps together what a line end may not part: %s', (text, joined) => {
  expect(keepTogether(text)).toBe(joined.replaceAll('_', '\u00A0'));
});
