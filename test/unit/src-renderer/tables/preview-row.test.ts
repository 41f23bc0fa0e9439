import { expect, it } from 'vitest';
import type { PreviewPage } from '../../../../shared/model/preview.ts';
import { printCell, rowsOfPage } from '../../../../src-renderer/tables/preview-row.ts';

const page: PreviewPage = {
  dataset: 'cells',
  totalRows: 450,
  offset: 200,
  columns: [
    {
      name: 'Ward',
      type: 'text',
      role: { kind: 'category' },
      values: ['East Acton', 'Perivale'],
      statuses: ['value', 'value'],
    },
    {
      name: 'Roma',
      type: 'whole number',
      role: { kind: 'count', unit: 'people' },
      values: [null, 1200],
      statuses: ['suppressed', 'value'],
    },
  ],
};

it('turns columns into rows that count from one and can be read out', () => {
  const [first, second] = rowsOfPage(page);
  expect(first?.number).toBe(201);
  expect(first?.spoken.get('Roma')).toBe('hidden, Roma, East Acton');
  expect(second?.spoken.get('Roma')).toBe('1,200, Roma, Perivale');
});

it('never takes a nought for a gap', () => {
  expect(printCell({ value: 0, status: 'value' })).toBe('0');
  expect(printCell({ value: null, status: 'value' })).toBe('empty');
  expect(printCell({ value: null, status: 'not-applicable' })).toBe('not applicable');
  expect(printCell({ value: 1200, status: 'provisional' })).toBe('1,200, provisional');
  expect(printCell({ value: false, status: 'value' })).toBe('false');
  expect(printCell({ value: '1960-02-01', status: 'value' })).toBe('1 Feb 1960');
  expect(printCell({ value: 51.5123, status: 'value' })).toBe('51.5123');
});
