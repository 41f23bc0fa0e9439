import type { Dataset } from '../../shared/model/dataset.ts';

/** A dataset of which only what a test speaks of is said. */
export function sampleDataset(said: Partial<Dataset>): Dataset {
  const period = { from: '2024-04-01', to: '2025-03-31', label: 'April 2024 to March 2025' };
  return {
    id: 'sample',
    title: 'Sample',
    path: 'extract.csv',
    kind: 'record-level',
    owner: 'Partner',
    subject: 'People',
    unit: 'clients',
    period,
    received: '2025-05-01',
    sensitivity: 'personal',
    licence: 'None',
    counted: 'Everyone',
    notCounted: 'Nobody',
    read: { format: 'csv', encoding: 'utf-8', delimiter: ',' },
    roles: {},
    ...said,
  };
}
