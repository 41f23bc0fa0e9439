import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeParquetSet, requireLikeFiles } from '../../../../src-main/catalogue/parquet-set.ts';
import type { ParquetSet } from '../../../../src-main/catalogue/parquet-set.ts';
import { registerDataset } from '../../../../src-main/catalogue/register-dataset.ts';
import { relationOf } from '../../../../src-main/catalogue/relation-of.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { quoteLiteral } from '../../../../src-main/database/quote.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strand set [1] '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(connection: Connection, name: string, select: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await connection.run(`COPY (${select}) TO ${quoteLiteral(file)} (FORMAT parquet)`);
}

function rowsOf(connection: Connection, set: Pick<ParquetSet, 'relation'>): Promise<unknown[]> {
  return connection.query(z.unknown(), `SELECT * FROM ${set.relation} ORDER BY ALL`);
}

describe('files that are alike', () => {
  it('are one table, their columns in any order and of any width', () =>
    withDatabase(async (connection) => {
      await write(connection, 'a.parquet', `SELECT 1 AS id, 'F' AS sex`);
      await write(connection, 'b/c.parquet', `SELECT 'M' AS sex, 5000000000 AS id`);
      const set = await describeParquetSet(connection, folder);
      expect(set).toMatchObject({ odd: [], problems: [], partitions: [], rows: 2 });
      expect(await rowsOf(connection, set)).toEqual([
        { id: 1, sex: 'F' },
        { id: 5_000_000_000, sex: 'M' },
      ]);
    }));

  it('have the columns that their folders name, as text with leading zeros', () =>
    withDatabase(async (connection) => {
      await write(connection, 'year=2023/month=01/x.parquet', 'SELECT 1 AS id');
      await write(connection, 'year=2024/month=12/x.parquet', 'SELECT 2 AS id');
      const set = await describeParquetSet(connection, path.join(folder, '*', '*', '*.parquet'));
      expect(set.partitions).toEqual(['year', 'month']);
      expect(await rowsOf(connection, set)).toEqual([
        { id: 1, month: '01', year: '2023' },
        { id: 2, month: '12', year: '2024' },
      ]);
    }));

  it('that are a single file have no columns of the folders above it', () =>
    withDatabase(async (connection) => {
      await write(connection, 'year=2023/x.parquet', 'SELECT 1 AS id');
      const set = await describeParquetSet(connection, path.join(folder, 'year=2023', 'x.parquet'));
      expect(await rowsOf(connection, set)).toEqual([{ id: 1 }]);
    }));
});

describe('the file that is not like the others', () => {
  it.each<[string, string, string]>([
    ['lacks a column', 'SELECT 1 AS id', 'has no column "sex".'],
    ['has another column', `SELECT 1 AS id, 'F' AS sex, 2 AS age`, 'has the extra column "age".'],
    [
      'has another type',
      `SELECT 'x' AS id, 'F' AS sex`,
      'has text in the column "id", where the others have whole numbers.',
    ],
    ['is nested otherwise', `SELECT {'n': 1} AS id, 'F' AS sex`, 'has values of type STRUCT'],
  ])('is named where it %s', (_, select, words) =>
    withDatabase(async (connection) => {
      for (const name of ['a', 'b']) await write(connection, `${name}.parquet`, `SELECT 1 AS id, 'F' AS sex`);
      await write(connection, '0.parquet', select);
      const set = await describeParquetSet(connection, folder);
      expect(set.odd.map(({ name }) => name)).toEqual(['0.parquet']);
      expect(set.problems).toMatchObject([
        { kind: 'schema', severity: 'error', title: expect.stringContaining(`"0.parquet" ${words}`) },
      ]);
      expect(() => requireLikeFiles(set, folder)).toThrow(`"0.parquet" ${words}`);
      expect(await rowsOf(connection, set)).toHaveLength(2);
    }),
  );

  it('is named where it is cut short, or stands outside the folders that give columns', () =>
    withDatabase(async (connection) => {
      await write(connection, 'year=2023/a.parquet', 'SELECT 1 AS id');
      await write(connection, 'year=2024/b.parquet', 'SELECT 1 AS id');
      await write(connection, 'c.parquet', 'SELECT 1 AS id');
      await writeFile(path.join(folder, 'year=2024', 'd.parquet'), 'PAR1 half of a fi');
      const set = await describeParquetSet(connection, folder);
      expect(set.problems.map(({ title }) => title)).toEqual([
        '"c.parquet" has no column "year".',
        '"year=2024/d.parquet" could not be read as Parquet: it may have been cut short.',
      ]);
    }));

  it('keeps a dataset from being registered', () =>
    withDatabase(async (connection) => {
      await write(connection, 'a.parquet', 'SELECT 1 AS id');
      const dataset = sampleDataset({ path: folder, read: { format: 'parquet' } });
      expect(await registerDataset(connection, dataset, folder, 'f', null)).toMatchObject({ rows: 1, columns: 1 });
      await write(connection, 'b.parquet', 'SELECT 1 AS other');
      await expect(registerDataset(connection, dataset, folder, 'f', null)).rejects.toMatchObject({
        code: 'file-unreadable',
        message: expect.stringMatching(
          /not all parquet files .* are alike.*"b.parquet" has no column "id" and has the extra/i,
        ),
      });
      expect(await rowsOf(connection, { relation: relationOf(dataset.id) })).toHaveLength(1);
    }));
});

describe('files of which none can be read', () => {
  it('are refused', () =>
    withDatabase(async (connection) => {
      const file = path.join(folder, 'a.parquet');
      await writeFile(file, 'PAR1 half');
      await expect(describeParquetSet(connection, file)).rejects.toMatchObject({
        code: 'file-unreadable',
        message: expect.stringMatching(/a.parquet" could not be read as Parquet: it may have been cut short/),
      });
    }));
});

describe('a path without Parquet files', () => {
  it.each([
    ['an empty folder', '', /There are no Parquet files/],
    ['a pattern that fits nothing', '*.parquet', /There are no Parquet files/],
    ['a file that is not there', 'none.parquet', /cannot be reached/],
  ])('is refused: %s', (_, name, words) =>
    withDatabase(async (connection) => {
      await expect(describeParquetSet(connection, path.join(folder, name))).rejects.toMatchObject({
        code: 'file-missing',
        message: expect.stringMatching(words),
      });
    }),
  );
});
