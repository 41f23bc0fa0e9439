import { formatDate } from '../../../shared/base/format-date.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Dataset, DatasetSummary } from '../../../shared/model/dataset.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { becameRows, countRows } from '../../tables/count-rows.ts';

export const kindWords: Readonly<Record<Dataset['kind'], string>> = {
  'record-level': 'Record-level',
  aggregate: 'Aggregate',
  lookup: 'Lookup',
  boundaries: 'Boundaries',
  points: 'Points',
};

export const sensitivityWords: Readonly<Record<Dataset['sensitivity'], string>> = {
  open: 'Open data',
  internal: 'Internal',
  personal: 'Personal data',
};

/** "12,431 rows read, 12,430 loaded, 1 rejected"; rows that sum others or were mended are told of where there are any. */
export function describeAccount(summary: Pick<DatasetSummary, 'account' | 'rows' | 'dataset'>): string {
  const { read, loaded, rejected, totals, mended } = summary.account;
  const became = becameRows(summary);
  return [
    `${countRows(read)} read`,
    `${formatNumber(loaded)} loaded`,
    ...(mended === 0 ? [] : [`${formatNumber(mended)} of them mended`]),
    `${formatNumber(rejected)} rejected`,
    ...(became === null ? [] : [`${countRows(loaded)} of the file became ${formatNumber(became)}`]),
    ...(totals === 0 ? [] : [`${formatNumber(totals)} ${totals === 1 ? 'sums' : 'sum'} others`]),
  ].join(', ');
}

/** Whether a source is still what was read of it, in a word or two for a list. */
export const sourceWords: Readonly<Record<Exclude<SourceState['state'], 'as-read'>, string>> = {
  changed: 'New version',
  unreachable: 'Not reachable',
  'being-written': 'Being written',
};

/** The line of facts under a dataset's title: owner, period, when it came, what it covers. */
export function describeDataset({ dataset, rows, unread }: DatasetSummary): string {
  return [
    dataset.owner,
    ...(dataset.period.label === `received ${dataset.received}` ? [] : [dataset.period.label]),
    `received ${formatDate(dataset.received)}`,
    ...(unread === undefined
      ? [dataset.kind === 'record-level' ? `${formatNumber(rows)} ${dataset.unit}` : countRows(rows)]
      : []),
  ].join(' · ');
}

/** Whose datasets stand together in the list, in the order in which owners first appear. */
export function groupByOwner(
  datasets: readonly DatasetSummary[],
): readonly { owner: string; datasets: readonly DatasetSummary[] }[] {
  return [...Map.groupBy(datasets, ({ dataset }) => dataset.owner)].map(([owner, theirs]) => ({
    owner,
    datasets: theirs,
  }));
}

/** The datasets whose title, owner, subject, period or sensitivity holds every word typed. */
export function filterDatasets(datasets: readonly DatasetSummary[], typed: string): readonly DatasetSummary[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return datasets.filter(({ dataset }) =>
    words.every((word) => {
      const { title, owner, subject, period, sensitivity } = dataset;
      const told = [title, owner, subject, period.label, sensitivityWords[sensitivity]].join(' ');
      return told.toLowerCase().includes(word);
    }),
  );
}

/** "Filter 23 datasets". */
export function filterLabel(count: number): string {
  return `Filter ${formatNumber(count)} ${count === 1 ? 'dataset' : 'datasets'}`;
}
