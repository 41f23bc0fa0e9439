import { beforeAll, describe, expect, test } from 'vitest';
import { auditProtection } from '../../../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import type { TableCell, TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { dimension, hiding, intervalsByCodes, policy, twoWayTable } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const ethnicByArea = {
  ethnic: dimension('White', 'Asian', 'Black'),
  area: dimension('North', 'Central', 'South'),
};

function oneTable(counts: readonly (readonly number[])[]): TableSystem {
  return { dimensions: ethnicByArea, tables: [twoWayTable(ethnicByArea, ['ethnic', 'area'], counts)] };
}

function audit(system: TableSystem, hidden: readonly (readonly string[])[]) {
  const { hidden: audited, isClean } = auditProtection(system, hiding(system, hidden), policy, solver);
  return { intervals: intervalsByCodes(audited), isClean };
}

describe('one table', () => {
  const counts = [
    [40, 52, 33],
    [12, 3, 18],
    [9, 11, 14],
  ];

  test('a lone blank is the total less the rest', () => {
    expect(audit(oneTable(counts), [['Asian', 'Central']])).toEqual({
      intervals: { 'Asian Central': '3..3' },
      isClean: false,
    });
  });

  test('a second blank in the row leaves the column to give both back', () => {
    expect(
      audit(oneTable(counts), [
        ['Asian', 'Central'],
        ['Asian', 'North'],
      ]),
    ).toEqual({
      intervals: { 'Asian Central': '3..3', 'Asian North': '12..12' },
      isClean: false,
    });
  });

  test('a rectangle with room protects', () => {
    const corners = [
      ['Asian', 'Central'],
      ['Asian', 'North'],
      ['Black', 'North'],
      ['Black', 'Central'],
    ];
    expect(audit(oneTable(counts), corners)).toEqual({
      intervals: { 'Asian North': '2..14', 'Asian Central': '1..13', 'Black North': '7..19', 'Black Central': '1..13' },
      isClean: true,
    });
  });

  test('a rectangle through a 1 does not: the 3 cannot go down while the 1 cannot', () => {
    const corners = [
      ['Asian', 'Central'],
      ['Asian', 'North'],
      ['Black', 'North'],
      ['Black', 'Central'],
    ];
    expect(
      audit(
        oneTable([
          [40, 52, 33],
          [6, 3, 18],
          [1, 30, 14],
        ]),
        corners,
      ),
    ).toEqual({
      intervals: { 'Asian North': '1..6', 'Asian Central': '3..8', 'Black North': '1..6', 'Black Central': '25..30' },
      isClean: false,
    });
  });

  test('hidden margins are worked out first', () => {
    expect(audit(oneTable(counts), [['Asian', 'Central'], ['Asian'], ['Central']])).toEqual({
      intervals: { 'Asian Central': '3..3', Asian: '33..33', Central: '66..66' },
      isClean: false,
    });
  });

  test('a small count left in print is a leak', () => {
    expect(audit(oneTable(counts), [])).toEqual({ intervals: { 'Asian Central': '3..3' }, isClean: false });
  });
});

describe('three dimensions', () => {
  const dimensions = {
    ethnic: dimension('White', 'Asian'),
    sex: dimension('Female', 'Male'),
    area: dimension('North', 'South'),
  };
  const inner = [0, 1].flatMap((e) => [0, 1].flatMap((s) => [0, 1].map((a) => [e, s, a] as const)));

  /** All margins of eight counts in the order ethnic, sex, area. */
  function cube(counts: readonly number[]): TableSystem {
    const cells: TableCell[] = [];
    for (const ethnic of [0, 1, null]) {
      for (const sex of [0, 1, null]) {
        for (const area of [0, 1, null]) {
          const count = inner.reduce((sum, [e, s, a], at) => {
            const isIn = (ethnic ?? e) === e && (sex ?? s) === s && (area ?? a) === a;
            return sum + (isIn ? (counts[at] ?? 0) : 0);
          }, 0);
          const key = Object.fromEntries(
            Object.entries({ ethnic, sex, area }).flatMap(([name, at]) =>
              at === null
                ? []
                : [[name, dimensions[name === 'ethnic' ? 'ethnic' : name === 'sex' ? 'sex' : 'area'].leaves[at] ?? '']],
            ),
          );
          cells.push({ key, count });
        }
      }
    }
    return { dimensions, tables: [{ dimensions: ['ethnic', 'sex', 'area'], cells }] };
  }

  const all = ['White', 'Asian'].flatMap((e) =>
    ['Female', 'Male'].flatMap((s) => ['North', 'South'].map((a) => [e, s, a])),
  );

  test('all eight cells hidden, two on every line, and yet all eight are exact', () => {
    const counts = [6, 1, 8, 1, 9, 7, 2, 12];
    const { intervals, isClean } = audit(cube(counts), [...all, ['White', 'South']]);
    expect(isClean).toBe(false);
    expect(intervals).toEqual({
      ...Object.fromEntries(all.map((codes, at) => [codes.join(' '), `${String(counts[at])}..${String(counts[at])}`])),
      'White South': '2..2',
    });
  });

  test('the same pattern with room protects', () => {
    expect(audit(cube([16, 17, 18, 6, 19, 4, 7, 12]), all)).toEqual({
      intervals: {
        'White Female North': '13..27',
        'White Female South': '6..20',
        'White Male North': '7..21',
        'White Male South': '3..17',
        'Asian Female North': '8..22',
        'Asian Female South': '1..15',
        'Asian Male North': '4..18',
        'Asian Male South': '1..15',
      },
      isClean: true,
    });
  });

  test('whole numbers pin a cell that fractions would leave open', () => {
    const names = ['a', 'b', 'c', 'd'];
    const four = Object.fromEntries(names.map((name) => [name, dimension('yes', 'no')]));
    const counts = [0, 0, 2, 0, 1, 2, 0, 1, 0, 1, 0, 1, 0, 0, 2, 1];
    const bit = (at: number, name: string) => (at >> (3 - names.indexOf(name))) & 1;
    const tables = names.flatMap((first, index) =>
      names.slice(index + 1).map((second) => {
        const sum = (x: number, y: number) =>
          counts.reduce((so, count, at) => so + (bit(at, first) === x && bit(at, second) === y ? count : 0), 0);
        return twoWayTable(
          four,
          [first, second],
          [
            [sum(0, 0), sum(0, 1)],
            [sum(1, 0), sum(1, 1)],
          ],
        );
      }),
    );
    const inner = { key: { a: 'no', b: 'yes', c: 'yes', d: 'yes' }, count: 0 };
    const system: TableSystem = { dimensions: four, tables: [...tables, { dimensions: names, cells: [inner] }] };
    const protection = { ...hiding(system, [['no', 'yes', 'yes', 'yes']]), floor: 0 as const };
    const { hidden } = auditProtection(system, protection, { ...policy, threshold: 2 }, solver);
    expect(hidden.find(({ key }) => Object.keys(key).length === 4)).toMatchObject({
      lower: 0,
      upper: 0,
      isProtected: false,
    });
  });
});

