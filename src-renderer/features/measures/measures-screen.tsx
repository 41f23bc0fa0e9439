import '../library/library.css';
import '../segments/segments.css';
import './measures.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { CountableDataset, ListedMeasure } from '../../../shared/model/measure-draft.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { MeasureMaker } from './measure-maker.tsx';
import type { MeasuresRoute } from './measures-route.ts';
import { PopulationsView } from './populations-view.tsx';

/** The measures of the workspace, the place to make one, and the populations that they are set against. */
export function MeasuresScreen({ route }: { readonly route: MeasuresRoute }): ReactElement {
  const { queries } = useEngine();
  const measures = useQuery(queries.measures.list.queryOptions());
  const datasets = useQuery(queries.measures.datasets.queryOptions());
  const workspace = useQuery(queries.workspace.current.queryOptions());
  if (route.view === 'populations') return <PopulationsView route={route} />;
  return (
    <Asked query={measures} loading="Reading the measures…">
      {(listed) => (
        <Asked query={datasets} loading="Reading the list of datasets…">
          {(all) => (
            <Asked query={workspace} loading="Reading the workspace…">
              {(open) => <Opened route={route} measures={listed} datasets={all} workspace={open?.path ?? ''} />}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

interface OpenedProps {
  readonly route: MeasuresRoute;
  readonly measures: readonly ListedMeasure[];
  readonly datasets: readonly CountableDataset[];
  readonly workspace: string;
}

function Opened({ route, measures, datasets, workspace }: OpenedProps): ReactElement {
  const kept =
    route.view === 'new' ? undefined : (measures.find(({ measure }) => measure.id === route.measure) ?? measures[0]);
  const dataset =
    kept?.dataset ??
    datasets.find((each) => each.dataset === route.dataset)?.dataset ??
    datasets.find(({ hindrance, measures: already }) => hindrance === null && already.length === 0)?.dataset ??
    datasets[0]?.dataset ??
    null;
  return (
    <MeasureMaker
      key={kept?.measure.id ?? `new ${dataset ?? ''}`}
      route={route}
      kept={kept ?? null}
      measures={measures}
      datasets={datasets}
      dataset={dataset}
      workspace={workspace}
    />
  );
}
