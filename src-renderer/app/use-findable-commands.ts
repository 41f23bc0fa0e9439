import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { glossary } from '../../shared/presentation/glossary.ts';
import { useEngine } from '../client/queries.ts';
import { dispatch } from '../state/app-store.ts';
import type { Command } from './command.ts';
import { parseRoute } from './route.ts';
import { navigate } from './use-route.ts';

/** A command for everything in the open workspace that has a name: choosing it goes there. */
export function useFindableCommands(): readonly Command[] {
  const { queries } = useEngine();
  const workspace = useQuery(queries.workspace.current.queryOptions());
  const enabled = workspace.data !== undefined && workspace.data !== null;
  const datasets = useQuery({ ...queries.datasets.list.queryOptions(), enabled });
  const options = useQuery({ ...queries.explore.options.queryOptions(), enabled });
  const profiles = useQuery({ ...queries.reports.list.queryOptions(), enabled });
  const own = useQuery({ ...queries.places.customAreas.queryOptions(), enabled });
  return useMemo(() => {
    const here = parseRoute(window.location.hash);
    const explored =
      here.screen === 'explore'
        ? here
        : ({ screen: 'explore', measure: null, strand: null, area: null, category: null } as const);
    return [
      ...(datasets.data ?? []).map(({ dataset }): Command => ({
        id: `dataset-${dataset.id}`,
        section: 'Datasets',
        title: dataset.title,
        detail: dataset.owner,
        refusal: null,
        run: () => navigate({ screen: 'library', dataset: dataset.id, column: null }),
      })),
      ...(options.data?.measures ?? []).map((measure): Command => ({
        id: `measure-${measure.id}`,
        section: 'Measures',
        title: measure.title,
        detail: `${measure.per}, ${measure.period}`,
        refusal: null,
        run: () => navigate({ ...explored, measure: measure.id, category: null }),
      })),
      ...(options.data?.areas ?? []).map((area): Command => ({
        id: `area-${area.code}`,
        section: 'Areas',
        title: area.name,
        detail: area.code,
        refusal: null,
        run: () => navigate({ ...explored, area: area.code }),
      })),
      ...(own.data ?? []).map((area): Command => ({
        id: `own-area-${area.id}`,
        section: 'Areas',
        title: area.name,
        detail: 'an area of your own',
        refusal: null,
        run: () => navigate({ screen: 'areas', view: null, area: area.id, place: null }),
      })),
      ...(profiles.data ?? []).map((profile): Command => ({
        id: `profile-${profile.id}`,
        section: 'Profiles',
        title: profile.title,
        detail: profile.subtitle,
        refusal: null,
        run: () => navigate({ screen: 'profiles', profile: profile.id, area: null, section: null }),
      })),
      ...glossary.map((term): Command => ({
        id: `term-${term.id}`,
        section: 'Help',
        title: term.title,
        detail: 'what it means',
        refusal: null,
        run: () => dispatch({ kind: 'dialog-opened', dialog: 'help', about: `term-${term.id}` }),
      })),
    ];
  }, [datasets.data, options.data, profiles.data, own.data]);
}
