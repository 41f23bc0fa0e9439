import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AreaLookup, ConversionPlan } from '../../../../shared/model/gazetteer.ts';
import { convertCounts } from '../../../../src-main/geography/convert-counts.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import type { GazetteerSource } from '../../../../src-main/geography/gazetteer-source.ts';
import { codes, placeTable } from '../../../support/place-tables.ts';
import type { Cell } from '../../../support/place-tables.ts';
import { withDatabase } from '../../../support/with-database.ts';

const [old, now, ward] = [
  { kind: 'lsoa', vintage: '2011' },
  { kind: 'lsoa', vintage: '2021' },
  { kind: 'ward', vintage: '2022' },
] as const;
const fitLookup: AreaLookup = {
  dataset: 'fit',
  from: { kind: 'area', column: 'lsoa', geography: now },
  to: { column: 'ward', geography: ward },
  method: 'best-fit',
  because: '',
};
const changeLookup: AreaLookup = {
  dataset: 'change',
  from: { kind: 'area', column: 'before', geography: old },
  to: { column: 'after', geography: now },
  method: 'change',
  change: 'how',
  because: '',
};
const census = {
  area: codes('lsoa', '2021'),
  group: { kind: 'strand', strand: 'ethnic-group' },
  n: { kind: 'count', unit: 'residents' },
} as const;
const changes: readonly (readonly Cell[])[] = [
  ['E01000001', 'U', 'E01000001'],
  ['E01000002', 'S', 'E01033770'],
  ['E01000002', 'S', 'E01033771'],
  ['E01000003', 'M', 'E01033772'],
  ['E01000004', 'M', 'E01033772'],
];

async function convert(
  connection: Connection,
  plan: Pick<ConversionPlan, 'steps' | 'to'>,
  tables: readonly GazetteerSource[],
) {
  const byId = new Map(tables.map((table) => [table.dataset.id, table]));
  const sourceOf = (id: string): GazetteerSource => byId.get(id) ?? tables[0] ?? fail();
  const converted = await convertCounts(
    connection,
    { id: 'made', title: 'Made', dataset: 'people', column: 'area', ...plan },
    sourceOf,
    '"made"',
  );
  const { columns, names } = await connection.columns('SELECT * FROM "made"');
  const rows = (columns[0] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])),
  );
  return { ...converted, rows };
}

function fail(): never {
  throw new Error('no table');
}

const lookupOfChanges = (connection: Connection) =>
  placeTable(
    connection,
    'change',
    { before: codes('lsoa', '2011'), how: { kind: 'category' }, after: codes('lsoa', '2021') },
    changes,
    { kind: 'lookup' },
  );
const toWards = { to: ward, steps: [{ lookup: fitLookup, reverse: false }] };

test('counts are summed by area and group, averages are left out, and what has no area is named', () =>
  withDatabase(async (connection) => {
    const fit = await placeTable(connection, 'fit', { lsoa: codes('lsoa', '2021'), ward: codes('ward', '2022') }, [
      ['E01000001', 'E05000001'],
      ['E01000002', 'E05000001'],
      ['E01000003', 'E05000002'],
    ]);
    const people = await placeTable(
      connection,
      'people',
      { ...census, share: { kind: 'measure', unit: 'shares of 1' } },
      [
        ['E01000001', 'White', 10, 0.5],
        ['E01000001', 'Asian', 10, 0.5],
        [' e01000002 ', 'White', 5, 1],
        ['E01000003', 'Asian', 7, 1],
        ['E09000009', 'White', 99, 1],
      ],
    );
    const { rows, report, dataset } = await convert(connection, toWards, [people, fit]);
    expect(rows.map((row) => [row['ward 2022'], row['group'], row['n']])).toEqual([
      ['E05000001', 'Asian', 10],
      ['E05000001', 'White', 15],
      ['E05000002', 'Asian', 7],
    ]);
    expect(report.unplaced).toEqual([{ code: 'E09000009', rows: 1 }]);
    expect(report.totals).toEqual([{ column: 'n', before: 131, after: 32 }]);
    expect(report.steps.at(-1)).toBe('Left out, because they cannot be summed: share.');
    expect(dataset.roles).toEqual({
      'ward 2022': { kind: 'area-code', geography: ward },
      group: census.group,
      n: census.n,
    });
    expect(dataset.counted).toBe(`Usual residents. ${report.method}`);
    expect(report.method).toContain('by best fit: each LSOA counts whole in the ward that holds most of its people');
  }));

