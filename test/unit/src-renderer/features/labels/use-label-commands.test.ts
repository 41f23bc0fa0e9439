import { expect, it } from 'vitest';
import { keyOf } from '../../../../../src-renderer/features/labels/label-groups.ts';
import { openAfter } from '../../../../../src-renderer/features/labels/use-label-commands.ts';
import { label } from './sample-review.ts';

const open = (written: string) => label(written, 1, { kind: 'unmapped' });
const done = (written: string) => label(written, 1, { kind: 'category', code: 'arab', how: 'exact' });
const rows = [open('a'), done('b'), open('c'), done('d')];

it('goes to the nearest label that needs a decision, round past the end', () => {
  const from = (written: string, step: 1 | -1) => openAfter(rows, keyOf({ label: written }), step)?.label;
  expect(from('a', 1)).toBe('c');
  expect(from('c', 1)).toBe('a');
  expect(from('d', -1)).toBe('c');
  expect(from('a', -1)).toBe('c');
  expect(openAfter([done('b')], null, 1)).toBeUndefined();
});
