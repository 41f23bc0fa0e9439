import { describe, expect, test } from 'vitest';
import { findNearMisses } from '../../../../src-main/join/near-misses.ts';

const wards = [
  'Southall Green',
  'Northfield',
  'Ealing Broadway',
  'South Acton',
  'East Acton',
  'Hanwell Broadway',
  'Saint Mary’s',
  'North Greenford',
  'Norwood Green',
  'Walpole',
];

const meant = (key: string, rightKeys: readonly string[] = wards) =>
  findNearMisses([{ key, rows: 3 }], rightKeys).map(({ right, because, normalisers }) => [
    right,
    because,
    ...normalisers,
  ]);

describe('a key that met nothing', () => {
  test.each([
    ['Southall Grn', 'Southall Green', '“Grn” may stand for “Green”'],
    ['N Greenford', 'North Greenford', '“N” may stand for “North”'],
    ['Acton South', 'South Acton', 'the same words in another order'],
    ['Norwod Green', 'Norwood Green', 'one letter differs'],
    ['Walpoel', 'Walpole', 'one letter differs'],
    ['Hanwel Brodway', 'Hanwell Broadway', 'two letters differ'],
  ])('“%s” may mean “%s”, for a person to say', (key, right, because) => {
    expect(meant(key)).toEqual([[right, because]]);
  });

  test.each([
    ['Northfield (Ealing)', 'Northfield', 'only without “(Ealing)”', 'area-name'],
    ['St. Marys', 'Saint Mary’s', '“St” stands for “Saint”', 'area-name'],
    ['WALPOLE', 'Walpole', 'only the capitals differ', 'case'],
    ['Ealing  Broadway', 'Ealing Broadway', 'only the spaces differ', 'spacing'],
  ])('“%s” meets “%s” with a normaliser', (key, right, ...because) => {
    expect(meant(key)).toEqual([[right, ...because]]);
  });

  test('is found in codes where a letter stands for a figure, or zeros lead', () => {
    expect(meant('E05O13522', ['E05013522'])).toEqual([['E05013522', 'a letter stands for a figure, as O for 0']]);
    expect(meant('007', ['7', '70'])[0]?.slice(0, 2)).toEqual(['7', 'the same but for leading zeros or marks']);
    expect(meant('ub11ap', ['UB1 1AP'])).toEqual([['UB1 1AP', 'the same postcode, spelled differently', 'postcode']]);
  });

  test.each([
    ['E05013523', ['E05013522']],
    ['Ealing 001B', ['Ealing 001A']],
    ['W3 6NE', ['W3 6NF']],
    ['Hobbayne', wards],
    ['Acton', wards],
  ])('is another thing where figures differ or little is alike: %s', (key, rightKeys) => {
    expect(meant(key, rightKeys)).toEqual([]);
  });

  test('is told of with two meanings, but not with more', () => {
    expect(meant('Walpola', ['Walpole', 'Walpolo'])).toHaveLength(2);
    expect(meant('Walpola', ['Walpole', 'Walpolo', 'Walpoli'])).toEqual([]);
  });

  test('comes before those of fewer rows, and the empty key not at all', () => {
    const found = findNearMisses(
      [
        { key: null, rows: 90 },
        { key: 'Walpoel', rows: 2 },
        { key: 'Southall Grn', rows: 17 },
      ],
      wards,
    );
    expect(found.map(({ left, rows }) => [left, rows])).toEqual([
      ['Southall Grn', 17],
      ['Walpoel', 2],
    ]);
  });
});
