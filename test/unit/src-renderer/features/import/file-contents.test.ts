import { describe, expect, it } from 'vitest';
import {
  chosenTable,
  memberChange,
  sheetsWithoutTable,
} from '../../../../../src-renderer/features/import/file-contents.ts';
import { choiceOf, samplePreview } from './sample-preview.ts';

const table = (sheet: string, skipRows: number) => ({
  title: sheet,
  place: '',
  rows: 1,
  columns: 1,
  read: { format: 'xlsx', sheet, skipRows } as const,
});
const tables = [table('Table 1', 4), table('Table 1', 20), table('Table 2', 4)];
const sheet = (name: string, hidden: boolean) => ({ name, kind: 'notes', hidden, rows: 3, columns: 1 }) as const;

describe('a file that holds several tables', () => {
  const at = (skipRows: number, name: string) => {
    const preview = samplePreview();
    return { tables, plan: { ...preview.plan, read: { format: 'xlsx', sheet: name, skipRows } as const } };
  };

  it('tells which of them is read, by its place and else by its sheet', () => {
    expect(chosenTable(at(20, 'Table 1'))).toBe(1);
    expect(chosenTable(at(5, 'Table 2'))).toBe(2);
    expect(chosenTable(at(4, 'Table 9'))).toBe(-1);
  });

  it('names the sheets that hold none', () => {
    const sheets = [sheet('Cover', false), sheet('Table 1', false), sheet('Lists', true)];
    expect(sheetsWithoutTable({ sheets, tables }).map(({ name }) => name)).toEqual(['Cover', 'Lists']);
  });
});

describe('another file of an archive', () => {
  it('is read as the engine proposes', () => {
    const read = { format: 'csv', delimiter: '\t', packed: { kind: 'zip', member: 'b.txt' } } as const;
    expect(memberChange([choiceOf('packing', 'a.csv', [{ label: 'b.txt', read }])], 'b.txt').read).toEqual(read);
  });

  it('is read by its name where nothing is proposed', () => {
    expect(memberChange([], 'q2/march.xlsx').read).toEqual({
      format: 'xlsx',
      packed: { kind: 'zip', member: 'q2/march.xlsx' },
    });
  });
});
