import { describe, expect, test } from 'vitest';
import { askMethod, referenceCases, unlike } from '../../../../support/reference-cases.ts';

/** The reference finds the lines of rates by bisection: to 3e-5, and to 3e-3 at one event. */
const bisected = 'lines of rates over three years';

describe('as the reference', () => {
  test.each(referenceCases('funnels'))('$title', (reference) => {
    const answer = askMethod('funnels', reference.inputs, reference.options);
    expect(unlike(answer, reference, reference.title === bisected ? 3e-3 : 1e-9)).toEqual([]);
    expect(Object.keys(answer).sort()).toEqual(Object.keys(reference.expected).sort());
  });
});

test('the lines of proportions end at their multiplier, whatever it is', () => {
  const inputs = { num: [12, 40, 150], den: [100, 410, 1200] };
  const lines = askMethod('funnels', inputs, { statistic: 'proportion', multiplier: 1000 });
  expect(lines['upper_3s_limit']).toMatchObject({ 0: 1000, 99: expect.any(Number) });
});

test('lines of ratios are of 100 numbers of events, from the exact Poisson interval', () => {
  const inputs = { num: [0, 3, 9, 10, 25], den: [6.2, 9.9, 3.1, 21.4, 171.3] };
  const isr = askMethod('funnels', inputs, { statistic: 'ratio', ratio_type: 'isr', multiplier: 100 });
  const count = askMethod('funnels', inputs, { statistic: 'ratio', ratio_type: 'count', multiplier: 100 });
  expect(isr['Observed_events']).toMatchObject({ 0: 1, 1: 2, length: 100 });
  // Expected events of 1 observed: half of χ²(0.975; 4) and of χ²(0.025; 2).
  expect(first(isr, 'lower_2s_exp_events')).toBeCloseTo(5.571_643_391, 8);
  expect(first(isr, 'upper_2s_exp_events')).toBeCloseTo(-Math.log(0.975), 12);
  expect(first(isr, 'lower_2s_limit')).toBeCloseTo(100 / 5.571_643_391, 6);
  expect(first(count, 'lower_2s_limit')).toBeCloseTo(1 / 5.571_643_391 - 1, 8);
  expect(isr['statistic']).toContain('ratio (isr)');
});

test('a standardised rate of under 10 events has no point, and no part in the average', () => {
  const inputs = { num: [5, 40, 60], rate: [null, 200, 300] };
  const options = { rate_type: 'dsr', multiplier: 100_000 };
  expect(askMethod('funnels', inputs, { ...options, years_of_data: 2 })).toMatchObject({
    rate_chart: [null, 200, 300],
    denominator_derived: [null, 10_000, 10_000],
  });
  expect(askMethod('funnels', inputs, { ...options, statistic: 'rate' })['significance']).toEqual([
    'Not applicable for events less than 10 for dsrs',
    'Not significant',
    'Not significant',
  ]);
});

test.each([
  [
    { num: [0, 4], rate: [0, 190] },
    { statistic: 'rate', rate_type: 'crude', multiplier: 1e5 },
    'where there are 0 events',
  ],
  [{ num: [12, null], den: [100, 40] }, { statistic: 'proportion' }, 'must be provided for all records'],
  [{ num: [12], den: [0] }, { statistic: 'ratio' }, 'denominators must be greater than zero'],
  [{ num: [12], rate: [5] }, { statistic: 'rate' }, 'these options are needed too: rate_type, multiplier'],
  [{ num: [12], den: [5] }, { statistic: 'share' }, 'It must be proportion, ratio or rate'],
])('%j with %j is refused', (inputs, options, words) => {
  expect(() => askMethod('funnels', inputs, options)).toThrow(words);
});

function first(answer: Readonly<Record<string, unknown>>, field: string): unknown {
  const column = answer[field];
  return Array.isArray(column) ? column[0] : null;
}
