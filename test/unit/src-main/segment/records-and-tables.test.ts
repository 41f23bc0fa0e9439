import { describe, expect, it } from 'vitest';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import type { ColumnRole } from '../../../../shared/model/column-role.ts';
import type { SegmentExpression } from '../../../../shared/model/segment.ts';
import type { Connection } from '../../../../src-main/database/connection.ts';
import { countPeople } from '../../../../src-main/segment/count-people.ts';
import type { PeopleCount } from '../../../../src-main/segment/count-people.ts';
import { readStrand } from '../../../../src-main/segment/read-strand.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const strands: Record<string, ColumnRole> = {
  Sex: { kind: 'strand', strand: 'sex' },
  Group: { kind: 'strand', strand: 'ethnic-group' },
  Age: { kind: 'strand', strand: 'age' },
};
const records = sampleDataset({ roles: strands });
const table = sampleDataset({ kind: 'aggregate', roles: { ...strands, n: { kind: 'count', unit: 'people' } } });
const lists = ['sex-2021', 'ethnic-group-2021', 'age-8-bands'];

/** Made-up people in several spellings, from the same numbers every time. */
const people = `CREATE TABLE records AS SELECT 'A' || hash(i, 1) % 3 AS area,
  list_extract(['F', 'Male', 'Prefer not to say', 'female'], 1 + (hash(i, 2) % 4)::INTEGER) AS "Sex",
  list_extract(['Indian', 'Pakistani', 'White British', 'Not stated', 'Any other ethnic group'], 1 + (hash(i, 3) % 5)::INTEGER) AS "Group",
  list_extract(['0-15', '16-24', '65 to 74', '75+', 'Unknown'], 1 + (hash(i, 4) % 5)::INTEGER) AS "Age"
  FROM range(5000) t(i)`;

async function counted(
  connection: Connection,
  dataset: typeof records,
  relation: string,
  segment: SegmentExpression,
): Promise<readonly PeopleCount[]> {
  const read = lists.flatMap((id) => readStrand(dataset, codeListOf(id)) ?? []);
  const [sex, group, age] = read;
  if (sex === undefined || group === undefined || age === undefined) throw new Error('three strands');
  const by = [[sex], [group], [age], [sex, group, age]];
  return (await countPeople(connection, { dataset, relation, areaColumn: 'area', by, others: [], segment })).counts;
}

describe('records, and a table made of them with every total and sub-total beside its parts', () => {
  it.each<[string, SegmentExpression]>([
    ['everyone', { kind: 'everyone' }],
    ['one sex', { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] }],
    ['an age', { kind: 'age-between', from: 16, to: 74 }],
    [
      'not a group',
      {
        kind: 'not',
        expression: { kind: 'strand-in', strand: 'ethnic-group', list: 'ethnic-group-2021', codes: ['indian'] },
      },
    ],
  ])('count the same people: %s', (_, segment) =>
    withDatabase(async (connection) => {
      await connection.run(people);
      await connection.run(
        `CREATE TABLE summed AS SELECT area, coalesce("Sex", 'All persons') AS "Sex", coalesce("Group", 'Total') AS "Group",
           coalesce("Age", 'All ages') AS "Age", count(*) AS n
         FROM records GROUP BY area, CUBE ("Sex", "Group", "Age")`,
      );
      const ofRecords = await counted(connection, records, 'records', segment);
      expect(ofRecords.length).toBeGreaterThan(20);
      expect(await counted(connection, table, 'summed', segment)).toEqual(ofRecords);
    }),
  );
});
