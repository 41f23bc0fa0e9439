import { expect, it } from 'vitest';
import type { TableModel } from '../../../../shared/model/table-model.ts';
import { csvTable } from '../../../../src-main/output/csv/csv-table.ts';
import { dataTable } from '../../../../src-main/output/data-table.ts';

/** A row whose interval and figure are a symbol alone. */
const table: TableModel = {
  id: 'gaps',
  caption: 'Gaps',
  subtitle: '',
  columns: [
    { kind: 'label', id: 'group', title: 'Group' },
    { kind: 'figure', id: 'gap', title: 'Gap' },
    { kind: 'interval', id: 'interval', title: '95% interval' },
  ],
  rows: [
    {
      key: 'women',
      kind: 'body',
      cells: [
        { kind: 'text', text: 'Women' },
        { kind: 'figure', text: '0.4', value: 0.4, decimals: 1, status: 'value' },
        { kind: 'interval', text: '−1.3 to 2.1', lower: -1.3, upper: 2.1, decimals: 1, status: 'value' },
      ],
    },
    {
      key: 'men',
      kind: 'body',
      cells: [
        { kind: 'text', text: 'Men' },
        { kind: 'text', text: '[x]' },
        { kind: 'text', text: '[c]' },
      ],
    },
  ],
  notes: [],
};

it('gives every row as many values as there are columns, where a symbol stands in place of an interval', () => {
  const { columns, rows } = dataTable(table);
  expect(rows.map(({ values }) => values.length)).toEqual([columns.length, columns.length]);
  expect(rows[1]?.values.slice(1)).toEqual([
    { kind: 'number', value: null, status: 'not-available' },
    { kind: 'number', value: null, status: 'suppressed' },
    { kind: 'number', value: null, status: 'suppressed' },
  ]);
});

it('keeps each number of such a row beside its status in CSV', () => {
  const [head = '', ...lines] = csvTable(table).csv.trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',').length)).toEqual(lines.map(() => head.split(',').length));
  expect(lines[1]).toBe('men,body,Men,,not-available,,suppressed,,suppressed');
});
