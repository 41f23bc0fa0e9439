import { describe, expect, it } from 'vitest';
import type { JoinPlan } from '../../../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../../../shared/model/match-report.ts';
import {
  becomeWords,
  closestWords,
  describeMatch,
  fanOutWords,
  keysWords,
  lostRows,
  matchedShare,
  shareText,
  throughWords,
  unmatchedRows,
} from '../../../../../src-renderer/features/join/match-words.ts';
import { samplePlan, sampleReport } from './sample-report.ts';

const nouns = { rows: 'clients', one: 'ward', several: 'wards' };
const kind = (next: JoinPlan['kind']): Partial<MatchReport> => ({ plan: { ...samplePlan, kind: next } });
const fan = { fanOut: { rows: 38, added: 38, examples: [] } };

describe('how a join fits', () => {
  it('never rounds nearly all up to all, nor nearly none down to none', () => {
    expect(matchedShare(sampleReport(3558, 3419))).toBe('96.1%');
    expect(matchedShare(sampleReport(100_000, 99_999))).toBe('99.9%');
    expect(matchedShare(sampleReport(24, 24))).toBe('100%');
    expect(matchedShare(sampleReport(0, 0))).toBe('0%');
    expect(shareText(0.00001)).toBe('0.1%');
  });

  it('counts keys, and for points the areas in which they lie', () => {
    const within = {
      by: 'within',
      x: 'Long',
      y: 'Lat',
      system: 'wgs84',
      boundaries: 'wards',
      right: 'WD25CD',
    } as const;
    const report = sampleReport(10_638, 282);
    expect(keysWords(report)).toMatch(/different keys in “/);
    expect(keysWords({ left: { ...report.left, keys: 24 }, plan: { ...samplePlan, on: [within] } })).toBe(
      'points in 24 different areas',
    );
  });

  it('is a sentence', () => {
    expect(describeMatch(sampleReport(3558, 3419), nouns)).toBe('96.1% of clients match exactly one ward');
    expect(describeMatch(sampleReport(24, 24), nouns)).toBe('All 24 clients match exactly one ward');
    expect(describeMatch(sampleReport(24, 0), nouns)).toBe('Nothing matches');
    expect(describeMatch(sampleReport(0, 0), nouns)).toBe('There is no row to match');
    expect(describeMatch(sampleReport(3558, 3419, fan), nouns)).toBe(
      '96.1% of clients match, 38 of them several rows of wards',
    );
    expect(describeMatch(sampleReport(10, 9, kind('anti')), nouns)).toBe(
      '10.0% of clients match nothing, and are what this join keeps',
    );
    expect(describeMatch(sampleReport(10, 9, kind('nearest-in-time')), nouns)).toBe(
      '90.0% of clients match a row in time',
    );
  });

  it('says what is closest where nothing matches', () => {
    expect(closestWords({ says: 'Ward name', leftRowsMatched: 0.94 })).toBe('Closest: ward name, 94.0%.');
    expect(closestWords(undefined)).toBe('Choose other columns, or other tables.');
  });

  it('accounts for every row that is lost on the way', () => {
    const fit = sampleReport(12_428, 12_197, { outsideRows: 62 });
    expect(unmatchedRows(fit)).toBe(169);
    expect(lostRows(fit, true).map(({ title }) => title)).toEqual([
      '169 rows match nothing',
      '62 rows lie outside the whole',
    ]);
    expect(lostRows(sampleReport(24, 23), true)).toEqual([
      { rows: 1, title: '1 row matches nothing', text: 'counted in the whole only, never dropped' },
    ]);
    expect(lostRows(sampleReport(24, 24), true)).toEqual([]);
  });

  it('says what becomes of them by the kind of join', () => {
    const textOf = (next: JoinPlan['kind']): string | undefined =>
      lostRows(sampleReport(24, 20, kind(next)), false)[0]?.text;
    expect(textOf('left')).toBe('kept, with nothing from the other side');
    expect(textOf('inner')).toBe('left out of the result');
    expect(textOf('anti')).toBe('kept: they are what this join looks for');
  });

  it('tells of rows that would be repeated', () => {
    expect(fanOutWords(sampleReport(3558, 3419))).toEqual({ isGood: true, says: 'No row is repeated' });
    expect(fanOutWords(sampleReport(3558, 3419, fan))).toEqual({ isGood: false, says: '38 rows meet several' });
    expect(fanOutWords(sampleReport(3558, 3419, { ...fan, plan: { ...samplePlan, many: 'repeat' } })).says).toBe(
      '38 rows added',
    );
    expect(becomeWords(sampleReport(3558, 3419, fan))).toBe('3,558 rows become 3,596');
  });

  it('names the way to the other side', () => {
    const through = { dataset: 'lookup', key: 'name', value: 'code', method: 'best-fit' as const };
    expect(throughWords(samplePlan)).toBe('');
    expect(throughWords({ ...samplePlan, on: [{ by: 'key', left: 'a', right: 'b', normalisers: [], through }] })).toBe(
      ', best fit',
    );
  });
});
