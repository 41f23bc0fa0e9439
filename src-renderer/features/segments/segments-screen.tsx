import './parts.css';
import './segments.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedSegment } from '../../../shared/model/segment-look.ts';
import type { Route } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { SegmentBuilder } from './segment-builder.tsx';
import { countedDatasets } from './segment-words.ts';

type SegmentsRoute = Extract<Route, { screen: 'segments' }>;

/** The segments of the workspace: who each picks, what names it, and the place to build one. */
export function SegmentsScreen({ route }: { readonly route: SegmentsRoute }): ReactElement {
  const { queries } = useEngine();
  const segments = useQuery(queries.segments.list.queryOptions());
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const workspace = useQuery(queries.workspace.current.queryOptions());
  return (
    <Asked query={segments} loading="Reading the segments…">
      {(listed) => (
        <Asked query={datasets} loading="Reading the list of datasets…">
          {(all) => (
            <Opened
              route={route}
              segments={listed}
              datasets={countedDatasets(all.map(({ dataset }) => dataset))}
              workspace={workspace.data?.path ?? ''}
            />
          )}
        </Asked>
      )}
    </Asked>
  );
}

interface OpenedProps {
  readonly route: SegmentsRoute;
  readonly segments: readonly ListedSegment[];
  readonly datasets: readonly Dataset[];
  readonly workspace: string;
}

function Opened({ route, segments, datasets, workspace }: OpenedProps): ReactElement {
  const dataset = datasets.find(({ id }) => id === route.dataset) ?? datasets[0];
  const kept = route.view === 'new' ? undefined : (segments.find(({ id }) => id === route.segment) ?? segments[0]);
  if (dataset === undefined) {
    return (
      <>
        <WindowTitle title="Segments" />
        <PageHead title="Segments" facts="A segment picks people by what a dataset holds of them." />
        <p className="empty">
          No dataset holds a strand or an age yet. Add one in the library, and give its columns their roles.
        </p>
      </>
    );
  }
  return (
    <SegmentBuilder
      key={kept?.id ?? 'new'}
      route={route}
      kept={kept ?? null}
      segments={segments}
      dataset={dataset}
      datasets={datasets}
      workspace={workspace}
    />
  );
}
