import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import type { AreaLookup, BoundarySet } from '../../../../shared/model/gazetteer.ts';
import type { JoinPlan, KeyPair } from '../../../../shared/model/join-plan.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { findTraps } from '../../../../src-main/join/traps.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const code = (vintage: string): ColumnRole => ({ kind: 'area-code', geography: { kind: 'ward', vintage } });
const name = (vintage: string): ColumnRole => ({ kind: 'area-name', geography: { kind: 'ward', vintage } });

async function table(
  connection: Connection,
  id: string,
  columns: string,
  rows: string,
  kind: Dataset['kind'],
  roles: Dataset['roles'],
) {
  await connection.run(`CREATE TABLE ${id} AS SELECT * FROM (VALUES ${rows}) t(${columns})`);
  return sampleDataset({ id, title: id, kind, roles });
}

const older = (connection: Connection) =>
  table(
    connection,
    'older',
    'code, name',
    `('E05000181', 'Hobbayne'), ('E05000182', 'Walpole'), ('E05000183', 'Northfield')`,
    'boundaries',
    {
      code: code('2018'),
      name: name('2018'),
    },
  );
const newer = (connection: Connection) =>
  table(
    connection,
    'newer',
    'code, name',
    `('E05013518', 'Central Greenford'), ('E05013519', 'Walpole'), ('E05013520', 'Northfield')`,
    'boundaries',
    { code: code('2022'), name: name('2022') },
  );

const boundaries = (dataset: string, vintage: string): BoundarySet => ({
  dataset,
  codeColumn: 'code',
  nameColumn: 'name',
  geography: { kind: 'ward', vintage },
  areas: 3,
});

interface Known {
  readonly lookups?: readonly AreaLookup[];
  readonly boundaries?: readonly BoundarySet[];
}

async function trapsOf(
  connection: Connection,
  left: Dataset,
  right: Dataset,
  pair: Pick<KeyPair, 'left' | 'right' | 'through'>,
  known: Known = {},
) {
  const plan: JoinPlan = {
    id: 'tried',
    title: 'Tried',
    left: { dataset: left.id },
    right: { dataset: right.id },
    on: [{ by: 'key', normalisers: [], ...pair }],
    kind: 'left',
    expects: 'many-to-one',
    many: 'refuse',
  };
  const named = ({ id }: Dataset) => ({ relation: id, title: id });
  return findTraps(
    connection,
    { plan },
    {
      left,
      right,
      relations: {
        left: named(left),
        right: named(right),
        lookups: new Map(
          pair.through === undefined
            ? []
            : [[pair.through.dataset, named(sampleDataset({ id: pair.through.dataset, title: '' }))]],
        ),
      },
      places: { lookups: known.lookups ?? [], boundaries: known.boundaries ?? [], relationOf: (id) => id },
      titleOf: (id) => id,
    },
  );
}

