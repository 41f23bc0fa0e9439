import { describe, expect, it } from 'vitest';
import { estimateTrend } from '../../../../src-main/statistics/estimate-trend.ts';

const counts = (...values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? ({ status: 'suppressed' } as const) : ({ status: 'value', value } as const)));

describe('the trend of a series', () => {
  it('gives each count the limits of its Poisson mean, exact below 10', () => {
    const { points } = estimateTrend({ label: 'Religion', counts: counts(5, 45) }, [365, 365], 20);
    // qchisq(c(.025, .975), 2 * c(5, 6)) / 2, and Byar's approximation of 45.
    expect(points[0]).toMatchObject({ lower: expect.closeTo(1.6235, 4), upper: expect.closeTo(11.6683, 4) });
    expect(points[1]).toMatchObject({ lower: expect.closeTo(32.8206, 3), upper: expect.closeTo(60.2149, 3) });
  });

  it('compares the last known period with the first known one, by the day', () => {
    const { change } = estimateTrend({ label: '', counts: counts(null, 40, 30, null) }, [365, 365, 182.5, 365], 20);
    expect(change).toMatchObject({ from: 1, to: 2, versus: { direction: 'no-clear-difference' } });
    expect(change?.versus.ratio).toMatchObject({ status: 'value', value: expect.closeTo(1.5, 12), reliable: true });
    const clear = estimateTrend({ label: '', counts: counts(762, 885) }, [365, 365], 20).change;
    expect(clear?.versus).toMatchObject({ direction: 'higher', ratio: { lower: expect.closeTo(1.0542, 4) } });
  });

  it('leaves gaps where a count is hidden, and compares nothing with one known period', () => {
    const { points, change } = estimateTrend({ label: '', counts: counts(null, 7) }, [365, 365], 20);
    expect(points[0]).toEqual({ count: { status: 'suppressed' }, lower: null, upper: null });
    expect(change).toBeNull();
  });
});
