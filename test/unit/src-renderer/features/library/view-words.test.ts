import { expect, test } from 'vitest';
import type { RowFilter } from '../../../../../shared/model/row-view.ts';
import { filterWords, sortWords } from '../../../../../src-renderer/features/library/view-words.ts';
import { ageOf } from '../../../../../src-renderer/features/library/order-datasets.ts';

test.each<[RowFilter, string]>([
  [{ kind: 'values', column: 'Sex', values: ['Female', 'F'] }, 'Sex is Female or F'],
  [{ kind: 'values', column: 'Ward', values: ['A', 'B', 'C', 'D', 'E'] }, 'Ward is A, B, C or 2 more'],
  [{ kind: 'contains', column: 'Postcode', text: 'UB1' }, 'Postcode has “UB1”'],
  [{ kind: 'range', column: 'Age', from: '20', to: '30' }, 'Age from 20 to 30'],
  [{ kind: 'range', column: 'Seen', from: null, to: '2025-07-03' }, 'Seen up to 3 Jul 2025'],
  [{ kind: 'status', column: 'Roma', statuses: ['suppressed', 'missing'] }, 'Roma: hidden or empty'],
])('%o is told in words', (filter, words) => {
  expect(filterWords(filter)).toBe(words);
});

test('an order is told with what decides among rows that are alike', () => {
  expect(
    sortWords([
      { column: 'Age', direction: 'descending' },
      { column: 'Sex', direction: 'ascending' },
    ]),
  ).toBe('Sorted by Age, then Sex, largest first');
});

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-10', '12 days'],
  ['2026-07-03', '4 months'],
  ['2024-01-01', '2 years'],
])('an extract received on %s is %s old', (received, age) => {
  expect(ageOf(received, new Date('2026-11-22T12:00:00Z'))).toBe(age);
});
