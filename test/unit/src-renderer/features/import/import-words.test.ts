import { describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../../../shared/model/dataset.ts';
import { accountSentence, rowsLookedAt } from '../../../../../src-renderer/features/import/account-words.ts';
import { linePlace } from '../../../../../shared/presentation/import-words.ts';
import {
  becomeSentence,
  describeFile,
  fileName,
  loadedSentence,
  loadTitle,
} from '../../../../../src-renderer/features/import/import-words.ts';
import { missingAbout } from '../../../../../src-renderer/features/import/missing-about.ts';
import { periodLabel } from '../../../../../src-renderer/features/import/period-label.ts';
import { sampleSummary } from '../library/sample-summary.ts';
import { problemOf, samplePreview } from './sample-preview.ts';

const unpivot = { prefix: '20', labelColumn: 'Year', valueColumn: 'Clients' };
const wide = samplePreview({
  plan: { ...samplePreview().plan, read: { format: 'csv', unpivot } },
  page: { dataset: '', totalRows: 10_674, offset: 0, columns: [] },
});

function summaryOf(loaded: number, rejected: number, rows: number, turned?: typeof unpivot): DatasetSummary {
  const summary = sampleSummary('advice', 'Advice', 'Acton & Southall Advice');
  const { account, dataset } = summary;
  return {
    ...summary,
    rows,
    account: { ...account, read: loaded + rejected, loaded, rejected },
    dataset: turned === undefined ? dataset : { ...dataset, read: { ...dataset.read, unpivot: turned } },
  };
}

const big = { whole: false, rows: 13_940_226 };

describe('what is said of a file', () => {
  it('tells kind, size and encoding, and that the file is left alone', () => {
    expect(describeFile(samplePreview())).toBe(
      'Delimited text · 412 KB · Windows-1252 · the file itself is never changed',
    );
  });

  it('names the sheet of a workbook and the file in an archive', () => {
    const preview = samplePreview();
    const read = { format: 'xlsx', sheet: 'Table 1', packed: { kind: 'zip', member: 'q2.xlsx' } } as const;
    expect(describeFile({ ...preview, plan: { ...preview.plan, read } })).toBe(
      'Excel workbook, q2.xlsx · 412 KB · sheet “Table 1” · the file itself is never changed',
    );
  });

  it('names the button by what it will do', () => {
    expect(loadTitle(samplePreview())).toBe('Load 3,558 rows');
    expect(loadTitle(samplePreview({ account: { ...samplePreview().account, loaded: 1 } }))).toBe('Load 1 row');
    expect(loadTitle(samplePreview(big))).toBe('Load about 14,000,000 rows');
  });

  it('accounts for the rows, and says in what problems were looked for', () => {
    expect(accountSentence(samplePreview())).toBe('3,569 rows read: 3,558 will load, 11 rejected.');
    expect(accountSentence(samplePreview({ problems: [problemOf('x')] }))).toMatch(/ 1 problem\.$/);
    expect(rowsLookedAt(samplePreview())).toBe('3,569 rows');
    expect(rowsLookedAt(samplePreview(big))).toBe('the first 3,569 of about 14,000,000 rows');
    expect(loadedSentence(summaryOf(3558, 11, 3558))).toBe('3,558 rows loaded, 11 rejected');
    expect(loadedSentence(summaryOf(1, 0, 1))).toBe('1 row loaded, none rejected');
    expect(rowsLookedAt(samplePreview({ account: { ...samplePreview().account, read: 1 } }))).toBe('1 row');
  });

  it('says how many rows those of the file become where columns are turned into rows', () => {
    expect(becomeSentence(wide)).toBe('3,558 rows become 10,674');
    expect(accountSentence(wide)).toBe('3,569 rows read: 3,558 will load, 11 rejected. 3,558 rows become 10,674.');
    expect(becomeSentence({ ...wide, whole: false })).toBe('in the part read so far, 3,558 rows become 10,674');
    expect(becomeSentence(samplePreview())).toBeNull();
    expect(loadedSentence(summaryOf(59, 1, 177, unpivot))).toBe('59 rows loaded, which became 177 rows, 1 rejected');
  });

  it('calls a line what the format has', () => {
    expect(linePlace('csv', 1204)).toBe('Line 1,204');
    expect(linePlace('ods', 8)).toBe('Row 8');
    expect(linePlace('geojson', 8)).toBe('Record 8');
    expect(fileName('C:\\partners\\march.csv')).toBe('march.csv');
  });
});

describe('what must be said of an extract', () => {
  const { about } = samplePreview();

  it('is asked where it is empty or not known', () => {
    expect(missingAbout(about).map(({ field }) => field)).toEqual(['owner', 'unit']);
    expect(missingAbout({ ...about, owner: 'Acton & Southall Advice', unit: 'clients' })).toEqual([]);
  });

  it('includes a period that ends after it begins', () => {
    const period = { from: '2026-03-31', to: '2025-04-01', label: '' };
    expect(missingAbout({ ...about, owner: 'A', unit: 'b', period }).map(({ field }) => field)).toEqual(['period']);
  });

  it.each([
    ['2025-04-01', '2026-03-31', '2025/26'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2025-10-30', '2025-10-30', '30 October 2025'],
    ['2025-04-01', '2025-06-30', '1 April 2025 to 30 June 2025'],
    ['', '2025-06-30', ''],
  ])('calls %s to %s “%s”', (from, to, label) => {
    expect(periodLabel(from, to)).toBe(label);
  });
});
