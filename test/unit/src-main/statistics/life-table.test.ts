import { expect, test } from 'vitest';
import { lifeTable, lifeTableAges } from '../../../../src-main/statistics/life-table.ts';

test('at one death rate at every age, life expectancy is near the reciprocal of the rate from any age', () => {
  const rows = lifeTable(lifeTableAges.map(() => ({ deaths: 10, population: 1000 })));
  for (const { expectancy } of rows) expect(expectancy / 100).toBeCloseTo(1, 2);
});

test('nobody is left behind a band in which all die', () => {
  const rows = lifeTable(lifeTableAges.map((age) => ({ deaths: age === 10 ? 900 : 1, population: 1000 })));
  expect(rows[3]).toEqual({ expectancy: 2.5, variance: expect.any(Number) });
  expect(rows[4]).toEqual({ expectancy: 0, variance: NaN });
});
