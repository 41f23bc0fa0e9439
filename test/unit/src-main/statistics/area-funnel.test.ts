import { describe, expect, it } from 'vitest';
import { areaFunnel } from '../../../../src-main/statistics/area-funnel.ts';
import { poissonInterval } from '../../../../src-main/statistics/poisson-interval.ts';
import { sampleEvidence } from '../../../support/sample-evidence.ts';
import { hiddenEvidence } from '../../../support/sample-views.ts';

const [breakdown] = sampleEvidence().breakdowns;
if (breakdown === undefined) throw new Error('The sample evidence has no breakdown.');
const whole = breakdown.areas[0]?.code;

describe('areaFunnel', () => {
  const funnel = areaFunnel(breakdown, 'all');

  it('stands about the rate of the whole and holds each area with a printed number', () => {
    const rate = breakdown.rows.find(({ area, category }) => area === whole && category === 'all')?.rate;
    expect(funnel?.average).toBeCloseTo(rate?.status === 'value' ? rate.value : NaN, 9);
    expect((funnel?.areas.length ?? 0) + (funnel?.absent.length ?? 0)).toBe(24);
  });

  it('has lines where an area’s own exact interval just touches the average', () => {
    const average = (funnel?.average ?? 0) / breakdown.measure.multiplier;
    for (const { confidence, side, points } of funnel?.lines ?? []) {
      for (const { people, rate } of points.filter((_, index) => index % 17 === 3)) {
        const events = Math.round((rate / breakdown.measure.multiplier) * people);
        const limits = poissonInterval(events, confidence === '95' ? 0.95 : 0.998);
        const touching = side === 'upper' ? limits.lower : limits.upper;
        expect(Math.abs(touching / (average * people) - 1)).toBeLessThan(0.02);
      }
    }
  });

  it('says of each area what its interval says', () => {
    for (const { users, people, place } of funnel?.areas ?? []) {
      const { lower, upper } = poissonInterval(users, 0.95);
      const expected = ((funnel?.average ?? 0) / breakdown.measure.multiplier) * people;
      expect(place !== 'within').toBe(lower > expected || upper < expected);
    }
  });

  it('is null where the rate of the whole is hidden', () => {
    const [hidden] = hiddenEvidence(sampleEvidence(), []).breakdowns;
    expect(hidden === undefined ? undefined : areaFunnel(hidden, 'all')).toBeNull();
  });
});
