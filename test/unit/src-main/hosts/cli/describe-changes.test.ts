import { expect, test } from 'vitest';
import { describeChanges } from '../../../../../src-main/hosts/cli/describe-changes.ts';

const none = {
  dataset: 'visits',
  rows: { before: 10, after: 10 },
  rejected: { before: 0, after: 0 },
  columnsGone: [],
  columnsNew: [],
  columnsRetyped: [],
  categories: [],
  problems: [],
  fingerprint: 'f',
};

test('names what came, went and changed, a line for each', () => {
  const lines = describeChanges({
    ...none,
    rows: { before: 3558, after: 3600 },
    rejected: { before: 0, after: 2 },
    columnsGone: ['sex'],
    columnsNew: ['gender', 'age'],
    columnsRetyped: [{ column: 'id', before: 'whole number', after: 'text' }],
    categories: [{ column: 'ward', gone: [], new: Array.from({ length: 12 }, (_, ward) => `W${String(ward)}`) }],
  });
  expect(lines).toEqual([
    'Rows: 3,558 before, 3,600 now',
    'Rejected rows: 0 before, 2 now',
    'Columns gone: "sex"',
    'New columns: "gender" and "age"',
    'Column "id": whole number before, text now',
    'New in "ward": "W0", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9" and 2 more',
  ]);
});

test('says that only values differ', () => {
  expect(describeChanges(none)).toEqual(['The same columns, categories and number of rows; only values differ.']);
});
