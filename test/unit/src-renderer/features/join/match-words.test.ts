import { describe, expect, it } from 'vitest';
import type { MatchReport } from '../../../../../shared/model/join-plan.ts';
import {
  describeMatch,
  lostRows,
  matchedShare,
  unmatchedRows,
} from '../../../../../src-renderer/features/join/match-words.ts';

const report = (leftRows: number, matchedRows: number, outsideRows = 0): MatchReport => ({
  plan: {
    id: 'j',
    title: '',
    left: '',
    leftKey: 'ward',
    normalisers: [],
    right: '',
    rightKey: '',
    unmatched: 'count-in-whole',
    manyMatches: 'refuse',
  },
  sentence: '',
  leftRows,
  leftKeys: 0,
  matchedRows,
  matchedKeys: 0,
  outsideRows,
  unmatched: [],
  normalised: [],
  areasLeft: 0,
  areasRight: 0,
  areasInBoth: 0,
});

describe('how a join fits', () => {
  it('never rounds nearly all up to all', () => {
    expect(matchedShare(report(3558, 3419))).toBe('96.1%');
    expect(matchedShare(report(100_000, 99_999))).toBe('99.9%');
    expect(matchedShare(report(24, 24))).toBe('100%');
    expect(matchedShare(report(0, 0))).toBe('0%');
  });

  it('is a sentence', () => {
    expect(describeMatch(report(3558, 3419))).toBe('96.1% of rows match exactly one area');
    expect(describeMatch(report(24, 24))).toBe('All 24 rows match exactly one area');
    expect(describeMatch(report(24, 0))).toBe('Nothing matches');
  });

  it('accounts for every row that is lost on the way', () => {
    const fit = report(12_428, 12_197, 62);
    expect(unmatchedRows(fit)).toBe(169);
    expect(lostRows(fit).map(({ title }) => title)).toEqual([
      '169 rows match nothing',
      '62 rows lie outside the whole',
    ]);
    expect(lostRows(report(24, 23))).toEqual([
      { rows: 1, title: '1 row matches nothing', text: 'counted in the whole only, never dropped' },
    ]);
    expect(lostRows(report(24, 24))).toEqual([]);
  });
});
