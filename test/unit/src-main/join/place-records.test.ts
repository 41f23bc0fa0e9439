import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import { joinPlanSchema } from '../../../../shared/model/join-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { quoteIdentifier } from '../../../../src-main/database/quote.ts';
import { normaliserSql } from '../../../../src-main/join/normaliser-sql.ts';
import { placedArea, placedRelation, placeRecords } from '../../../../src-main/join/place-records.ts';
import { reportMatch } from '../../../../src-main/join/report-match.ts';
import { withDatabase } from '../../../support/with-database.ts';

const acton = areaCodeSchema.parse('E05013536');
const perivale = areaCodeSchema.parse('E05013534');
const plan = joinPlanSchema.parse({
  id: 'clients',
  title: 'Clients to wards',
  left: 'clients',
  leftKey: 'Ward',
  normalisers: ['case', 'accents', 'punctuation', 'spacing'],
  through: { dataset: 'names', key: 'name', area: 'code', method: 'exact' },
  right: 'census',
  rightKey: 'code',
  outside: ['Out of borough'],
  unmatched: 'count-in-whole',
  manyMatches: 'refuse',
});
const relations = { left: 'clients', lookup: 'names', right: 'census' };

async function given(
  connection: Connection,
  wards: readonly (string | null)[],
  names: readonly (readonly [string, string])[],
) {
  const list = (items: readonly (string | null)[]) =>
    items.map((item) => (item === null ? 'NULL' : `'${item}'`)).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE clients AS SELECT unnest([${list(wards)}]::VARCHAR[]) AS "Ward"`);
  await connection.run(
    `CREATE OR REPLACE TABLE names AS SELECT * FROM (VALUES ${names.map((name) => `(${list(name)})`).join(', ')}) v(name, code)`,
  );
  await connection.run(`CREATE OR REPLACE TABLE census AS SELECT unnest(['${acton}', '${perivale}']) AS code`);
}

const names = [
  ['South Acton', acton],
  ['S. Acton', acton],
  ['Perivale', perivale],
] as const;
const areaRow = z.object({ area: z.string().nullable(), rows: z.number() });

describe('placeRecords', () => {
  it('places spellings of a ward, leaves out those outside the whole, and keeps the rest without an area', () =>
    withDatabase(async (connection) => {
      await given(connection, ['SOUTH ACTON', 's acton', 'Périvale ', 'Hobbayne', 'Out of Borough', null], names);
      await placeRecords(connection, plan, relations);
      const rows = await connection.query(
        areaRow,
        `SELECT ${quoteIdentifier(placedArea)} AS area, count(*) AS rows FROM ${placedRelation(plan)} GROUP BY ALL ORDER BY area`,
      );
      expect(rows).toEqual([
        { area: perivale, rows: 1 },
        { area: acton, rows: 2 },
        { area: null, rows: 2 },
      ]);
    }));

  it('refuses a lookup that would count people twice, and names the key', () =>
    withDatabase(async (connection) => {
      await given(connection, ['Perivale'], [...names, ['PERIVALE', acton]]);
      await expect(placeRecords(connection, plan, relations)).rejects.toMatchObject({
        code: 'join-refused',
        message: expect.stringContaining('"perivale"'),
      });
    }));

  it('never repeats a record and never loses one inside the whole', () =>
    withDatabase(async (connection) => {
      const ward = fc.constantFrom('South Acton', 'S. Acton', 'PERIVALE', 'Nowhere', 'Out of borough', null);
      await fc.assert(
        fc.asyncProperty(fc.array(ward, { minLength: 1, maxLength: 30 }), async (wards) => {
          await given(connection, wards, names);
          await placeRecords(connection, plan, relations);
          const [{ rows } = { rows: -1 }] = await connection.query(
            z.object({ rows: z.number() }),
            `SELECT count(*) AS rows FROM ${placedRelation(plan)}`,
          );
          expect(rows).toBe(wards.filter((each) => each !== 'Out of borough').length);
        }),
        { numRuns: 20 },
      );
    }));
});

describe('reportMatch', () => {
  it('says what matched, what did not, and which spellings were made equal', () =>
    withDatabase(async (connection) => {
      await given(connection, ['SOUTH ACTON', 'South Acton', 'Hobbayne', 'Hobbayne', 'Out of borough'], names);
      await placeRecords(connection, plan, relations);
      const areas = [
        { code: acton, name: 'South Acton' },
        { code: perivale, name: 'Perivale' },
      ];
      const titles = { left: 'Clients', right: 'Census', lookup: 'Ward names', areaKind: 'ward' };
      const report = await reportMatch(connection, plan, relations, areas, titles);
      expect(report).toMatchObject({
        leftRows: 5,
        leftKeys: 4,
        matchedRows: 2,
        matchedKeys: 2,
        outsideRows: 1,
        unmatched: [{ key: 'Hobbayne', rows: 2 }],
        normalised: [{ key: 'SOUTH ACTON', area: acton, name: 'South Acton', rows: 1 }],
        areasLeft: 1,
        areasRight: 2,
        areasInBoth: 1,
      });
    }));
});

describe('a join by a column that is not there', () => {
  it('is refused with the columns that are', () =>
    withDatabase(async (connection) => {
      await given(connection, ['Perivale'], names);
      await expect(placeRecords(connection, { ...plan, leftKey: 'Wards' }, relations)).rejects.toMatchObject({
        code: 'column-missing',
        message: expect.stringContaining('"Wards", which is no column of "clients". Its columns are: Ward.'),
      });
    }));
});

describe('normaliserSql', () => {
  it.each([
    ["'  Southall   GREEN '", ['case', 'spacing'] as const, 'southall green'],
    ["'St. Mary''s & All-Saints'", ['case', 'punctuation'] as const, 'st marys and all saints'],
    ["'w5  5nu'", ['postcode'] as const, 'W55NU'],
    ["'Périvale'", ['accents'] as const, 'Perivale'],
  ])('%s becomes comparable, and applying it twice changes nothing', (key, normalisers, expected) =>
    withDatabase(async (connection) => {
      const once = normaliserSql(key, normalisers);
      const result = await connection.columns(
        `SELECT ${once} AS once, ${normaliserSql(`(${once})`, normalisers)} AS twice`,
      );
      expect(result.columns).toEqual([[expected], [expected]]);
    }),
  );
});
