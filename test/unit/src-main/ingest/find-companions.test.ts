import { describe, expect, it } from 'vitest';
import { findCompanions } from '../../../../src-main/ingest/find-companions.ts';
import { withDatabase } from '../../../support/with-database.ts';
import { textTable } from '../../../support/text-table.ts';

const count = { kind: 'count', unit: 'people' } as const;

describe('findCompanions', () => {
  it.each([4, 60])(
    'finds the columns that need a closer look, and those that need companions, among %i',
    async (width) => {
      const names = Array.from({ length: width }, (_, at) => `c${at}`);
      const rows = [
        names.map((_, at) => String(at)),
        names.map((_, at) => (at === 1 ? '1,234' : at === 2 ? '*' : at === width - 1 ? 'NULL' : null)),
        names.map((_, at) => (at === 0 ? '*' : '7')),
      ];
      await withDatabase(async (connection) => {
        const sql = await textTable(connection, names, rows);
        const roles = { ...Object.fromEntries(names.map((name) => [name, count])), c0: { kind: 'category' as const } };
        const found = await findCompanions(
          connection,
          { sql, columns: names },
          { read: { format: 'csv' }, roles, received: '2025-01-01' },
        );
        expect(found).toEqual({
          odd: new Set(['c1', 'c2', `c${width - 1}`]),
          marked: new Set(['c2']),
          hasTotals: false,
        });
      });
    },
  );

  it('looks at every column in its own reading', async () => {
    await withDatabase(async (connection) => {
      const sql = await textTable(
        connection,
        ['a', 'b', 'c'],
        [
          ['(1)', '(1)', '5'],
          [null, '2', '-'],
        ],
      );
      const read = {
        format: 'csv' as const,
        columns: { a: { brackets: 'negative' as const }, c: { marks: { '-': 'missing' as const } } },
      };
      const found = await findCompanions(
        connection,
        { sql, columns: ['a', 'b', 'c'] },
        { read, roles: { a: count, b: count, c: count }, received: '2025-01-01' },
      );
      expect(found.marked).toEqual(new Set(['b']));
    });
  });
});
