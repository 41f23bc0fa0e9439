import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { quoteIdentifier } from '../../../../src-main/database/quote.ts';
import { matchKeys } from '../../../../src-main/join/match-keys.ts';
import { placedArea, placedRelation, placeRecords } from '../../../../src-main/join/place-records.ts';
import { makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

const acton = 'E05013536';
const perivale = 'E05013534';
const plan = planOf({
  on: [
    {
      by: 'key',
      left: 'Ward',
      right: 'code',
      normalisers: ['case', 'accents', 'punctuation', 'spacing'],
      through: { dataset: 'names', key: 'name', value: 'code', method: 'exact' },
    },
  ],
  right: { dataset: 'places', summed: { by: ['code'], columns: [{ name: 'people', how: 'sum', column: 'people' }] } },
  outside: ['Out of borough'],
});
const names = [
  ['South Acton', acton],
  ['S. Acton', acton],
  ['Perivale', perivale],
] as const;
const areaRow = z.object({ area: z.string().nullable(), rows: z.number() });

async function place(
  connection: Connection,
  wards: readonly (string | null)[],
  lookup: readonly (readonly [string, string])[] = names,
) {
  await makeTable(
    connection,
    'clients',
    ['Ward'],
    wards.map((ward) => [ward]),
  );
  await makeTable(connection, 'names', ['name', 'code'], lookup);
  await makeTable(
    connection,
    'places',
    ['code', 'sex', 'people'],
    [acton, perivale].flatMap((code) => [
      [code, 'F', 10],
      [code, 'M', 9],
    ]),
  );
  await placeRecords(connection, await matchKeys(connection, plan, relationsOf(plan)));
  return connection.query(
    areaRow,
    `SELECT ${quoteIdentifier(placedArea)} AS area, count(*) AS rows FROM ${placedRelation(plan)} GROUP BY ALL ORDER BY area`,
  );
}

describe('placeRecords', () => {
  it('places spellings of a ward, leaves out those outside the whole, and keeps the rest without an area', () =>
    withDatabase(async (connection) => {
      expect(
        await place(connection, ['SOUTH ACTON', 's acton', 'Périvale ', 'Hobbayne', 'Out of Borough', null]),
      ).toEqual([
        { area: perivale, rows: 1 },
        { area: acton, rows: 2 },
        { area: null, rows: 2 },
      ]);
    }));

  it('refuses a lookup that would count people twice, and names the key', () =>
    withDatabase(async (connection) => {
      await expect(place(connection, ['Perivale'], [...names, ['PERIVALE', acton]])).rejects.toMatchObject({
        code: 'join-refused',
        message: expect.stringContaining('“Perivale” leads to several of its keys'),
      });
    }));

  it('never repeats a record and never loses one inside the whole', () =>
    withDatabase(async (connection) => {
      const ward = fc.constantFrom('South Acton', 'S. Acton', 'PERIVALE', 'Nowhere', 'Out of borough', null);
      await fc.assert(
        fc.asyncProperty(fc.array(ward, { minLength: 1, maxLength: 30 }), async (wards) => {
          const placed = await place(connection, wards);
          expect(placed.reduce((sum, { rows }) => sum + rows, 0)).toBe(
            wards.filter((each) => each !== 'Out of borough').length,
          );
        }),
        { numRuns: 20 },
      );
    }));
});