test('a sum over a hidden cell is no number: it says how far it is known', () =>
  withDatabase(async (connection) => {
    const fit = await placeTable(connection, 'fit', { lsoa: codes('lsoa', '2021'), ward: codes('ward', '2022') }, [
      ['E01000001', 'E05000001'],
      ['E01000002', 'E05000001'],
      ['E01000003', 'E05000002'],
      ['E01000004', 'E05000003'],
    ]);
    const people = await placeTable(connection, 'people', census, [
      ['E01000001', 'White', 40],
      ['E01000002', 'White', null],
      ['E01000003', 'White', null],
      ['E01000004', 'White', 3],
    ]);
    await connection.run(`ALTER TABLE ${people.relation} ADD COLUMN "n [status]" VARCHAR DEFAULT 'value'`);
    await connection.run(`ALTER TABLE ${people.relation} ADD COLUMN "n [as it came]" VARCHAR`);
    await connection.run(
      `UPDATE ${people.relation} SET "n [status]" = 'suppressed', "n [as it came]" = '1 to 4' WHERE area = 'E01000002'`,
    );
    await connection.run(
      `UPDATE ${people.relation} SET "n [status]" = 'suppressed', "n [as it came]" = '*' WHERE area = 'E01000003'`,
    );
    const { rows } = await convert(connection, toWards, [people, fit]);
    expect(rows.map((row) => [row['n'], row['n [status]'], row['n [as it came]']])).toEqual([
      [null, 'suppressed', 'between 41 and 44'],
      [null, 'suppressed', 'at least 0'],
      [3, 'value', null],
    ]);
  }));

test('unchanged areas are copied, merged ones summed, split ones shared by another table, and refused without one', () =>
  withDatabase(async (connection) => {
    const change = await lookupOfChanges(connection);
    const people = await placeTable(connection, 'people', { ...census, area: codes('lsoa', '2011') }, [
      ['E01000001', 'White', 100],
      ['E01000002', 'White', 90],
      ['E01000003', 'White', 30],
      ['E01000004', 'White', 20],
    ]);
    const weights = await placeTable(connection, 'weights', census, [
      ['E01033770', 'White', 200],
      ['E01033771', 'White', 100],
    ]);
    const by = { dataset: 'weights', area: 'area', count: 'n' };
    const { rows, report } = await convert(
      connection,
      { to: now, steps: [{ lookup: changeLookup, reverse: false, weights: by }] },
      [people, change, weights],
    );
    expect(rows.map((row) => [row['LSOA 2021'], row['n'], row['n [status]']])).toEqual([
      ['E01000001', 100, 'value'],
      ['E01033770', 60, 'estimated'],
      ['E01033771', 30, 'estimated'],
      ['E01033772', 50, 'value'],
    ]);
    expect(report.steps[0]).toBe(
      '4 LSOAs of 2011 become 4 LSOAs of 2021 by “change”: 1 unchanged; 1 split into 2, their counts shared by the counts of “weights”; and 2 merged, their counts summed.',
    );
    await expect(
      convert(connection, { to: now, steps: [{ lookup: changeLookup, reverse: false }] }, [people, change]),
    ).rejects.toThrow(
      'E01000002 leads to several LSOAs of 2021, and nothing says how many of its people each of them has.',
    );
  }));

