import { describe, expect, it } from 'vitest';
import type { StrandMatch } from '../../../../../shared/model/match-report.ts';
import {
  leadingStrand,
  orderGroups,
  shareOfAll,
  strandScale,
} from '../../../../../src-renderer/features/join/strand-scale.ts';

type Group = StrandMatch['groups'][number];
const group = (label: string, share: number, given: Partial<Group> = {}): Group => ({
  label,
  rows: 100,
  matched: share * 100,
  share,
  lower: share - 0.05,
  upper: Math.min(1, share + 0.03),
  direction: 'no-clear-difference',
  ...given,
});

describe('whose records match', () => {
  it('has a scale that holds every interval and ends at whole steps', () => {
    const scale = strandScale([group('a', 0.96), group('b', 0.76, { lower: 0.63 })]);
    expect(scale.domain).toEqual([0.6, 1]);
    expect(scale.ticks.map(({ text }) => text)).toEqual(['60%', '80%', '100%']);
    expect(scale.referenceLabel).toBe('all 86.0%');
  });

  it('has a scale with a length where all are alike', () => {
    const scale = strandScale([group('a', 1, { lower: 1, upper: 1 })]);
    expect(scale.domain[1]).toBeGreaterThan(scale.domain[0]);
  });

  it('lists the best matched first, and those with too few last', () => {
    const few = group('few', 1, { direction: 'too-few' });
    expect(orderGroups([few, group('low', 0.5), group('high', 0.9)]).map(({ label }) => label)).toEqual([
      'high',
      'low',
      'few',
    ]);
  });

  it('weighs groups by their rows', () => {
    expect(shareOfAll([group('a', 1, { rows: 300, matched: 300 }), group('b', 0)])).toBe(0.75);
    expect(shareOfAll([])).toBe(0);
  });

  it('begins with a strand of which some match less often', () => {
    const strand = (id: StrandMatch['strand'], groups: readonly Group[]): StrandMatch => ({
      strand: id,
      title: id,
      groups: [...groups],
      says: '',
    });
    const religion = strand('religion', [group('a', 0.5, { direction: 'lower' })]);
    expect(leadingStrand([strand('sex', [group('a', 0.5)]), religion])).toBe(religion);
    expect(leadingStrand([])).toBeUndefined();
  });
});
