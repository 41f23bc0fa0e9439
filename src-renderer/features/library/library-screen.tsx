import './library.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { ColumnInspector } from './column-inspector.tsx';
import { DatasetList } from './dataset-list.tsx';
import { DatasetPreview } from './dataset-preview.tsx';
import { describeDataset } from './dataset-words.ts';

type LibraryRoute = Extract<Route, { screen: 'library' }>;

/** What partners sent: how each extract was read, its rows, and what each column holds. */
export function LibraryScreen({ route }: { readonly route: LibraryRoute }): ReactElement {
  const { queries } = useEngine();
  const datasets = useQuery(queries.datasets.list.queryOptions());
  return (
    <Asked query={datasets} loading="Reading the list of datasets…">
      {(list) => {
        const open = list.find(({ dataset }) => dataset.id === route.dataset) ?? list[0];
        if (open === undefined)
          return <p className="empty">No datasets yet. Add a folder, or open the sample borough.</p>;
        return (
          <>
            <WindowTitle title={`Library: ${open.dataset.title}`} />
            <PageHead title={open.dataset.title} facts={describeDataset(open)} />
            <div className="library">
              <DatasetList
                datasets={list}
                open={open.dataset.id}
                onOpen={(dataset) => navigate({ screen: 'library', dataset, column: null })}
              />
              <DatasetPreview
                key={open.dataset.id}
                summary={open}
                column={route.column}
                onColumn={(column) => navigate({ screen: 'library', dataset: open.dataset.id, column })}
              />
              <ColumnInspector summary={open} column={route.column} />
            </div>
          </>
        );
      }}
    </Asked>
  );
}
