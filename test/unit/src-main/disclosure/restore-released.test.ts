import { expect, test } from 'vitest';
import { restoreReleased } from '../../../../src-main/disclosure/restore-released.ts';

const hashOf = (value: { readonly text: string }): string => `hash of ${value.text}`;
const kept = { name: 'The edition', value: { text: '2.1 times' }, hash: 'hash of 2.1 times' };

test('what was kept is released again where its hash is the one that is vouched for', () => {
  expect(restoreReleased(kept, new Set([kept.hash]), hashOf)).toEqual({ text: '2.1 times' });
});

test.each([
  ['was changed', { ...kept, value: { text: '1.2 times' } }, [kept.hash]],
  ['was changed together with its hash', { ...kept, value: { text: '1' }, hash: 'hash of 1' }, [kept.hash]],
  ['nobody vouches for', kept, []],
])('what %s is refused', (_, value, vouched) => {
  expect(() => restoreReleased(value, new Set(vouched), hashOf)).toThrow('Nothing of it is printed.');
});
