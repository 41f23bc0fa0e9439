import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Profile } from '../../../shared/model/profile.ts';
import { useEngine } from '../../client/queries.ts';
import type { ChangedSource } from './open-points.ts';

/** The datasets of a profile whose sources changed and were not taken yet. */
export function useChangedSources(profile: Profile | null): readonly ChangedSource[] {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const states = useQuery({
    ...queries.imports.sources.queryOptions(),
    refetchOnWindowFocus: 'always',
    refetchOnMount: 'always',
  });
  return useMemo(() => {
    const changed = new Set(
      (states.data ?? []).flatMap(({ dataset, state }) => (state === 'changed' ? [dataset] : [])),
    );
    const used = new Set((profile?.sources ?? []).map(({ title }) => title));
    return (datasets.data ?? [])
      .filter(({ dataset }) => changed.has(dataset.id) && used.has(dataset.title))
      .map(({ dataset }) => ({ dataset: dataset.id, title: dataset.title }));
  }, [states.data, datasets.data, profile]);
}
