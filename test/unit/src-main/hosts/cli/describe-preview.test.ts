import { describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../../../../shared/model/import-preview.ts';
import { describePreview } from '../../../../../src-main/hosts/cli/describe-preview.ts';

const preview: ImportPreview = {
  file: '/partners/visits.csv',
  bytes: 48,
  plan: {
    format: 'strand-import-plan',
    version: 1,
    file: 'visits.csv',
    received: '2026-11-02',
    read: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
    roles: {},
    choices: [
      {
        topic: 'delimiter',
        value: 'Semicolon',
        because: '2 fields on 4 lines; comma gives 1.',
        confidence: 'certain',
        alternatives: [{ label: 'Comma' }, { label: 'Tab' }],
      },
      { topic: 'dates', column: 'seen', value: 'Day first', because: '31/01', confidence: 'likely', alternatives: [] },
      {
        topic: 'role',
        column: 'ward',
        value: 'Ward name',
        because: 'its name',
        confidence: 'likely',
        alternatives: [],
      },
    ],
  },
  members: [],
  sheets: [],
  tables: [],
  above: ['Visits', ''],
  below: [],
  problems: [],
  account: { read: 1234, loaded: 1233, rejected: 1, totals: 1, mended: 0, rejects: [] },
  whole: true,
  rows: 1234,
  columns: [
    {
      name: 'ward',
      type: 'text',
      role: { kind: 'area-name', geography: { kind: 'ward', vintage: '2022' } },
      because: 'its name speaks of a ward',
      filled: 1200,
      distinct: 24,
      examples: ['Acton'],
    },
    {
      name: 'n',
      type: 'whole number',
      role: { kind: 'count', unit: 'visits' },
      because: 'all',
      filled: 9,
      distinct: 9,
      examples: [],
    },
  ],
  lines: [],
  page: { dataset: 'visits', totalRows: 0, offset: 0, columns: [] },
  pageLines: [],
  about: {
    id: 'visits',
    title: 'Visits',
    kind: 'aggregate',
    owner: '',
    subject: '',
    unit: 'rows',
    period: { from: '2026-01-01', to: '2026-01-01', label: '' },
    received: '2026-01-01',
    sensitivity: 'internal',
    licence: '',
    counted: '',
    notCounted: '',
  },
};

describe('a file for a person to read', () => {
  test('with every choice, its evidence and what else it could be', () => {
    expect(describePreview(preview)).toBe(`/partners/visits.csv
1,234 rows, 2 columns, 48 bytes

How it is read
  Separator: Semicolon (certain)
      2 fields on 4 lines; comma gives 1.
      It could also be: Comma; Tab
  Dates in "seen": Day first (likely)
      31/01

Above the table
  Visits

Rows
  1,234 rows read = 1,233 loaded + 1 rejected; of those loaded, 1 row that sums others, marked and never counted

Columns
  Column  Type          Filled  Different values  Role             Because
  ward    text           1,200                24  Ward name, 2022  its name speaks of a ward
  n       whole number       9                 9  Count of visits  all

No problems found.
`);
  });

  test('with problems pinned to their places, and no sign that a terminal would obey', () => {
    const text = describePreview({
      ...preview,
      above: ['\u001B[2JVisits'],
      problems: [
        {
          kind: 'unreadable-cell',
          severity: 'error',
          title: '"31/09/1974" is not a date.',
          detail: 'September has 30 days.',
          line: 1204,
          column: 'seen',
          rows: 3,
          fixes: [{ label: 'Read it as text' }],
        },
      ],
    });
    expect(text).toContain(`Problems
  Error: "31/09/1974" is not a date. (Line 1,204, column "seen", 3 rows)
      September has 30 days.
      What could be done: Read it as text
`);
    expect(text).not.toContain('No problems found.');
    expect(text).not.toContain('\u001B');
  });

  test('of which only the beginning was read says so', () => {
    const text = describePreview({ ...preview, whole: false, rows: 13_900_000 });
    expect(text).toContain('About 13,900,000 rows, 2 columns');
    expect(text).toContain('Only the beginning was read: about 13,900,000 rows in all');
  });

  test('with what else is in it: members, sheets and tables, the chosen ones marked', () => {
    const read = { format: 'xlsx' as const, sheet: 'Data', packed: { kind: 'zip' as const, member: 'b.xlsx' } };
    const text = describePreview({
      ...preview,
      plan: { ...preview.plan, read },
      members: ['a.xlsx', 'b.xlsx'],
      sheets: [
        { name: 'Cover', kind: 'cover', hidden: true, rows: 4, columns: 1 },
        { name: 'Data', kind: 'table', hidden: false, rows: 40, columns: 6 },
      ],
      tables: [
        { title: 'Table 1', place: 'Rows 1 to 20', rows: 19, columns: 6, read },
        { title: 'Table 2', place: 'Rows 23 to 40', rows: 17, columns: 1, read: { ...read, skipRows: 22 } },
      ],
    });
    expect(text).toContain('Files in the archive\n    a.xlsx\n  * b.xlsx\n');
    expect(text).toContain(
      'Sheets\n    Cover  cover, hidden  4 rows, 1 column\n  * Data   table          40 rows, 6 columns\n',
    );
    expect(text).toContain(
      '* Table 1  Rows 1 to 20   19 rows, 6 columns\n    Table 2  Rows 23 to 40  17 rows, 1 column\n',
    );
  });
});
