import { expect, it } from 'vitest';
import { printableText } from '../../../../shared/base/printable-text.ts';

it.each([
  ['First line\u000BSecond, pasted from slides', 'First line Second, pasted from slides'],
  ['Page one\u000CPage two', 'Page one Page two'],
  ['one\u2028two\u2029three\u0085four', 'one two three four'],
  ['a\u0000b\u0001c\u007Fd\u009Fe', 'abcde'],
  ['a\uFFFFb\uFFFEc', 'abc'],
  ['half \uD83D of a pair, \uDE42 and a whole one 🙂', 'half  of a pair,  and a whole one 🙂'],
  ['tab\tand line\nends\r\n', 'tab\tand line\nends\r\n'],
])('of %j is %j', (text, printed) => {
  expect(printableText(text)).toBe(printed);
});
