import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SegmentExpression } from '../../../../shared/model/segment.ts';
import { segmentSql, strandsOf } from '../../../../src-main/segment/segment-sql.ts';
import { withDatabase } from '../../../support/with-database.ts';

const women: SegmentExpression = { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: ['female'] };
const young: SegmentExpression = { kind: 'strand-in', strand: 'age', list: 'age-8-bands', codes: ['16-24', '25-34'] };
const bandA: SegmentExpression = { kind: 'column-equals', column: 'Band', value: "A'" };

describe('segmentSql', () => {
  it.each<[string, SegmentExpression, number[]]>([
    ['everyone', { kind: 'everyone' }, [1, 2, 3, 4]],
    ['women', women, [1, 2]],
    ['young women', { kind: 'and', all: [women, young] }, [1]],
    ['women or young people', { kind: 'or', any: [women, young] }, [1, 2, 3]],
    ['a column with a quote in its value', bandA, [4]],
    ['not women: an unknown sex is not known to be a woman', { kind: 'not', expression: women }, [3, 4]],
    ['nobody', { kind: 'strand-in', strand: 'sex', list: 'sex-2021', codes: [] }, []],
  ])('picks %s', (_, expression, expected) =>
    withDatabase(async (connection) => {
      await connection.run(`CREATE TABLE people AS SELECT * FROM (VALUES
        (1, 'female', '16-24', 'B'), (2, 'female', '75-plus', 'B'), (3, 'male', '25-34', 'B'), (4, NULL, NULL, 'A''')) v(id, sex, age, "Band")`);
      const sql = segmentSql(expression, (strand) => strand);
      const rows = await connection.query(
        z.object({ id: z.number() }),
        `SELECT id FROM people WHERE ${sql} ORDER BY id`,
      );
      expect(rows.map((row) => row.id)).toEqual(expected);
    }),
  );

  it('names the strands that it needs', () => {
    expect(
      strandsOf({ kind: 'not', expression: { kind: 'and', all: [women, { kind: 'or', any: [young, bandA] }] } }),
    ).toEqual([
      { strand: 'sex', list: 'sex-2021' },
      { strand: 'age', list: 'age-8-bands' },
    ]);
  });
});
