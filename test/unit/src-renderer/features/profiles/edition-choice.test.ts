import { expect, it } from 'vitest';
import { areaKeySchema } from '../../../../../shared/model/area.ts';
import type { Edition, Redline } from '../../../../../shared/model/edition.ts';
import { editionToCompare } from '../../../../../src-renderer/features/profiles/edition-choice.ts';

const area = areaKeySchema.parse('E05013536');
const edition = (day: number, hash: string): Edition => ({
  profile: 'bid',
  area,
  kept: `2026-11-${String(day)}T09:00:00.000Z`,
  by: 'Ana Costa',
  frozen: false,
  note: '',
  hash,
});
const same: Redline = { since: null, datasets: [], turned: [], figures: [], blocks: [] };
const reworded: Redline = {
  ...same,
  blocks: [{ section: null, block: 'lead', change: 'changed', before: '2.1 times', now: 'Nearly 9 times' }],
};
const [first, second, third] = [edition(20, 'a'), edition(21, 'b'), edition(22, 'b')];

it('is the last while something differs from it, else the last that says something else', () => {
  expect(editionToCompare([], same)).toBeNull();
  expect(editionToCompare([first, second], reworded)).toBe(second);
  expect(editionToCompare([first, second, third], same)).toBe(first);
  expect(editionToCompare([first], same)).toBe(first);
});
