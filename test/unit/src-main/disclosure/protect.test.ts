import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditProtection } from '../../../../src-main/disclosure/audit-protection.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { protect } from '../../../../src-main/disclosure/protect.ts';
import type { Protection, TableSystem } from '../../../../src-main/disclosure/table-system.ts';
import { enumerateIntervals } from './enumerate-tables.ts';
import { dimension, intervalsByCodes, policy, twoWayTable } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

const ethnicByArea = { ethnic: dimension('White', 'Asian', 'Black'), area: dimension('North', 'Central', 'South') };

function oneTable(counts: readonly (readonly number[])[]): TableSystem {
  return { dimensions: ethnicByArea, tables: [twoWayTable(ethnicByArea, ['ethnic', 'area'], counts)] };
}

function hiddenIn({ cells }: Protection): readonly string[] {
  return cells.flatMap(({ key, status }) => (status === 'published' ? [] : [Object.values(key).join(' ')])).sort();
}

describe('protect', () => {
  test('hides nothing where nothing is small', () => {
    expect(
      hiddenIn(
        protect(
          oneTable([
            [40, 52, 33],
            [12, 0, 18],
            [9, 11, 14],
          ]),
          policy,
          solver,
        ),
      ),
    ).toEqual([]);
  });

  test('closes a rectangle of the least people around a lone small count', () => {
    expect(
      hiddenIn(
        protect(
          oneTable([
            [40, 52, 33],
            [12, 3, 18],
            [9, 11, 14],
          ]),
          policy,
          solver,
        ),
      ),
    ).toEqual(['Asian Central', 'Asian North', 'Black Central', 'Black North']);
  });

  test('draws no rectangle through a 1 that would hold the 3 up', () => {
    const system = oneTable([
      [40, 52, 33],
      [6, 3, 18],
      [1, 30, 14],
    ]);
    const protection = protect(system, policy, solver);
    expect(auditProtection(system, protection, policy, solver).isClean).toBe(true);
    expect(protection.floor).toBe(1);
    expect(hiddenIn(protection).length).toBeGreaterThan(4);
  });

  test('hides a total where that alone can protect, and says that a hidden count is at least 1', () => {
    const system = oneTable([
      [40, 52, 33],
      [0, 3, 0],
      [0, 0, 0],
    ]);
    expect(protect(system, policy, solver).floor).toBe(1);
    expect(hiddenIn(protect(system, policy, solver))).toContain('Asian');
  });

  test('hides zeros too where a small total over several areas is past protecting otherwise', () => {
    const system = oneTable([
      [40, 52, 33],
      [1, 1, 0],
      [9, 11, 14],
    ]);
    const protection = protect(system, policy, solver);
    expect(protection.floor).toBe(0);
    expect(auditProtection(system, protection, policy, solver).isClean).toBe(true);
  });

  test('keeps what earlier releases printed, and uses what they hid', () => {
    const system = oneTable([
      [40, 52, 33],
      [12, 3, 18],
      [9, 11, 14],
    ]);
    const later: TableSystem = {
      ...system,
      tables: system.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => {
          const codes = Object.values(cell.key).join(' ');
          if (codes === 'Black North') return { ...cell, earlier: 'published' };
          return codes === 'Black South' ? { ...cell, earlier: 'hidden' } : cell;
        }),
      })),
    };
    expect(hiddenIn(protect(later, policy, solver))).toEqual([
      'Asian Central',
      'Asian South',
      'Black Central',
      'Black South',
    ]);
  });

  test('hides one of two overlapping areas that would give the ward they share', () => {
    const dimensions = { ward: { leaves: ['W1', 'W2', 'W3'], groups: { East: ['W1', 'W2'], West: ['W2', 'W3'] } } };
    const cells = [
      { key: { ward: 'East' }, count: 9 },
      { key: { ward: 'West' }, count: 8 },
      { key: {}, count: 16 },
    ];
    const system: TableSystem = { dimensions, tables: [{ dimensions: ['ward'], cells }] };
    const protection = protect(system, policy, solver);
    expect(hiddenIn(protection)).toHaveLength(1);
    expect(auditProtection(system, protection, policy, solver).isClean).toBe(true);
  });

  test('does not forget that an earlier release printed its zeros, when zeros are hidden now', () => {
    const counts = [
      [40, 52, 33],
      [1, 1, 0],
      [9, 11, 14],
    ];
    const system = oneTable(counts);
    const tables = system.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) =>
        Object.values(cell.key).join(' ') === 'Asian North' ? { ...cell, earlier: 'hidden' as const } : cell,
      ),
    }));
    const protection = protect({ ...system, tables }, policy, solver);
    const { hidden, isClean } = auditProtection({ ...system, tables }, protection, policy, solver);
    expect({ floor: protection.floor, isClean }).toEqual({ floor: 0, isClean: true });
    const intervals = intervalsByCodes(hidden);
    expect(intervals['Asian North']).toMatch(/^1\.\./);
    expect(intervals['Asian Central']).toMatch(/^0\.\./);
  });

  test('refuses where an earlier release printed the rest of a row and a column', () => {
    const system = oneTable([
      [40, 52, 33],
      [12, 3, 18],
      [9, 11, 14],
    ]);
    const late: TableSystem = {
      ...system,
      tables: system.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) =>
          Object.values(cell.key).join(' ') === 'Asian Central' ? cell : { ...cell, earlier: 'published' },
        ),
      })),
    };
    expect(() => protect(late, policy, solver)).toThrow('can be worked out from what was released before');
  });

  test('refuses tables that count the same people differently', () => {
    const dimensions = { ...ethnicByArea, sex: dimension('Female', 'Male') };
    const tables = [
      twoWayTable(
        dimensions,
        ['area', 'ethnic'],
        [
          [9, 9, 9],
          [9, 9, 9],
          [9, 9, 9],
        ],
      ),
      twoWayTable(
        dimensions,
        ['area', 'sex'],
        [
          [13, 14],
          [13, 14],
          [13, 15],
        ],
      ),
    ];
    expect(() => protect({ dimensions, tables }, policy, solver)).toThrow(
      'Two tables count the same people differently (area South: 27 and 28).',
    );
  });

  test('refuses a table that does not add up', () => {
    const system = oneTable([
      [40, 52, 33],
      [12, 6, 18],
      [9, 11, 14],
    ]);
    const tables = system.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => (Object.keys(cell.key).length === 0 ? { ...cell, count: 200 } : cell)),
    }));
    expect(() => protect({ ...system, tables }, policy, solver)).toThrow('do not add up');
  });
});

