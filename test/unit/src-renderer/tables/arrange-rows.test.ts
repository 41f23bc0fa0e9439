import { describe, expect, it } from 'vitest';
import { arrangeRows } from '../../../../src-renderer/tables/arrange-rows.ts';
import { columnsOfRows, unsorted } from '../../../../src-renderer/tables/row-order.ts';
import { sampleTable } from './sample-table.ts';

const arrange = (change: Partial<typeof unsorted>): readonly string[] => {
  const order = { ...unsorted, ...change };
  return arrangeRows(columnsOfRows(sampleTable, order.by), order);
};

describe('arrangeRows', () => {
  it('puts hidden rows last whichever way it sorts, in the order in which they came', () => {
    expect(arrange({ by: 'users', descending: true })).toEqual(['1', '14', '16', '15', '10']);
    expect(arrange({ by: 'users', descending: false })).toEqual(['16', '14', '1', '15', '10']);
  });

  it('sorts names both ways', () => {
    expect(arrange({ by: 'category', descending: false })).toEqual(['1', '15', '14', '16', '10']);
    expect(arrange({ by: 'category', descending: true })).toEqual(['10', '16', '14', '15', '1']);
  });

  it('keeps rows whose name holds what was typed, whatever its case', () => {
    expect(arrange({ typed: ' IRISH ' })).toEqual(['15', '14']);
    expect(arrange({ typed: 'welsh' })).toEqual([]);
  });

  it('keeps rows that compare in one way', () => {
    expect(arrange({ direction: 'higher' })).toEqual(['1', '16']);
    expect(arrange({ direction: 'hidden', typed: 'african' })).toEqual(['10']);
  });
});
