import { expect, test } from 'vitest';
import { isRanking, refuseComparison } from '../../../../shared/geography/refuse-comparison.ts';
import type { ComparedFigures } from '../../../../shared/geography/refuse-comparison.ts';

const ranked = (title: string, vintage: string): ComparedFigures => ({
  title,
  column: 'IMD decile',
  role: { kind: 'measure', unit: 'ranks' },
  geography: { kind: 'lsoa', vintage },
});
const counted = (vintage: string): ComparedFigures => ({
  title: `Residents ${vintage}`,
  column: 'n',
  role: { kind: 'count', unit: 'residents' },
  geography: { kind: 'lsoa', vintage },
});

test('ranks of areas of two vintages are not compared over time, and it is said why', () => {
  const says = refuseComparison(ranked('IMD 2019', '2011'), ranked('IMD 2025', '2021'));
  expect(says).toContain('“IMD 2019” ranks LSOAs of 2011, “IMD 2025” LSOAs of 2021');
  expect(says).toContain('does not show that an area changed');
});

test('ranks of one vintage may be compared, and so may counts of two', () => {
  expect(refuseComparison(ranked('IMD 2015', '2011'), ranked('IMD 2019', '2011'))).toBeNull();
  expect(refuseComparison(ranked('IMD 2015', '2011'), ranked('IMD 2019', '2011 or 2021'))).toBeNull();
  expect(refuseComparison(counted('2011'), counted('2021'))).toBeNull();
});

test('areas of two levels are to be carried to one first', () => {
  const wards = { ...counted('2022'), geography: { kind: 'ward', vintage: '2022' } } as const;
  expect(refuseComparison(counted('2021'), wards)).toContain('Carry one to the areas of the other first.');
});

test.each([
  ['IMD_decile', { kind: 'category' }, true],
  ['Income rank', { kind: 'count', unit: 'not known' }, true],
  ['Quintile', { kind: 'measure', unit: 'not known' }, true],
  ['Franked mail', { kind: 'count', unit: 'not known' }, false],
  ['Rank', { kind: 'strand', strand: 'age' }, false],
] as const)('"%s" as %j: a ranking is %s', (column, role, expected) => {
  expect(isRanking({ column, role })).toBe(expected);
});
