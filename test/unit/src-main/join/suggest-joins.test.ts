import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import type { AreaLookup } from '../../../../shared/model/gazetteer.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import type { JoinContext } from '../../../../src-main/join/join-context.ts';
import { suggestJoins } from '../../../../src-main/join/suggest-joins.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const ward = (vintage: string): ColumnRole => ({ kind: 'area-code', geography: { kind: 'ward', vintage } });
const wardName = (vintage: string): ColumnRole => ({ kind: 'area-name', geography: { kind: 'ward', vintage } });
const count: ColumnRole = { kind: 'count', unit: 'people' };

const context: JoinContext = { lookups: [], boundaries: [], relationOf: (name) => name, titleOf: (name) => name };

async function table(
  connection: Connection,
  id: string,
  columns: string,
  rows: string,
  kind: Dataset['kind'],
  roles: Dataset['roles'],
) {
  await connection.run(`CREATE TABLE ${id} AS SELECT * FROM (VALUES ${rows}) t(${columns})`);
  return { dataset: sampleDataset({ id, title: id, kind, roles }), relation: id };
}

const clients = (connection: Connection) =>
  table(
    connection,
    'clients',
    'ref, code, postcode, sex, born',
    `('C1', 'E05013518', 'ub1 1ap', 'F', '1980-01-01'), ('C2', 'E05013518', 'UB1 1AP', 'M', '1980-01-01'),
     ('C3', 'E05013519', 'W3 6NE', 'F', '1990-01-01'), ('C4', NULL, 'W36NE', 'F', '1990-01-01')`,
    'record-level',
    {
      ref: { kind: 'identifier' },
      code: ward('2022'),
      postcode: { kind: 'postcode' },
      sex: { kind: 'strand', strand: 'sex' },
      born: { kind: 'date-of-birth' },
    },
  );
const census = (connection: Connection) =>
  table(
    connection,
    'census',
    'code, sex, people, everyone',
    `('E05013518', 'F', 10, 18), ('E05013518', 'M', 8, 18), ('E05013519', 'F', 6, 13), ('E05013519', 'M', 7, 13)`,
    'aggregate',
    { code: ward('2022'), sex: { kind: 'strand', strand: 'sex' }, people: count, everyone: count },
  );

describe('joins of records to a table by area', () => {
  test('sum the table up by the area’s code first, taking what each row repeats only once', async () => {
    const { suggested } = await withDatabase(async (connection) =>
      suggestJoins(connection, await clients(connection), await census(connection), context),
    );
    expect(suggested[0]).toMatchObject({
      says: 'Ward code',
      leftKeysMatched: 1,
      leftRowsMatched: 0.75,
      rightKeysMatched: 1,
      plan: {
        on: [{ by: 'key', left: 'code', right: 'code', normalisers: [] }],
        expects: 'many-to-one',
        right: {
          summed: {
            by: ['code'],
            columns: [
              { name: 'people', how: 'sum' },
              { name: 'everyone', how: 'most' },
            ],
          },
        },
      },
    });
    expect(suggested[0]?.because[0]).toBe('2 of 2 ward codes in clients are in census: 75.0% of its rows.');
  });

  test('also name each cell of it where records hold its categories', async () => {
    const { suggested } = await withDatabase(async (connection) =>
      suggestJoins(connection, await clients(connection), await census(connection), context),
    );
    const cells = suggested.find(({ plan }) => plan.on.length === 2);
    expect(cells).toMatchObject({ says: 'Ward code and sex', leftRowsMatched: 0.75, plan: { expects: 'one-to-one' } });
  });

  test('go by postcode through a lookup, and say which postcodes lie in two areas', async () => {
    const lookup: AreaLookup = {
      dataset: 'postcodes',
      from: { kind: 'postcode', column: 'pcds' },
      to: { column: 'wd22cd', geography: { kind: 'ward', vintage: '2022' } },
      method: 'exact',
      because: '',
    };
    const { suggested } = await withDatabase(async (connection) => {
      await connection.run(
        `CREATE TABLE postcodes AS SELECT * FROM (VALUES ('UB1 1AP', 'E05013518'), ('W3 6NE', 'E05013519'), ('W3 6NE', 'E05013518')) t(pcds, wd22cd)`,
      );
      return suggestJoins(connection, await clients(connection), await census(connection), {
        ...context,
        lookups: [lookup],
      });
    });
    const found = suggested.find(({ says }) => says === 'Postcode → ward');
    expect(found).toMatchObject({
      leftRowsMatched: 1,
      plan: {
        many: 'refuse',
        on: [
          {
            normalisers: ['postcode'],
            through: { dataset: 'postcodes', key: 'pcds', value: 'wd22cd', method: 'exact' },
          },
        ],
      },
    });
    expect(found?.because.join(' ')).toContain(
      '2 of 2 postcodes in clients are in postcodes with a ward of census: 100% of its rows. Looked up in postcodes; each lies wholly in its area. 2 of 2 wards are reached. 1 of them leads to several wards: 2 rows',
    );
  });
});

