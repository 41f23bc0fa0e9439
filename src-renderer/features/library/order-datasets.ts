import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import { groupByOwner } from './dataset-words.ts';

/** In what order the library lists its datasets. */
export const datasetOrders = ['owner', 'subject', 'newest', 'oldest', 'rows', 'rejected', 'sensitivity'] as const;
export type DatasetOrder = (typeof datasetOrders)[number];

export const orderTitles: Readonly<Record<DatasetOrder, string>> = {
  owner: 'By owner',
  subject: 'By subject',
  newest: 'Newest first',
  oldest: 'Oldest first',
  rows: 'Most rows first',
  rejected: 'Most rejected first',
  sensitivity: 'Most sensitive first',
};

export interface DatasetGroup {
  readonly title: string;
  readonly datasets: readonly DatasetSummary[];
}

const sensitivities: readonly DatasetSummary['dataset']['sensitivity'][] = ['personal', 'internal', 'open'];

/** The datasets in an order: under their owners or subjects, or as one list. */
export function orderDatasets(datasets: readonly DatasetSummary[], order: DatasetOrder): DatasetGroup[] {
  const alone = (sorted: readonly DatasetSummary[]): DatasetGroup[] =>
    sorted.length === 0 ? [] : [{ title: orderTitles[order], datasets: sorted }];
  switch (order) {
    case 'owner':
      return groupByOwner(datasets).map(({ owner, datasets: theirs }) => ({ title: owner, datasets: theirs }));
    case 'subject':
      return [...Map.groupBy(datasets, ({ dataset }) => dataset.subject)].map(([title, group]) => ({
        title,
        datasets: group,
      }));
    case 'newest':
      return alone(datasets.toSorted((left, right) => right.dataset.received.localeCompare(left.dataset.received)));
    case 'oldest':
      return alone(datasets.toSorted((left, right) => left.dataset.received.localeCompare(right.dataset.received)));
    case 'rows':
      return alone(datasets.toSorted((left, right) => right.rows - left.rows));
    case 'rejected':
      return alone(datasets.toSorted((left, right) => right.account.rejected - left.account.rejected));
    case 'sensitivity': {
      const rank = ({ dataset }: DatasetSummary): number => sensitivities.indexOf(dataset.sensitivity);
      return alone(datasets.toSorted((left, right) => rank(left) - rank(right)));
    }
  }
}

const day = 86_400_000;

/** How long ago an extract was received: "today", "12 days", "4 months", "2 years". */
export function ageOf(received: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(received)) / day));
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${formatNumber(days)} days`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${formatNumber(months)} months` : `${formatNumber(Math.floor(months / 12))} years`;
}
