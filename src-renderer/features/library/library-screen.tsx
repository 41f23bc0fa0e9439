import './library.css';
import './changes.css';
import './over-time.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { emptyRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { newMeasureRoute } from '../measures/measures-route.ts';
import { useMeasureDoors } from '../measures/use-measure-commands.ts';
import { DatasetList } from './dataset-list.tsx';
import { type DatasetLook, DatasetRoom } from './dataset-room.tsx';
import { describeDataset } from './dataset-words.ts';
import { isOverTime } from './over-time.tsx';

/** How often sources are looked at while the library is shown, in milliseconds. */
const sourcesEvery = 5000;

type LibraryRoute = Extract<Route, { screen: 'library' }>;

/** What partners sent: how each extract was read, its rows, and what each column holds. */
export function LibraryScreen({ route }: { readonly route: LibraryRoute }): ReactElement {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const sources = useQuery({
    ...queries.imports.sources.queryOptions(),
    refetchInterval: sourcesEvery,
    refetchOnWindowFocus: 'always',
    refetchOnMount: 'always',
  });
  useMeasureDoors(route.dataset);
  const [looked, setLooked] = useState<{ readonly dataset: string; readonly look: DatasetLook } | null>(null);
  return (
    <Asked query={datasets} loading="Reading the list of datasets…">
      {(list) => {
        const open = list.find(({ dataset }) => dataset.id === route.dataset) ?? list[0];
        if (open === undefined) return <NoDatasets />;
        const look = looked?.dataset === open.dataset.id ? looked.look : 'rows';
        const onLook = (to: DatasetLook): void => setLooked({ dataset: open.dataset.id, look: to });
        return (
          <>
            <WindowTitle title={`Library: ${open.dataset.title}`} />
            <PageHead
              title={open.dataset.title}
              facts={describeDataset(open)}
              actions={
                <>
                  <Button
                    icon="people"
                    onPress={() =>
                      navigate({ screen: 'segments', segment: null, view: null, dataset: open.dataset.id })
                    }
                  >
                    Segments
                  </Button>
                  {isOverTime(open) && look !== 'over-time' && (
                    <Button icon="explore" onPress={() => onLook('over-time')}>
                      Over time
                    </Button>
                  )}
                  {open.dataset.kind === 'record-level' && (
                    <Button icon="explore" onPress={() => navigate(newMeasureRoute(open.dataset.id))}>
                      Measure
                    </Button>
                  )}
                </>
              }
            />
            <div className="library">
              <DatasetList
                datasets={list}
                sources={sources.data ?? []}
                open={open.dataset.id}
                onOpen={(dataset) => navigate({ screen: 'library', dataset, column: null })}
              />
              <DatasetRoom
                key={open.dataset.id}
                summary={open}
                source={sources.data?.find(({ dataset }) => dataset === open.dataset.id)}
                column={route.column}
                look={look}
                onLook={onLook}
              />
            </div>
          </>
        );
      }}
    </Asked>
  );
}

function NoDatasets(): ReactElement {
  return (
    <>
      <WindowTitle title="Library" />
      <PageHead
        title="No datasets yet"
        facts="Add what partners sent: a file, or a folder of them. You see how each is read before anything is loaded."
        actions={
          <Button kind="primary" icon="plus" onPress={() => navigate(emptyRoute('import'))}>
            Add data
          </Button>
        }
      />
      <p className="empty">Drop files or a folder anywhere on this window, or press Ctrl I.</p>
    </>
  );
}
