import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { ListedPopulation } from '../../../shared/model/measure-draft.ts';
import type { Population } from '../../../shared/model/measure.ts';
import type { Segment } from '../../../shared/model/segment.ts';
import { navigate } from '../../app/use-route.ts';
import { formatRoute } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Panel } from '../../ui/panel.tsx';
import { measuresRoute } from './measures-route.ts';
import type { MeasuresRoute } from './measures-route.ts';
import { PopulationEditor } from './population-editor.tsx';
import { useMeasureDoors } from './use-measure-commands.ts';

/** A population that is not kept under any id yet. */
const newId = 'new';

/** The people that measures are set against: which tables count them, by strand. */
export function PopulationsView({ route }: { readonly route: MeasuresRoute }): ReactElement {
  const { queries } = useEngine();
  useMeasureDoors(null);
  const populations = useQuery(queries.measures.populations.queryOptions());
  const segments = useQuery(queries.segments.list.queryOptions());
  const datasets = useQuery(queries.datasets.list.queryOptions());
  return (
    <Asked query={populations} loading="Reading the populations…">
      {(listed) => (
        <Asked query={segments} loading="Reading the segments…">
          {(named) => (
            <Asked query={datasets} loading="Reading the list of datasets…">
              {(all) => (
                <Opened
                  route={route}
                  populations={listed}
                  segments={named}
                  tables={all.flatMap(({ dataset }) => (dataset.kind === 'aggregate' ? [dataset] : []))}
                />
              )}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

interface OpenedProps {
  readonly route: MeasuresRoute;
  readonly populations: readonly ListedPopulation[];
  readonly segments: readonly Segment[];
  readonly tables: readonly Dataset[];
}

function Opened({ route, populations, segments, tables }: OpenedProps): ReactElement {
  const isNew = route.population === newId || populations.length === 0;
  const open = isNew
    ? undefined
    : (populations.find(({ population }) => population.id === route.population) ?? populations[0]);
  const empty: Population = { id: '', title: '', segment: segments[0]?.id ?? '', tables: {} };
  return (
    <PopulationEditor
      key={open?.population.id ?? newId}
      kept={open ?? null}
      empty={empty}
      taken={populations.map(({ population }) => population.id)}
      segments={segments}
      tables={tables}
      onOpen={(population) => navigate({ ...measuresRoute, view: 'populations', population: population ?? newId })}
      list={<PopulationList populations={populations} open={open?.population.id ?? null} />}
    />
  );
}

interface PopulationListProps {
  readonly populations: readonly ListedPopulation[];
  readonly open: string | null;
}

function PopulationList({ populations, open }: PopulationListProps): ReactElement {
  return (
    <Panel label="Populations" className="segment-list">
      <ListBox
        className="datasets"
        aria-label="Populations of the workspace"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) navigate({ ...measuresRoute, view: 'populations', population: String(key) });
        }}
        renderEmptyState={() => <p className="empty">No populations yet. Make the first one beside this list.</p>}
      >
        {populations.map(({ population: { id, title }, usedBy }) => (
          <ListBoxItem key={id} id={id} className="dataset" textValue={title}>
            <span className="dataset-title">{title}</span>
            <span className="dataset-facts">
              {usedBy.length === 0
                ? 'No measure is set against it yet'
                : `Measures set against it: ${String(usedBy.length)}`}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <p className="list-foot">
        <a href={formatRoute(measuresRoute)}>Measures</a>
      </p>
    </Panel>
  );
}
