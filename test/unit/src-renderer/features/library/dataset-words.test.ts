import { describe, expect, it } from 'vitest';
import {
  describeAccount,
  describeDataset,
  filterDatasets,
  groupByOwner,
} from '../../../../../src-renderer/features/library/dataset-words.ts';
import { sampleSummary } from './sample-summary.ts';

const register = sampleSummary('register', 'Housing register', 'Ealing Council');
const advice = sampleSummary('advice', 'Housing advice clients', 'Acton & Southall Advice');
const care = sampleSummary('care', 'Adult social care', 'Ealing Council');

describe('what is said of datasets', () => {
  it('accounts for every row', () => {
    expect(describeAccount(register)).toBe('12,431 rows read, 12,430 loaded, 1 rejected');
    expect(
      describeAccount({
        ...register,
        account: { ...register.account, loaded: 12431, rejected: 0, totals: 2, mended: 1 },
      }),
    ).toBe('12,431 rows read, 12,431 loaded, 1 of them mended, 0 rejected, 2 sum others');
  });

  it('says how many rows those of the file became', () => {
    const unpivot = { prefix: '20', labelColumn: 'Year', valueColumn: 'Clients' };
    const { account, dataset } = register;
    const turned = {
      rows: 180,
      account: { ...account, read: 60, loaded: 60, rejected: 0 },
      dataset: { ...dataset, read: { ...dataset.read, unpivot } },
    };
    expect(describeAccount(turned)).toBe('60 rows read, 60 loaded, 0 rejected, 60 rows of the file became 180');
  });

  it('says one row, and the day of receipt once', () => {
    const { dataset, account } = register;
    const period = { ...dataset.period, label: 'received 2026-10-30' };
    expect(describeDataset({ ...register, rows: 1, dataset: { ...dataset, kind: 'lookup', period } })).toBe(
      'Ealing Council · received 30 October 2026 · 1 row',
    );
    expect(describeAccount({ ...register, account: { ...account, read: 1, loaded: 1, rejected: 0 } })).toMatch(
      /^1 row read/,
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

  it('finds every word in title, owner, subject, period or sensitivity', () => {
    expect(filterDatasets([register, advice, care], 'register ealing')).toEqual([register]);
    expect(filterDatasets([register, advice, care], register.dataset.subject.toUpperCase())).toContain(register);
    expect(filterDatasets([register, advice, care], 'no such subject')).toEqual([]);
    expect(filterDatasets([register, advice, care], '  ')).toHaveLength(3);
  });
});
