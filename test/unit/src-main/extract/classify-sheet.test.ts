import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src-main/files/sheet.ts';
import { classifySheet } from '../../../../src-main/extract/classify-sheet.ts';

function sheet(name: string, rows: readonly (readonly string[])[], links = 0): Sheet {
  const none = { merges: [], uncalculated: 0, hiddenRows: 0, hiddenColumns: 0 };
  return { name, hidden: false, isChart: false, rows, links, ...none };
}

const sentence = 'These figures count people who were on the register at the end of the month that is named.';

describe('classifySheet', () => {
  it.each([
    [
      'Table 1',
      [
        ['Ward', 'N'],
        ['Acton', '12'],
        ['Ealing', '*'],
      ],
      'table',
    ],
    [
      'Lookup',
      [
        ['Code', 'Name'],
        ['E05013522', 'Acton'],
        ['E05013523', 'Ealing'],
      ],
      'table',
    ],
    [
      'Services',
      [
        ['Name', 'Area', 'Run by'],
        ['Drop-in', 'Acton', 'Council'],
        ['Advice', 'Ealing', 'Charity'],
      ],
      'table',
    ],
    ['Wards', [['Ward'], ['Acton'], ['Ealing'], ['Perivale']], 'table'],
    ['Sheet1', [['Ref', 'Ward', 'Date']], 'table'],
    ['Sheet2', [], 'empty'],
    ['Sheet3', [[' ', '']], 'empty'],
    [
      'Contents',
      [
        ['Sheet', 'Title'],
        ['Table 1', 'People by ward'],
        ['Table 2', 'People by age'],
      ],
      'contents',
    ],
    [
      'Start',
      [
        ['Table 1', 'People by ward'],
        ['Table 2', 'People by age'],
        ['Notes', 'What they mean'],
      ],
      'contents',
    ],
    [
      'Notes',
      [
        ['Note number', 'Note'],
        ['note 1', sentence],
        ['note 2', sentence],
      ],
      'notes',
    ],
    [
      'Definitions',
      [
        ['Term', 'Meaning'],
        ['Register', 'The list'],
        ['Applicant', 'A person on it'],
      ],
      'notes',
    ],
    ['Sheet9', [[sentence], [], [sentence], [sentence], ['Contact', 'a@b.uk']], 'notes'],
    ['Cover sheet', [['Housing register'], ['Released:', '14 June 2023'], ['Contact:', 'The team']], 'cover'],
    ['Chart', [['Applicants by month']], 'cover'],
  ] as const)('%s %j is %s', (name, rows, kind) => {
    expect(classifySheet(sheet(name, rows), ['Table 1', 'Table 2', 'Notes'])).toBe(kind);
  });

  it('takes a list of links for contents, and a table whose rows link somewhere for a table', () => {
    const list = ['One', 'Two', 'Three', 'Four'].map((title) => [title, `About ${title}`]);
    expect(classifySheet(sheet('Start', list, 4), [])).toBe('contents');
    const table = [['Ward', 'N', 'Share'], ...['Acton', 'Ealing', 'Perivale'].map((ward) => [ward, '12', '5%'])];
    expect(classifySheet(sheet('Table 1', table, 3), ['Acton', 'Ealing', 'Perivale'])).toBe('table');
  });

  it('goes by what a sheet holds before its name', () => {
    const rows = [['Ward', 'Men', 'Women'], ...Array.from({ length: 9 }, (_, index) => [`Ward ${index}`, '1', '2'])];
    expect(classifySheet(sheet('Information', rows), [])).toBe('table');
  });
});
