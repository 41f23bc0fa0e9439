import { describe, expect, it } from 'vitest';
import { everyRelease, filterReleases } from '../../../../../src-renderer/features/releases/filter-releases.ts';
import { areaSchema } from '../../../../../shared/model/area.ts';
import { entry } from './sample-entries.ts';

const perivale = areaSchema.parse({ code: 'E05013534', name: 'Perivale' });
const entries = [
  entry(3, { outcome: 'withdrawn', withdraws: 1 }),
  entry(2, { outcome: 'refused', what: 'Council tax support', areas: [perivale] }),
  entry(1, { by: 'Leon Marsh' }),
];
const numbers = (filter: Partial<typeof everyRelease>): number[] =>
  filterReleases(entries, { ...everyRelease, ...filter }).map(({ number }) => number);

describe('filtering the ledger', () => {
  it('finds every word typed, wherever it stands', () => {
    expect(numbers({ typed: 'tax perivale' })).toEqual([2]);
    expect(numbers({ typed: 'r-001 LEON' })).toEqual([1]);
    expect(numbers({ typed: 'tax leon' })).toEqual([]);
  });

  it('goes by the outcome as it stands today', () => {
    expect(numbers({ outcome: 'withdrawn' })).toEqual([1]);
    expect(numbers({ outcome: 'released' })).toEqual([]);
    expect(numbers({ outcome: 'refused' })).toEqual([2]);
  });
});
