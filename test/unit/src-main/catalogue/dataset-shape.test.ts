import { expect, it } from 'vitest';
import { datasetShape } from '../../../../src-main/catalogue/dataset-shape.ts';
import { withDatabase } from '../../../support/with-database.ts';

const account = { read: 200, loaded: 198, rejected: 2, totals: 0, mended: 0, rejects: [] };

it('holds columns in words, and the values of those that are categories', () =>
  withDatabase(async (connection) => {
    await connection.run(
      `CREATE TABLE t AS SELECT i AS id, CASE WHEN i % 3 = 0 THEN NULL WHEN i % 2 = 0 THEN 'M' ELSE 'F' END AS sex,
         'W' || (i % 51) AS many, 'W' || (i % 50) AS few, 'N' || (i % 2) AS name, DATE '2024-01-01' AS day,
         'value' AS "sex [status]", 1.5 AS rate, true AS open
       FROM range(198) r(i)`,
    );
    const shape = await datasetShape(connection, 't', { name: { kind: 'free-text' } }, account);
    expect(shape).toMatchObject({ rows: 198, rejected: 2 });
    expect(shape.columns).toEqual([
      { name: 'id', type: 'whole number' },
      { name: 'sex', type: 'text' },
      { name: 'many', type: 'text' },
      { name: 'few', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'day', type: 'date' },
      { name: 'rate', type: 'number' },
      { name: 'open', type: 'true or false' },
    ]);
    expect(shape.categories.map(({ column, values }) => [column, values.length])).toEqual([
      ['sex', 2],
      ['few', 50],
    ]);
    expect(shape.categories[0]?.values).toEqual(['F', 'M']);
  }));
