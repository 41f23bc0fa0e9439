import { describe, expect, it } from 'vitest';
import { joinTables } from '../../../../src-main/join/join-tables.ts';
import { joinedRows, makeTable, planOf, relationsOf } from '../../../support/joining.ts';
import { withDatabase } from '../../../support/with-database.ts';

describe('the columns of the result', () => {
  it('are both sides’, told apart by title where names are the same, whatever their capitals', () =>
    withDatabase(async (connection) => {
      await makeTable(connection, 'clients', ['key', 'n', 'n [status]'], [['a', 1, 'value']]);
      await makeTable(connection, 'places', ['KEY', 'n', 'n [status]', 'n (places)'], [['a', 2, 'value', 3]]);
      const plan = planOf({ on: [{ by: 'key', left: 'key', right: 'KEY', normalisers: [] }] });
      const { columns } = await joinTables(connection, plan, relationsOf(plan));
      expect(columns.map(({ name }) => name)).toEqual([
        'key',
        'n',
        'n [status]',
        'KEY (places)',
        'n (places)',
        'n (places) [status]',
        'n (places) (places)',
      ]);
      expect((await joinedRows(connection, plan)).rows).toEqual([['a', 1, 'value', 'a', 2, 'value', 3]]);
    }));

  it('are those of the sums where a side is summed up first', () =>
    withDatabase(async (connection) => {
      await makeTable(
        connection,
        'clients',
        ['key', 'sex'],
        [
          ['a', 'F'],
          ['a', 'M'],
          ['b', 'F'],
          ['a', 'F'],
        ],
      );
      await makeTable(
        connection,
        'places',
        ['key', 'people', 'age'],
        [
          ['a', 10, 1],
          ['a', 5, 3],
          ['b', 7, 2],
        ],
      );
      const plan = planOf({
        left: { dataset: 'clients', summed: { by: ['key'], columns: [{ name: 'clients', how: 'count' }] } },
        right: {
          dataset: 'places',
          summed: {
            by: ['key'],
            columns: [
              { name: 'people', how: 'sum', column: 'people' },
              { name: 'mean age', how: 'mean', column: 'age' },
              { name: 'oldest', how: 'most', column: 'age' },
            ],
          },
        },
        expects: 'one-to-one',
      });
      const { names, rows } = await joinedRows(connection, plan);
      expect(names).toEqual(['key', 'clients', 'key (places)', 'people', 'mean age', 'oldest']);
      expect(rows).toEqual([
        ['a', 3, 'a', 15, 2, 3],
        ['b', 1, 'b', 7, 2, 2],
      ]);
    }));

  it('are matched by several pairs together, so that half a key meets nothing', () =>
    withDatabase(async (connection) => {
      await makeTable(
        connection,
        'clients',
        ['key', 'year'],
        [
          ['a', '2021'],
          ['a', '2022'],
          ['A', '2021'],
          ['a', null],
        ],
      );
      await makeTable(
        connection,
        'places',
        ['key', 'period', 'value'],
        [
          ['a', '2021', 1],
          ['b', '2022', 2],
        ],
      );
      const plan = planOf({
        on: [
          { by: 'key', left: 'key', right: 'key', normalisers: ['case'] },
          { by: 'key', left: 'year', right: 'period', normalisers: [] },
        ],
      });
      expect((await joinedRows(connection, plan)).rows.map((row) => [row[0], row[1], row[4]])).toEqual([
        ['A', '2021', 1],
        ['a', '2021', 1],
        ['a', '2022', null],
        ['a', null, null],
      ]);
    }));
});