/** People by area, sex and caring: two tables that share the area, small enough to enumerate. */
const linkedCounts = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.nat(1)), { minLength: 0, maxLength: 14 });

function linkedSystem(people: readonly (readonly [number, number, number])[]): TableSystem {
  const dimensions = {
    area: dimension('North', 'Mid', 'South'),
    sex: dimension('Female', 'Male'),
    carer: dimension('Yes', 'No'),
  };
  const counted = (at: 1 | 2) =>
    [0, 1, 2].map((area) =>
      [0, 1].map((code) => people.filter((person) => person[0] === area && person[at] === code).length),
    );
  return {
    dimensions,
    tables: [
      twoWayTable(dimensions, ['area', 'sex'], counted(1)),
      twoWayTable(dimensions, ['area', 'carer'], counted(2)),
    ],
  };
}

describe('whatever the counts', () => {
  test('every small count of a table keeps its range, and the audit says so', () => {
    const counts = fc.array(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.constantFrom(2, 3, 5, 10), (rows, threshold) => {
        const dimensions = {
          area: dimension(...rows.map((_, at) => `ward ${String(at)}`)),
          strand: { leaves: ['a', 'b', 'c', 'd'], groups: { known: ['a', 'b', 'c'] } },
        };
        const system = { dimensions, tables: [twoWayTable(dimensions, ['area', 'strand'], rows)] };
        const inForce = { ...policy, threshold };
        const protection = protect(system, inForce, solver);
        const { isClean, hidden } = auditProtection(system, protection, inForce, solver);
        expect(isClean).toBe(true);
        for (const { lower, upper, isSensitive } of hidden) {
          expect(upper ?? Infinity).toBeGreaterThan(lower);
          expect(!isSensitive || (lower <= 1 && (upper ?? Infinity) >= threshold - 1)).toBe(true);
        }
        expect(
          protection.cells.every(({ count, status }) => status !== 'published' || count === 0 || count >= threshold),
        ).toBe(true);
      }),
      { numRuns: 100, seed: 20_260_401 },
    );
  });

  test('the audit of linked tables agrees with every joint table there is', () => {
    fc.assert(
      fc.property(linkedCounts, (people) => {
        const system = linkedSystem(people);
        const small = { ...policy, threshold: 3 };
        const protection = protect(system, small, solver);
        const audit = auditProtection(system, protection, small, solver);
        expect(audit.isClean).toBe(true);
        if (protection.cells.some(({ key, status }) => Object.keys(key).length === 0 && status !== 'published')) return;
        const enumerated = enumerateIntervals(system, protection);
        expect(audit.hidden.map(({ id, lower, upper }) => [id, [lower, upper]])).toEqual(
          audit.hidden.map(({ id }) => [id, enumerated.get(id)]),
        );
      }),
      { numRuns: 60, seed: 20_260_402 },
    );
  });

  test('the same counts are always hidden in the same way', () => {
    fc.assert(
      fc.property(linkedCounts, (people) => {
        const system = linkedSystem(people);
        expect(protect(system, policy, solver)).toEqual(protect(system, policy, solver));
      }),
      { numRuns: 10, seed: 20_260_403 },
    );
  });
});
