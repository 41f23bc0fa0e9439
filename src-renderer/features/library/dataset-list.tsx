import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components';
import { formatDate } from '../../../shared/base/format-date.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { Icon } from '../../ui/icon.tsx';
import { countRows } from '../../tables/count-rows.ts';
import { Panel } from '../../ui/panel.tsx';
import { filterDatasets, filterLabel, kindWords, sensitivityWords, sourceWords } from './dataset-words.ts';
import { ageOf, type DatasetOrder, datasetOrders, orderDatasets, orderTitles } from './order-datasets.ts';

interface DatasetListProps {
  readonly datasets: readonly DatasetSummary[];
  readonly sources: readonly SourceState[];
  readonly open: string;
  readonly onOpen: (dataset: string) => void;
}

/** Every extract, under the partner that owns it. */
export function DatasetList({ datasets, sources, open, onOpen }: DatasetListProps): ReactElement {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const [order, setOrder] = useState<DatasetOrder>('owner');
  const groups = orderDatasets(filterDatasets(datasets, typed), order);
  const now = new Date();
  return (
    <Panel label="Datasets" className="dataset-list">
      <SearchField
        className="field dataset-filter"
        aria-label={filterLabel(datasets.length)}
        value={typed}
        onChange={setTyped}
      >
        <Icon name="search" />
        <Input placeholder={filterLabel(datasets.length)} />
      </SearchField>
      <div className="dataset-order">
        <Chooser
          label="Order"
          choices={datasetOrders.map((id) => ({ id, title: orderTitles[id] }))}
          chosen={order}
          onChoose={(id) => setOrder(datasetOrders.find((each) => each === id) ?? 'owner')}
        />
      </div>
      <ListBox
        ref={list}
        className="datasets"
        aria-label="Datasets by owner"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onOpen(String(key));
        }}
        renderEmptyState={() => <p className="empty">No dataset is called that. Try a shorter word.</p>}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.title} id={group.title}>
            <Header className="dataset-owner">{group.title}</Header>
            {group.datasets.map(({ dataset, rows, account, unread }) => (
              <ListBoxItem key={dataset.id} id={dataset.id} className="dataset" textValue={dataset.title}>
                <span className="dataset-title">{dataset.title}</span>
                <span className="dataset-facts">
                  <span>{unread === undefined ? countRows(rows) : 'Not read'}</span>{' '}
                  <span>{kindWords[dataset.kind]}</span> <span>{sensitivityWords[dataset.sensitivity]}</span>{' '}
                  <span title={`Received ${formatDate(dataset.received)}`}>{ageOf(dataset.received, now)}</span>
                  {account.rejected > 0 && (
                    <span className="dataset-warning">
                      <Icon name="warn" size={12} />
                      {formatNumber(account.rejected)} rejected
                    </span>
                  )}
                  <SourceMark source={sources.find((source) => source.dataset === dataset.id)} />
                </span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Panel>
  );
}

function SourceMark({ source }: { readonly source: SourceState | undefined }): ReactElement | null {
  if (source === undefined || source.state === 'as-read') return null;
  return (
    <span className="dataset-warning">
      <Icon name={source.state === 'changed' ? 'plus' : 'warn'} size={12} />
      {sourceWords[source.state]}
    </span>
  );
}
