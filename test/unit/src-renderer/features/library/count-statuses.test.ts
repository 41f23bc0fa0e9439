import { expect, it } from 'vitest';
import type { PreviewPage } from '../../../../../shared/model/preview.ts';
import { countStatuses } from '../../../../../src-renderer/features/library/count-statuses.ts';

const page: PreviewPage = {
  dataset: 'cells',
  totalRows: 2,
  offset: 0,
  columns: [
    { name: 'a', type: 'text', role: { kind: 'category' }, values: ['x', null], statuses: ['value', 'suppressed'] },
    { name: 'b', type: 'text', role: { kind: 'category' }, values: [null, null], statuses: ['suppressed', 'missing'] },
  ],
};

it('counts the cells of a whole table', () => {
  expect(Object.fromEntries(countStatuses(page) ?? [])).toEqual({ value: 1, suppressed: 2, missing: 1 });
});

it('says nothing of a table of which it has seen a part', () => {
  expect(countStatuses({ ...page, totalRows: 3 })).toBeNull();
});
