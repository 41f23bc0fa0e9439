import { describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../../../shared/model/dataset.ts';
import {
  describeAccount,
  describeDataset,
  filterDatasets,
  groupByOwner,
} from '../../../../../src-renderer/features/library/dataset-words.ts';

function dataset(id: string, title: string, owner: string): DatasetSummary {
  return {
    dataset: {
      id,
      title,
      owner,
      path: `${id}.csv`,
      kind: 'record-level',
      subject: 'housing',
      unit: 'applicants',
      period: { from: '2025-04-01', to: '2026-03-31', label: '2025/26' },
      received: '2026-10-30',
      sensitivity: 'personal',
      licence: '',
      counted: '',
      notCounted: '',
      read: { format: 'csv' },
      roles: {},
    },
    fingerprint: 'f',
    rows: 12430,
    columns: 9,
    account: {
      read: 12431,
      loaded: 12430,
      rejected: 1,
      totals: 0,
      mended: 0,
      rejects: [{ line: 812, text: '', reason: '' }],
    },
    problems: [],
  };
}

const register = dataset('register', 'Housing register', 'Ealing Council');
const advice = dataset('advice', 'Housing advice clients', 'Acton & Southall Advice');
const care = dataset('care', 'Adult social care', 'Ealing Council');

describe('what is said of datasets', () => {
  it('accounts for every row', () => {
    expect(describeAccount(register.account)).toBe('12,431 rows read, 12,430 loaded, 1 rejected');
    expect(describeAccount({ ...register.account, loaded: 12431, rejected: 0, totals: 2, mended: 1 })).toBe(
      '12,431 rows read, 12,431 loaded, 1 of them mended, 0 rejected, 2 sum others',
    );
  });

  it('tells owner, period, receipt and size in one line', () => {
    expect(describeDataset(register)).toBe('Ealing Council · 2025/26 · received 30 October 2026 · 12,430 applicants');
  });

  it('keeps each owner’s datasets together', () => {
    expect(groupByOwner([register, advice, care]).map(({ owner, datasets }) => [owner, datasets.length])).toEqual([
      ['Ealing Council', 2],
      ['Acton & Southall Advice', 1],
    ]);
  });

  it('finds every word in title or owner', () => {
    expect(filterDatasets([register, advice, care], 'housing ealing')).toEqual([register]);
    expect(filterDatasets([register, advice, care], '  ')).toHaveLength(3);
  });
});