describe('a join that would mislead', () => {
  test.each([
    ['code', 'Do not join by name instead.'],
    ['name', 'Joining by name would put people where they do not live.'],
  ])('is told where wards were redrawn and keep their names: by %s', async (column, advice) => {
    const [trap] = await withDatabase(async (connection) =>
      trapsOf(connection, await older(connection), await newer(connection), { left: column, right: column }),
    );
    expect(trap).toEqual({
      grade: 'trap',
      says: `0 of 3 ward codes match, and yet 2 names do: the wards were redrawn, and the same name is another area now. ${advice}`,
    });
  });

  test.each([
    ['newer', ['older', 'newer']],
    ['older', ['newer', 'older']],
  ] as const)('is told where names go to the wards of %s through a lookup of names', async (_to, order) => {
    const [trap] = await withDatabase(async (connection) => {
      const tables = { older: await older(connection), newer: await newer(connection) };
      const [from, to] = order;
      const through = { dataset: 'spellings', key: 'said', value: 'code', method: 'exact' } as const;
      await connection.run(`CREATE TABLE spellings AS SELECT name AS said, code FROM ${to}`);
      return trapsOf(connection, tables[from], tables[to], { left: 'name', right: 'code', through });
    });
    expect(trap).toEqual({
      grade: 'trap',
      says: '0 of 3 ward codes match, and yet 2 names do: the wards were redrawn, and the same name is another area now. Joining by name would put people where they do not live.',
    });
  });

  test('is told where a column holds a ward of an older scheme, with the way by postcode', async () => {
    const warnings = await withDatabase(async (connection) => {
      const clients = await table(
        connection,
        'clients',
        'ward, postcode',
        `('Walpole', 'W5 1AA'), ('Northfield', 'W5 1AB'), ('Central Greenford', 'UB6 1AA'), ('Hobbayne', 'W7 1AA'), ('Hobbayne', 'W7 1AA')`,
        'record-level',
        { ward: name('2022'), postcode: { kind: 'postcode' } },
      );
      await older(connection);
      await connection.run(
        `CREATE TABLE postcodes AS SELECT * FROM (VALUES ('W5 1AA', 'E05013519'), ('W5 1AB', 'E05013520'), ('UB6 1AA', 'E05013518'), ('W7 1AA', 'E05013519')) t(pcds, wd)`,
      );
      return trapsOf(
        connection,
        clients,
        await newer(connection),
        { left: 'ward', right: 'name' },
        {
          boundaries: [boundaries('newer', '2022'), boundaries('older', '2018')],
          lookups: [
            {
              dataset: 'postcodes',
              from: { kind: 'postcode', column: 'pcds' },
              to: { column: 'wd', geography: { kind: 'ward', vintage: '2022' } },
              method: 'exact',
              because: '',
            },
          ],
        },
      );
    });
    expect(warnings).toMatchObject([
      {
        grade: 'loss',
        says: '“Hobbayne” is a ward of 2018; the other three wards are of 2022. Two rows would be lost.',
        repair: {
          says: 'Join by Postcode → ward instead',
          plan: { on: [{ left: 'postcode', through: { dataset: 'postcodes' } }] },
        },
      },
    ]);
  });

  test('is told where ranks of one year’s areas meet those of another', async () => {
    const warnings = await withDatabase(async (connection) => {
      const lsoa = (vintage: string): ColumnRole => ({ kind: 'area-code', geography: { kind: 'lsoa', vintage } });
      const ranks = await table(
        connection,
        'ranks',
        'code, "IMD rank"',
        `('E01001195', 7), ('E01001221', 9)`,
        'aggregate',
        {
          code: lsoa('2011'),
          'IMD rank': { kind: 'measure', unit: 'rank' },
        },
      );
      const census = await table(
        connection,
        'census',
        'code, people',
        `('E01001195', 1500), ('E01034999', 900)`,
        'aggregate',
        {
          code: lsoa('2021'),
          people: { kind: 'count', unit: 'people' },
        },
      );
      return trapsOf(connection, ranks, census, { left: 'code', right: 'code' });
    });
    expect(warnings[0]).toMatchObject({ grade: 'trap' });
    expect(warnings[0]?.says).toContain('“IMD rank” of ranks ranks the LSOAs of 2011 among themselves');
  });

  test('is told where a category or a date is taken for a key', async () => {
    const people = (connection: Connection, id: string) =>
      table(
        connection,
        id,
        'sex, born',
        `('F', '1980-01-01'), ('F', '1980-01-01'), ('M', '1990-01-01')`,
        'record-level',
        {
          sex: { kind: 'strand', strand: 'sex' },
          born: { kind: 'date-of-birth' },
        },
      );
    for (const column of ['sex', 'born']) {
      const [trap] = await withDatabase(async (connection) =>
        trapsOf(connection, await people(connection, 'one'), await people(connection, 'other'), {
          left: column,
          right: column,
        }),
      );
      expect(trap?.says).toContain(
        `“${column}” is no key: its 2 ${column === 'sex' ? 'values' : 'dates'} are shared by 3 rows`,
      );
    }
  });
});

describe('keys that name no one thing', () => {
  test('are told: totals, marks and areas of another level', async () => {
    const warnings = await withDatabase(async (connection) => {
      const left = await table(
        connection,
        'visits',
        'ward',
        `('Walpole'), ('Not known'), ('All wards')`,
        'record-level',
        { ward: name('2022') },
      );
      return trapsOf(connection, left, await newer(connection), { left: 'ward', right: 'name' });
    });
    expect(warnings.map(({ grade, says }) => [grade, says])).toEqual([
      ['note', '“All wards” stands among the keys of visits: it sums the others, and is no key.'],
      [
        'note',
        '“Not known” stands for what is not known or not shown in “ward” of visits, and would meet its like on the other side.',
      ],
    ]);
    const levels = await withDatabase(async (connection) => {
      const left = await table(
        connection,
        'wards',
        'code',
        `('E05013518'), ('E05013519'), ('E09000009')`,
        'aggregate',
        { code: code('2022') },
      );
      return trapsOf(connection, left, await newer(connection), { left: 'code', right: 'code' });
    });
    expect(levels[0]?.says).toBe(
      'E09000009 (a district) stands among two wards: such rows may count the same people again.',
    );
  });

  test('are none in a join that is right', async () => {
    const warnings = await withDatabase(async (connection) => {
      const left = await table(
        connection,
        'visits',
        'code',
        `('E05013518'), ('E05013519'), ('E05013519')`,
        'record-level',
        { code: code('2022') },
      );
      return trapsOf(connection, left, await newer(connection), { left: 'code', right: 'code' });
    });
    expect(warnings).toEqual([]);
  });
});
