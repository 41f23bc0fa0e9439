import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../../shared/model/dataset.ts';
import {
  emptyPlan,
  freeId,
  isSameJoin,
  withKind,
  withOutside,
  withPairAdded,
  withSummed,
  withSummedColumn,
  withThrough,
} from '../../../../../src-renderer/features/join/plan-changes.ts';
import { samplePlan } from './sample-report.ts';

const dataset = (id: string, roles: Dataset['roles']): Dataset => ({
  id,
  title: id,
  path: `${id}.csv`,
  kind: 'aggregate',
  owner: '',
  subject: '',
  unit: 'rows',
  period: { from: '2025-04-01', to: '2026-03-31', label: '2025/26' },
  received: '2026-04-01',
  sensitivity: 'internal',
  licence: '',
  counted: '',
  notCounted: '',
  read: { format: 'csv', encoding: 'utf-8', delimiter: ',' },
  roles,
});
const ward = { kind: 'category' } as const;

describe('a plan', () => {
  it('begins with a column that both sides have', () => {
    const plan = emptyPlan(
      dataset('visits', { Ref: { kind: 'identifier' }, Ward: ward }),
      dataset('wards', { Code: ward, Ward: ward }),
      ['visits-to-wards'],
    );
    expect(plan.id).toBe('visits-to-wards-2');
    expect(plan.on).toEqual([{ by: 'key', left: 'Ward', right: 'Ward', normalisers: [] }]);
  });

  it('goes by an id that the workspace file takes', () => {
    expect(freeId('Ward name → ward (2022)', [])).toBe('ward-name-ward-2022');
    expect(freeId('→', [])).toBe('join');
  });

  it('has dates only while it is of rows in time', () => {
    const timed = withKind(samplePlan, 'nearest-in-time', { left: 'seen', right: 'valued' });
    expect(timed.time).toEqual({ left: 'seen', right: 'valued', direction: 'before' });
    expect(withKind(timed, 'left', { left: '', right: '' })).toEqual(samplePlan);
  });

  it('is summed up by what it is joined on, its counts summed', () => {
    const right = dataset('residents', { code: ward, Residents: { kind: 'count', unit: 'people' } });
    const summed = withSummed(samplePlan, 'right', true, right);
    expect(summed.right.summed).toEqual({
      by: ['code'],
      columns: [{ name: 'Residents', how: 'sum', column: 'Residents' }],
    });
    expect(withSummedColumn(summed, 'right', ['count']).right.summed?.columns).toEqual([
      { name: 'Rows', how: 'count' },
    ]);
    expect(withSummed(summed, 'right', false, right)).toEqual(samplePlan);
  });

  it('is compared by another pair that is not yet in it', () => {
    const { on } = withPairAdded(samplePlan, ['ward', 'year'], ['code', 'year']);
    expect(on[1]).toEqual({ by: 'key', left: 'year', right: 'year', normalisers: [] });
  });

  it('leaves nothing empty behind', () => {
    const through = { dataset: 'l', key: 'k', value: 'v', method: 'exact' as const };
    const pair = { by: 'key' as const, left: 'ward', right: 'code', normalisers: [] };
    expect(withThrough(withThrough(pair, through), null)).toEqual(pair);
    expect(withOutside(withOutside(samplePlan, ['Elsewhere']), [])).toEqual(samplePlan);
  });

  it('is the same join whatever it is called', () => {
    expect(isSameJoin(samplePlan, { ...samplePlan, id: 'other', title: 'Other' })).toBe(true);
    expect(isSameJoin(samplePlan, { ...samplePlan, many: 'first' })).toBe(false);
  });
});
