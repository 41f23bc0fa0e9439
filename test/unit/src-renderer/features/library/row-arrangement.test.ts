import { expect, test } from 'vitest';
import {
  type ArrangementChange,
  arrange,
  asItIs,
  filterOf,
} from '../../../../../src-renderer/features/library/row-arrangement.ts';

function after(...changes: readonly ArrangementChange[]): typeof asItIs {
  return changes.reduce(arrange, asItIs);
}

test('the column sorted by last counts most, those before decide among rows that are alike', () => {
  const sorted = after(
    { does: 'sort', column: 'Age', direction: 'ascending' },
    { does: 'sort', column: 'Sex', direction: 'ascending' },
    { does: 'sort', column: 'Age', direction: 'descending' },
  );
  expect(sorted.view.sort).toEqual([
    { column: 'Age', direction: 'descending' },
    { column: 'Sex', direction: 'ascending' },
  ]);
  expect(arrange(sorted, { does: 'unsort', column: 'Age' }).view.sort).toHaveLength(1);
});

test('a filter takes the place of the same kind of filter of its column, and of no other', () => {
  const filtered = after(
    { does: 'filter', filter: { kind: 'values', column: 'Sex', values: ['Male'] } },
    { does: 'filter', filter: { kind: 'contains', column: 'Sex', text: 'm' } },
    { does: 'filter', filter: { kind: 'values', column: 'Sex', values: ['Male', 'M'] } },
  );
  expect(filtered.view.filters).toHaveLength(2);
  expect(filterOf(filtered.view, 'Sex', 'values')?.values).toEqual(['Male', 'M']);
  expect(filterOf(filtered.view, 'Age', 'values')).toBeUndefined();
  const less = arrange(filtered, { does: 'unfilter', column: 'Sex', kind: 'values' });
  expect(less.view.filters).toEqual([{ kind: 'contains', column: 'Sex', text: 'm' }]);
});

test('a column that is hidden is no longer kept in sight', () => {
  const hidden = after({ does: 'pin', column: 'Sex' }, { does: 'pin', column: 'Age' }, { does: 'hide', column: 'Sex' });
  expect(hidden).toMatchObject({ hidden: ['Sex'], pinned: ['Age'] });
  expect(arrange(hidden, { does: 'show-all' }).hidden).toEqual([]);
});
