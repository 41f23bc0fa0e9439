import { describe, expect, it } from 'vitest';
import { compareAreas } from '../../../../src-main/statistics/compare-areas.ts';
import { rateRatio } from '../../../../src-main/statistics/rate-ratio.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';

const found = sampleEvidence().breakdowns.find(({ strand }) => strand.id === 'sex');
if (found === undefined) throw new Error('The sample evidence has no breakdown by sex.');
const breakdown = found;
const [, here, there] = breakdown.areas;
if (here === undefined || there === undefined) throw new Error('The sample evidence has no two areas.');

function among(area: string, category: string) {
  const row = breakdown.rows.find((each) => each.area === area && each.category === category);
  return row?.count.status === 'value' && row.population.status === 'value'
    ? { events: row.count.value, population: row.population.value }
    : null;
}

describe('compareAreas', () => {
  const rows = compareAreas(breakdown, here.code, there.code, 20);

  it('divides each group’s rate in one area by the same group’s in the other', () => {
    expect(rows.length).toBe(2);
    for (const { category, comparison } of rows) {
      const [own, other] = [among(here.code, category), among(there.code, category)];
      if (own === null || other === null) continue;
      const ratio = rateRatio(own, other);
      expect(comparison.ratio.status === 'value' ? comparison.ratio.lower : null).toBe(ratio?.lower ?? null);
    }
  });

  it('is the same read from the other side', () => {
    const opposite = { higher: 'lower', lower: 'higher' } as Readonly<Record<string, string>>;
    const back = compareAreas(breakdown, there.code, here.code, 20);
    expect(back.map(({ comparison }) => comparison.direction)).toEqual(
      rows.map(({ comparison: { direction } }) => opposite[direction] ?? direction),
    );
  });

  it('hides a comparison with a hidden count', () => {
    const hidden = {
      ...breakdown,
      rows: breakdown.rows.map((row) =>
        row.area === there.code ? { ...row, count: { status: 'suppressed' as const } } : row,
      ),
    };
    for (const { comparison } of compareAreas(hidden, here.code, there.code, 20)) {
      expect(comparison).toEqual({ ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' });
    }
  });
});