describe('linked tables', () => {
  const dimensions = {
    ethnic: dimension('White', 'Asian', 'Black'),
    sex: dimension('Female', 'Male'),
    age: dimension('0-17', '18-64', '65+'),
  };
  const bySex = twoWayTable(
    dimensions,
    ['ethnic', 'sex'],
    [
      [30, 41],
      [3, 14],
      [12, 9],
    ],
  );
  const byAge = twoWayTable(
    dimensions,
    ['ethnic', 'age'],
    [
      [20, 31, 20],
      [5, 7, 5],
      [6, 10, 5],
    ],
  );
  const hidden = [['Asian', 'Female'], ['Black', 'Female'], ['Asian'], ['Black']];

  test('hidden totals protect one table alone', () => {
    expect(audit({ dimensions, tables: [bySex] }, hidden)).toEqual({
      intervals: { 'Asian Female': '1..14', 'Black Female': '1..14', Asian: '15..28', Black: '10..23' },
      isClean: true,
    });
  });

  test('another table with the same people under each total gives them back', () => {
    expect(audit({ dimensions, tables: [bySex, byAge] }, hidden)).toEqual({
      intervals: { 'Asian Female': '3..3', 'Black Female': '12..12', Asian: '17..17', Black: '21..21' },
      isClean: false,
    });
  });
});

describe('a single row', () => {
  const dimensions = { ethnic: dimension('White', 'Mixed', 'Asian', 'Black') };
  const row = (...counts: readonly number[]): TableSystem => ({
    dimensions,
    tables: [
      {
        dimensions: ['ethnic'],
        cells: [
          ...counts.map((count, at) => ({ key: { ethnic: dimensions.ethnic.leaves[at] ?? '' }, count })),
          { key: {}, count: counts.reduce((sum, count) => sum + count, 0) },
        ],
      },
    ],
  });

  test.each([
    { counts: [60, 3, 14, 9], intervals: { Mixed: '1..11', Black: '1..11' }, isClean: true },
    { counts: [60, 1, 14, 5], intervals: { Mixed: '1..5', Black: '1..5' }, isClean: true },
    { counts: [60, 1, 14, 3], intervals: { Mixed: '1..3', Black: '1..3' }, isClean: false },
  ])('hiding two of $counts', ({ counts, intervals, isClean }) => {
    expect(audit(row(...counts), [['Mixed'], ['Black']])).toEqual({ intervals, isClean });
  });

  test('with its total hidden as well, a count has no upper limit', () => {
    const system = row(60, 3, 14, 9);
    const protection = hiding(system, [['Mixed'], []]);
    expect(intervalsByCodes(auditProtection(system, protection, policy, solver).hidden)).toEqual({
      Mixed: '1..any',
      '': '84..any',
    });
  });

  test('printed counts that cannot all be true are refused', () => {
    const system = row(60, 3, 14, 9);
    const broken = {
      ...system,
      tables: system.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => (Object.keys(cell.key).length === 0 ? { ...cell, count: 74 } : cell)),
      })),
    };
    expect(() => auditProtection(broken, hiding(broken, [['Mixed'], ['Black']]), policy, solver)).toThrow(
      'The printed counts contradict each other',
    );
  });
});

test('overlapping areas give the ward they share, which nobody printed', () => {
  const dimensions = {
    ward: { leaves: ['W1', 'W2', 'W3'], groups: { East: ['W1', 'W2'], West: ['W2', 'W3'] } },
    flag: dimension('Y', 'N'),
  };
  const cells = [
    { key: { ward: 'East', flag: 'Y' }, count: 9 },
    { key: { ward: 'West', flag: 'Y' }, count: 8 },
    { key: { flag: 'Y' }, count: 16 },
  ];
  const system: TableSystem = { dimensions, tables: [{ dimensions: ['ward', 'flag'], cells }] };
  const { derived, isClean } = auditProtection(system, hiding(system, []), policy, solver);
  expect(isClean).toBe(false);
  expect(derived.filter(({ isProtected }) => !isProtected)).toEqual([
    { key: { ward: 'W2', flag: 'Y' }, lower: 1, upper: 1, isProtected: false },
  ]);
});
