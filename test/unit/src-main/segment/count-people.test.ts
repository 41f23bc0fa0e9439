import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import type { Dataset } from '../../../../shared/model/dataset.ts';
import { countPeople } from '../../../../src-main/segment/count-people.ts';
import { readStrand } from '../../../../src-main/segment/read-strand.ts';
import type { ReadStrand } from '../../../../src-main/segment/read-strand.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

function read(dataset: Dataset, listId: string): ReadStrand {
  const strand = readStrand(dataset, codeListOf(listId));
  if (strand === null) throw new Error(`no column for ${listId}`);
  return strand;
}

const records = sampleDataset({
  period: { from: '2024-04-01', to: '2025-03-31', label: '2024/25' },
  roles: { sex: { kind: 'strand', strand: 'sex' }, born: { kind: 'date-of-birth' } },
});

describe('countPeople', () => {
  it('takes an age that nobody can have, such as 999, for missing, and never for the oldest band', () =>
    withDatabase(async (connection) => {
      const dataset = sampleDataset({ roles: { age: { kind: 'age-in-years' } } });
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        ('A', 15.9), ('A', 121), ('A', 122), ('A', 999), ('A', -1)) v(area, age)`);
      const { counts } = await countPeople(connection, {
        dataset,
        relation: 'people',
        areaColumn: 'area',
        by: [[read(dataset, 'age-8-bands')]],
        others: [],
        segment: { kind: 'everyone' },
      });
      expect(counts.map(({ codes: [code], people }) => [code, people])).toEqual([
        ['0-15', 1],
        ['75-plus', 1],
        ['missing', 3],
      ]);
    }));

  it('counts records by area and each strand in one pass; non-answers are counted, not dropped', () =>
    withDatabase(async (connection) => {
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        ('A', 'F', DATE '2000-04-01'), ('A', 'Male', DATE '2000-03-31'), ('A', 'Prefer not to say', NULL),
        ('B', 'Female', DATE '1900-01-01'), (NULL, 'M', DATE '2009-06-01')) v(area, sex, born)`);
      const { counts } = await countPeople(connection, {
        dataset: records,
        relation: 'people',
        areaColumn: 'area',
        by: [[read(records, 'sex-2021')], [read(records, 'age-8-bands')]],
        others: [],
        segment: { kind: 'everyone' },
      });
      const sex = counts
        .filter((each) => each.breakdown === 0)
        .map(({ area, codes: [code], people }) => [area, code, people]);
      expect(sex).toEqual([
        ['A', 'declined', 1],
        ['A', 'female', 1],
        ['A', 'male', 1],
        ['B', 'female', 1],
        [null, 'male', 1],
      ]);
      const age = counts
        .filter((each) => each.breakdown === 1)
        .map(({ area, codes: [code], people }) => [area, code, people]);
      expect(age).toEqual([
        ['A', '16-24', 1],
        ['A', '25-34', 1],
        ['A', 'missing', 1],
        ['B', 'missing', 1],
        [null, '0-15', 1],
      ]);
    }));

  it('adds an aggregate table without its totals, and keeps to a segment', () =>
    withDatabase(async (connection) => {
      const table = sampleDataset({
        kind: 'aggregate',
        roles: {
          sex: { kind: 'strand', strand: 'sex' },
          age: { kind: 'strand', strand: 'age' },
          people: { kind: 'count', unit: 'residents' },
        },
      });
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        ('A', 'Female', 'Aged 15 years and under', 7), ('A', 'Female', 'Aged 16 to 24 years', 10), ('A', 'Male', 'Aged 16 to 24 years', 12),
        ('A', 'All persons', 'Aged 16 to 24 years', 22), ('A', 'Male', 'Total', 99), ('A', 'Does not apply', 'Aged 16 to 24 years', 5)
        ) v(area, sex, age, people)`);
      const age = read(table, 'age-8-bands');
      const { counts } = await countPeople(connection, {
        dataset: table,
        relation: 'people',
        areaColumn: 'area',
        by: [[read(table, 'sex-2021')]],
        others: [age],
        segment: { kind: 'strand-in', strand: 'age', list: 'age-8-bands', codes: ['16-24', '25-34'] },
      });
      expect(counts).toEqual([
        { breakdown: 0, area: 'A', codes: ['female'], people: 10, withheld: null },
        { breakdown: 0, area: 'A', codes: ['male'], people: 12, withheld: null },
      ]);
    }));

  it('never takes a count that a table hides or lacks for none', () =>
    withDatabase(async (connection) => {
      const table = sampleDataset({
        kind: 'aggregate',
        roles: { sex: { kind: 'strand', strand: 'sex' }, people: { kind: 'count', unit: 'residents' } },
      });
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        ('A', 'Female', NULL, 'suppressed'), ('A', 'Female', 10, 'value'), ('A', 'Male', 12, 'value'),
        ('B', 'Female', NULL, 'not-available'), ('B', 'Male', NULL, 'not-applicable')
        ) v(area, sex, people, "people [status]")`);
      const { counts } = await countPeople(connection, {
        dataset: table,
        relation: 'people',
        areaColumn: 'area',
        by: [[read(table, 'sex-2021')]],
        others: [],
        segment: { kind: 'everyone' },
      });
      expect(counts.map(({ area, codes: [code], people, withheld }) => [area, code, people, withheld])).toEqual([
        ['A', 'female', 10, 'suppressed'],
        ['A', 'male', 12, null],
        ['B', 'female', 0, 'not-available'],
        ['B', 'male', 0, null],
      ]);
    }));

  it('crosses strands beside counting each by itself, in labels of any spelling', () =>
    withDatabase(async (connection) => {
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        ('A', 'F', DATE '2000-04-01'), ('A', 'female', DATE '2001-04-01'), ('A', 'M', DATE '2000-04-01'), ('A', 'F', DATE '1950-04-01')
        ) v(area, sex, born)`);
      const [sex, age] = [read(records, 'sex-2021'), read(records, 'age-8-bands')];
      const { counts } = await countPeople(connection, {
        dataset: records,
        relation: 'people',
        areaColumn: 'area',
        by: [[age], [sex, age], []],
        others: [],
        segment: { kind: 'everyone' },
      });
      expect(counts.map(({ breakdown, codes, people }) => [breakdown, ...codes, people])).toEqual([
        [0, '16-24', 3],
        [0, '65-74', 1],
        [1, 'female', '16-24', 2],
        [1, 'female', '65-74', 1],
        [1, 'male', '16-24', 1],
        [2, 4],
      ]);
    }));

  it('counts by the area column asked for where the table has another called "area"', () =>
    withDatabase(async (connection) => {
      await connection.run(`CREATE TABLE people AS SELECT 'F' AS sex, 'elsewhere' AS area, 'A' AS ward`);
      const { counts } = await countPeople(connection, {
        dataset: records,
        relation: 'people',
        areaColumn: 'ward',
        by: [[read(records, 'sex-2021')]],
        others: [],
        segment: { kind: 'everyone' },
      });
      expect(counts.map(({ area }) => area)).toEqual(['A']);
    }));
});
