import { expect, it } from 'vitest';
import { unreadTables } from '../../../../src-main/extract/unread-tables.ts';

const table = (title: string, rows: number, skipRows: number, sheet?: string) => ({
  title,
  place: `Lines ${skipRows + 1} to ${skipRows + rows + 1}`,
  rows,
  columns: 2,
  read: { format: 'csv' as const, skipRows, ...(sheet === undefined ? {} : { sheet }) },
});

it('tells of each table that is not read, where it stands, and offers it', () => {
  const second = table('Page 4', 8, 51);
  expect(unreadTables([table('Wards', 40, 0), second], { format: 'csv', skipRows: 0 })).toMatchObject([
    {
      title: 'Another table, of eight rows, is not read.',
      line: 52,
      rows: 8,
      fixes: [{ read: second.read }],
    },
  ]);
});

it('leaves out tables of other sheets, and those without rows', () => {
  const tables = [table('A', 5, 0, 'One'), table('B', 5, 0, 'Two'), table('C', 0, 9, 'One')];
  expect(unreadTables(tables, { format: 'xlsx', sheet: 'One', skipRows: 0 })).toEqual([]);
});
