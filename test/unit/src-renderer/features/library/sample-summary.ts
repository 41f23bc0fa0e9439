import type { DatasetSummary } from '../../../../../shared/model/dataset.ts';

/** A dataset of 12,431 rows, one of which was rejected. */
export function sampleSummary(id: string, title: string, owner: string): DatasetSummary {
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
