import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameColumns } from '../../../../src-main/files/name-columns.ts';

describe('nameColumns', () => {
  it.each<[string, string[][], string[]]>([
    ['trims a single row', [[' Area ', 'Count']], ['Area', 'Count']],
    ['puts a space for a line break', [['Outcome \n(gifts)', 'a\r\nb']], ['Outcome (gifts)', 'a b']],
    ['mends quotation marks and dashes of Windows', [['\u0091Charter\u0092', '1 \u0096 2']], ['‘Charter’', '1 – 2']],
    ['numbers columns without a name', [['id', '', 'age', ' ']], ['id', 'column 2', 'age', 'column 4']],
    ['counts repeated names', [['id', 'name', 'id', 'id']], ['id', 'name', 'id (2)', 'id (3)']],
    ['holds names that differ in case alone apart', [['Name', 'name']], ['Name', 'name (2)']],
    ['passes over names that are there already', [['id', 'id', 'id (2)']], ['id', 'id (3)', 'id (2)']],
    ['passes over a number that is a name', [['column 2', '']], ['column 2', 'column 2 (2)']],
    [
      'carries a group label where names would repeat',
      [
        ['', '2019', '', '2020', ''],
        ['Area', 'Male', 'Female', 'Male', 'Female'],
      ],
      ['Area', '2019 Male', '2019 Female', '2020 Male', '2020 Female'],
    ],
    [
      'carries a label over a name of its own to those beside it, as far as the next label',
      [
        ['Date', 'Travel', '', '', 'Other', '', 'Note', ''],
        ['', 'Air', 'Rail', '', '', '', '', ''],
      ],
      ['Date', 'Travel Air', 'Travel Rail', 'column 4', 'Other', 'column 6', 'Note', 'column 8'],
    ],
    [
      'ends a lower label where one above it begins',
      [
        ['Area', 'Staff', '', 'All', ''],
        ['', 'Total', '', '', ''],
        ['', 'Heads', 'FTE', 'Heads', 'FTE'],
      ],
      ['Area', 'Staff Total Heads', 'Staff Total FTE', 'All Heads', 'All FTE'],
    ],
    [
      'carries none from the first column where names differ without it',
      [
        ['Water consumption', '', ''],
        ['Total consumption (m3)', 'Consumption (m3)/ FTE', 'Total expenditure (£k)'],
      ],
      ['Water consumption Total consumption (m3)', 'Consumption (m3)/ FTE', 'Total expenditure (£k)'],
    ],
    [
      'carries to each of the names that repeat',
      [
        ['', '2014', '', '2013'],
        ['', 'Estimate', 'Outturn', 'Outturn'],
      ],
      ['column 1', '2014 Estimate', '2014 Outturn', '2013 Outturn'],
    ],
    [
      'carries through three rows',
      [
        ['', '2019', '', '', '', '2020', '', '', ''],
        ['', 'Male', '', 'Female', '', 'Male', '', 'Female', ''],
        ['Area', 'N', '%', 'N', '%', 'N', '%', 'N', '%'],
      ],
      [
        'Area',
        '2019 Male N',
        '2019 Male %',
        '2019 Female N',
        '2019 Female %',
        '2020 Male N',
        '2020 Male %',
        '2020 Female N',
        '2020 Female %',
      ],
    ],
    [
      'joins units to their columns',
      [
        ['Area', 'Households', 'Share'],
        ['', 'Number', '%'],
      ],
      ['Area', 'Households Number', 'Share %'],
    ],
    [
      'says nothing twice where cells were merged downwards, or a label ends with the one below it',
      [
        ['Area', 'Estimates; 2001', 'Estimates; 12001'],
        ['Area', '2001', '2001'],
      ],
      ['Area', 'Estimates; 2001', 'Estimates; 12001 2001'],
    ],
    ['names nothing without a header', [], []],
  ])('%s', (_, header, names) => {
    expect(nameColumns(header)).toEqual(names);
  });

  it('makes as many names as the table has columns', () => {
    expect(nameColumns([['a', 'b']], 3)).toEqual(['a', 'b', 'column 3']);
    expect(nameColumns([['a', 'b', 'Notes']], 2)).toEqual(['a', 'b']);
    expect(nameColumns([], 2)).toEqual(['column 1', 'column 2']);
  });

  it('never makes a name empty or twice, whatever the header', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'A', 'column 1', ' (2)', ' ', '\n', '2'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 3 }), (header) => {
        const names = nameColumns(header);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(names.every((name) => name.trim() === name && name !== '')).toBe(true);
      }),
    );
  });
});