describe('a side with several rows of each area', () => {
  test('gives the total that its rows hold, in place of a sum of all of them', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      const wards = await table(connection, 'wards', 'code', `('E05013518'), ('E05013519')`, 'lookup', {
        code: ward('2022'),
      });
      const groups = await table(
        connection,
        'residents',
        'code, religion, people',
        `('E05013518', 'All', 30), ('E05013518', 'Sikh', 17), ('E05013518', 'Hindu', 13), ('E05013519', 'All', 50), ('E05013519', 'Sikh', 31), ('E05013519', 'Hindu', 19)`,
        'aggregate',
        { code: ward('2022'), religion: { kind: 'strand', strand: 'religion' }, people: count },
      );
      return suggestJoins(connection, wards, groups, context);
    });
    expect(suggested[0]?.plan.right.summed?.columns).toEqual([{ name: 'people', how: 'most', column: 'people' }]);
    expect(suggested[0]?.because.at(-1)).toBe(
      'The rows of “people” hold their own total, which is taken in place of a sum.',
    );
  });

  test('has its records counted', async () => {
    const { suggested } = await withDatabase(async (connection) => {
      const wards = await table(connection, 'wards', 'code', `('E05013518'), ('E05013519')`, 'lookup', {
        code: ward('2022'),
      });
      return suggestJoins(connection, wards, await clients(connection), context);
    });
    expect(suggested[0]?.plan).toMatchObject({
      right: { summed: { by: ['code'], columns: [{ name: 'Number of clients', how: 'count' }] } },
      expects: 'one-to-one',
      many: 'refuse',
    });
  });
});

describe('columns that look like keys', () => {
  test('are left out with the reason', async () => {
    const { dismissed } = await withDatabase(async (connection) => {
      const visits = await table(
        connection,
        'visits',
        'ref, sex, born, "year"',
        `('V1', 'F', '1980-01-01', '2021'), ('V2', 'M', '1980-01-01', '2021'), ('V3', 'M', '1970-01-01', '2021')`,
        'record-level',
        {
          ref: { kind: 'identifier' },
          sex: { kind: 'strand', strand: 'sex' },
          born: { kind: 'date-of-birth' },
          year: { kind: 'period' },
        },
      );
      return suggestJoins(connection, await clients(connection), visits, context);
    });
    expect(Object.fromEntries(dismissed.map(({ says, because }) => [says, because]))).toMatchObject({
      ref: '0 of 4 values of “ref” match: they are identifiers of different systems',
      born: 'not unique: 1 shared date',
      Sex: 'not a key: two categories shared by many rows',
      postcode: 'only in one of the two',
    });
  });

  test('are a trap where names of areas match and their codes do not', async () => {
    const { suggested, dismissed } = await withDatabase(async (connection) => {
      const wards = (id: string, from: string, vintage: string) =>
        table(
          connection,
          id,
          'code, name',
          `('${from}01', 'Walpole'), ('${from}02', 'Northfield'), ('${from}03', '${id}')`,
          'lookup',
          {
            code: ward(vintage),
            name: wardName(vintage),
          },
        );
      return suggestJoins(
        connection,
        await wards('older', 'E0500001', '2018'),
        await wards('newer', 'E0501351', '2022'),
        context,
      );
    });
    expect(suggested).toEqual([]);
    expect(dismissed[0]).toEqual({
      says: 'Ward name',
      because:
        'a trap: 2 names match, but 0 of 3 ward codes match: 2018 and 2022 are different schemes. The same name is another area there',
    });
  });

  test('are no key where they only count up', async () => {
    const { suggested, dismissed } = await withDatabase(async (connection) => {
      const numbered = async (id: string, column: string, rows: number) => {
        await connection.run(`CREATE TABLE ${id} AS SELECT i AS ${column} FROM range(${rows}) t(i)`);
        return { dataset: sampleDataset({ id, roles: { [column]: { kind: 'identifier' } } }), relation: id };
      };
      return suggestJoins(connection, await numbered('a', 'house', 50), await numbered('b', 'case_no', 80), context);
    });
    expect(suggested).toEqual([]);
    expect(dismissed.map(({ because }) => because)).toEqual(['only in one of the two', 'only in one of the two']);
  });
});
