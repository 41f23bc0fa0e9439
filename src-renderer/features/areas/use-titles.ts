import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../../client/queries.ts';

/** What a dataset is called. */
export function useTitles(): (id: string) => string {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  return (id) => datasets.data?.find(({ dataset }) => dataset.id === id)?.dataset.title ?? id;
}
