import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { areaCodeSchema } from '../../../../shared/model/area.ts';
import type { SegmentExpression } from '../../../../shared/model/segment.ts';
import { readLabels } from '../../../../src-main/segment/read-labels.ts';
import { readStrand } from '../../../../src-main/segment/read-strand.ts';
import { openSegmentColumns } from '../../../../src-main/segment/segment-columns.ts';
import { segmentSql } from '../../../../src-main/segment/segment-sql.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';
import { withDatabase } from '../../../support/with-database.ts';

const records = sampleDataset({
  period: { from: '2024-04-01', to: '2025-03-31', label: '2024/25' },
  roles: {
    Sex: { kind: 'strand', strand: 'sex' },
    'Age group': { kind: 'strand', strand: 'age' },
    Seen: { kind: 'date' },
  },
});
const people = `CREATE TABLE people AS SELECT * FROM (VALUES
  (1, 'F', '16-24', 'B', 'E05000001', DATE '2024-05-01', 3), (2, 'Female', '75+', 'B', 'E05000002', DATE '2024-06-01', 12),
  (3, 'male', '25 to 34', ' ', NULL, NULL, NULL), (4, 'Prefer not to say', NULL, 'A''', 'E05000001', DATE '2025-01-01', 0)
  ) v(id, "Sex", "Age group", "Band", "Ward", "Seen", "Visits")`;

const women: SegmentExpression = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] };
const young: SegmentExpression = { kind: 'age-between', from: 16, to: 34 };
const inFirstWard: SegmentExpression = { kind: 'area-in', codes: [areaCodeSchema.parse('E05000001')] };

async function picked(expression: SegmentExpression): Promise<{ in: number[]; notKnown: number[] }> {
  return withDatabase(async (connection) => {
    await connection.run(people);
    const strands = ['sex-2021', 'age-8-bands'].flatMap((id) => readStrand(records, codeListOf(id)) ?? []);
    const columns = openSegmentColumns(records, 'Ward', strands, await readLabels(connection, 'people', strands));
    const rows = await connection.query(
      z.object({ id: z.number(), picked: z.boolean().nullable() }),
      `SELECT id, ${segmentSql(expression, columns)} AS picked FROM people r ORDER BY id`,
    );
    const ids = (value: boolean | null) => rows.filter((row) => row.picked === value).map(({ id }) => id);
    return { in: ids(true), notKnown: ids(null) };
  });
}

describe('segmentSql', () => {
  it.each<[string, SegmentExpression, number[], number[]]>([
    ['everyone', { kind: 'everyone' }, [1, 2, 3, 4], []],
    ['women, however their sex is written', women, [1, 2], [4]],
    ['young women', { kind: 'and', all: [women, young] }, [1], [4]],
    ['women or young people', { kind: 'or', any: [women, young] }, [1, 2, 3], [4]],
    ['people who are not women, and not those who did not say', { kind: 'not', expression: women }, [3], [4]],
    ['those who did not say', { ...women, codes: ['declined'] }, [4], []],
    ['nobody', { ...women, codes: [] }, [], [4]],
    ['a ward', inFirstWard, [1, 4], [3]],
    ['a column with a quote in its value', { kind: 'column-in', column: 'Band', values: ["A'"] }, [4], []],
    ['a filled column', { kind: 'column-known', column: 'Band' }, [1, 2, 4], []],
    ['numbers between', { kind: 'column-between', column: 'Visits', from: 1, to: 11 }, [1], [3]],
    ['dates from a day on', { kind: 'column-between', column: 'Seen', from: '2024-06-01' }, [2, 4], [3]],
  ])('picks %s', async (_, expression, expected, notKnown) => {
    expect(await picked(expression)).toEqual({ in: expected, notKnown });
  });

  it('refuses ages that cut a band in which people are held', async () => {
    await expect(picked({ kind: 'age-between', from: 18, to: 34 })).rejects.toThrow(/lies only partly within the ages/);
  });
});
