import { expect, it } from 'vitest';
import { xmlText } from '../../../../src-main/output/xml.ts';

it.each([
  ['<a href="x">Tom & Jerry’s</a>', '&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry’s&lt;/a&gt;'],
  ['bell\u0007 and tab\t', 'bell and tab\t'],
  ['half of a pair \uD800 and a whole one 𝄞', 'half of a pair  and a whole one 𝄞'],
])('holds %j', (text, held) => {
  expect(xmlText(text)).toBe(held);
});
