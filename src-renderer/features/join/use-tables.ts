import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Dataset, DatasetSummary } from '../../../shared/model/dataset.ts';
import { useEngine } from '../../client/queries.ts';

/** The tables of the workspace that a join may be made of. */
export interface Tables {
  readonly list: readonly DatasetSummary[];
  readonly of: (name: string) => Dataset | undefined;
  readonly titleOf: (name: string) => string;
}

/** The tables of the workspace by name; a joined table that the library does not list goes by its own title. */
export function useTables(): Tables {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const graph = useQuery(queries.joins.graph.queryOptions());
  return useMemo(() => {
    const list = (datasets.data ?? []).filter(({ unread }) => unread === undefined);
    const of = (name: string): Dataset | undefined => list.find(({ dataset }) => dataset.id === name)?.dataset;
    return {
      list,
      of,
      titleOf: (name) => of(name)?.title ?? graph.data?.nodes.find(({ id }) => id === name)?.title ?? name,
    };
  }, [datasets.data, graph.data]);
}