test('areas that were redrawn get a figure between the least and the most that it can be', () =>
  withDatabase(async (connection) => {
    const change = await placeTable(
      connection,
      'change',
      { before: codes('lsoa', '2011'), how: { kind: 'category' }, after: codes('lsoa', '2021') },
      [
        ['E01000001', 'X', 'E01033770'],
        ['E01000002', 'X', 'E01033770'],
        ['E01000002', 'X', 'E01033771'],
      ],
    );
    const people = await placeTable(connection, 'people', { ...census, area: codes('lsoa', '2011') }, [
      ['E01000001', 'White', 100],
      ['E01000002', 'White', 60],
    ]);
    const weights = await placeTable(connection, 'weights', census, [
      ['E01033770', 'White', 150],
      ['E01033771', 'White', 50],
    ]);
    const by = { dataset: 'weights', area: 'area', count: 'n' };
    const { rows, facts } = await convert(
      connection,
      { to: now, steps: [{ lookup: changeLookup, reverse: false, weights: by }] },
      [people, change, weights],
    );
    expect(rows.map((row) => row['n'])).toEqual([145, 15]);
    expect(facts.bands).toEqual([
      { code: 'E01033770', low: 100, high: 160 },
      { code: 'E01033771', low: 0, high: 60 },
    ]);
  }));

test('records, and tables of ranks or rates alone, are refused with the way that there is', () =>
  withDatabase(async (connection) => {
    const ranks = await placeTable(
      connection,
      'people',
      { area: codes('lsoa', '2021'), 'IMD rank': { kind: 'measure', unit: 'ranks' } },
      [['E01000001', 1]],
    );
    const records = { ...ranks, dataset: { ...ranks.dataset, kind: 'record-level' as const } };
    await expect(convert(connection, toWards, [ranks])).rejects.toThrow(
      'an average of them is no rank of the larger area',
    );
    await expect(convert(connection, toWards, [records])).rejects.toThrow('Place its records in areas by a join');
  }));

test('a total is the same before and after wherever every area is placed, and unchanged areas survive there and back', async () => {
  const cell = fc.record({
    area: fc.integer({ min: 1, max: 4 }),
    group: fc.constantFrom('White', 'Asian'),
    n: fc.integer({ min: 0, max: 500 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(cell, { minLength: 1, maxLength: 8, selector: ({ area, group }) => `${area} ${group}` }),
      fc.integer({ min: 1, max: 99 }),
      (cells, weight) =>
        withDatabase(async (connection) => {
          const change = await lookupOfChanges(connection);
          const rows = cells.map(({ area, group, n }) => [`E0100000${area}`, group, n]);
          const people = await placeTable(connection, 'people', { ...census, area: codes('lsoa', '2011') }, rows);
          const weights = await placeTable(connection, 'weights', { ...census, area: codes('lsoa', '2021') }, [
            ['E01033770', 'White', weight],
            ['E01033771', 'White', 100 - weight],
            ['E01000003', 'White', 1],
            ['E01000004', 'White', 1],
          ]);
          const by = { dataset: 'weights', area: 'area', count: 'n' };
          const there = { lookup: changeLookup, reverse: false, weights: by };
          const forward = await convert(connection, { to: now, steps: [there] }, [people, change, weights]);
          const sum = rows.reduce((total, [, , n]) => total + Number(n), 0);
          expect(forward.report.totals).toEqual([{ column: 'n', before: sum, after: sum }]);
          const back = await convert(connection, { to: old, steps: [there, { ...there, reverse: true }] }, [
            people,
            change,
            weights,
          ]);
          expect(back.report.totals[0]?.after).toBe(sum);
          const ofUnchanged = await connection.query(
            z.object({ n: z.number().nullable() }),
            `SELECT sum(n) AS n FROM "made" WHERE "LSOA 2011" IN ('E01000001', 'E01000002')`,
          );
          const before = cells.filter(({ area }) => area <= 2).reduce((total, { n }) => total + n, 0);
          expect(ofUnchanged[0]?.n ?? 0).toBeCloseTo(before, 6);
        }),
    ),
    { numRuns: 15 },
  );
});
