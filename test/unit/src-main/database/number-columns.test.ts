import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../support/with-database.ts';

describe('columns of numbers', () => {
  it('come in their order with NULL as not a number, over many chunks', async () => {
    await withDatabase(async (connection) => {
      await connection.run(
        'CREATE TABLE t AS SELECT i::DOUBLE AS a, CASE WHEN i % 3 = 0 THEN NULL ELSE -i / 2 END::DOUBLE AS b FROM range(5000) AS r(i)',
      );
      const [a, b] = await connection.numbers('SELECT a, b FROM t');
      expect([a?.length, a?.[0], a?.[4999]]).toEqual([5000, 0, 4999]);
      expect([b?.[3], b?.[4], b?.[4999]]).toEqual([Number.NaN, -2, -2499.5]);
      expect(await connection.numbers('SELECT a FROM t WHERE false')).toEqual([new Float64Array()]);
      await expect(connection.numbers('SELECT 1 AS a')).rejects.toThrow('a is not a DOUBLE');
    });
  });

  it('are appended in their order', async () => {
    await withDatabase(async (connection) => {
      await connection.run('CREATE TABLE "found places" (place INTEGER)');
      await connection.append(
        'found places',
        Int32Array.from({ length: 4097 }, (_, index) => index - 7),
      );
      const [places] = await connection.numbers('SELECT place::DOUBLE FROM "found places"');
      expect([places?.length, places?.[0], places?.[2048], places?.[4096]]).toEqual([4097, -7, 2041, 4089]);
    });
  });
});
