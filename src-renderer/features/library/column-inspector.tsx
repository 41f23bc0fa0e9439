import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { ColumnSummary } from '../../../shared/model/preview.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ArrangeColumn } from './arrange-column.tsx';
import { ColumnStatuses } from './column-statuses.tsx';
import { kindWords, sensitivityWords } from './dataset-words.ts';
import { DistributionPicture } from './distribution-picture.tsx';
import { FilterColumn } from './filter-column.tsx';
import type { Arranging } from './use-arrangement.ts';
import { ValueList } from './value-list.tsx';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import { Term } from '../../ui/term.tsx';

interface ColumnInspectorProps {
  readonly summary: DatasetSummary;
  readonly column: string | null;
  readonly arranging: Arranging;
}

/** What the chosen column holds; with none chosen, what must be said of the dataset. */
export function ColumnInspector({ summary, column, arranging }: ColumnInspectorProps): ReactElement {
  const { queries } = useEngine();
  const query = useQuery(
    queries.preview.column.queryOptions({
      input: column === null ? skipToken : { dataset: summary.dataset.id, column },
    }),
  );
  return (
    <Panel label="About the column" className="inspector" isScrollable>
      {column === null ? (
        <AboutDataset summary={summary} />
      ) : (
        <Asked query={query} loading="Counting the column…">
          {(found) => <AboutColumn key={found.name} summary={found} arranging={arranging} />}
        </Asked>
      )}
    </Panel>
  );
}

function AboutDataset({ summary: { dataset, fingerprint } }: { readonly summary: DatasetSummary }): ReactElement {
  return (
    <>
      <p className="tiny muted">
        <Term id="dataset" />
      </p>
      <h2>{dataset.title}</h2>
      <p className="small muted">
        {kindWords[dataset.kind]} · {sensitivityWords[dataset.sensitivity]}
      </p>
      <h3>Who is counted</h3>
      <p className="small">{dataset.counted}</p>
      <h3>Who is not</h3>
      <p className="small">{dataset.notCounted}</p>
      <h3>Read from</h3>
      <dl className="facts">
        <dt>File</dt>
        <dd className="code">{dataset.path}</dd>
        <dt>Received</dt>
        <dd>{formatDate(dataset.received)}</dd>
        <dt>Period</dt>
        <dd>{dataset.period.label}</dd>
        <dt>Version</dt>
        <dd className="code">{fingerprint.slice(0, 8)}</dd>
        <dt>Licence</dt>
        <dd>{dataset.licence}</dd>
      </dl>
      <p className="inspector-hint muted tiny">
        Choose a column’s heading to see what it holds, to sort by it and to filter it.
      </p>
    </>
  );
}

interface AboutColumnProps {
  readonly summary: ColumnSummary;
  readonly arranging: Arranging;
}

function AboutColumn({ summary, arranging }: AboutColumnProps): ReactElement {
  return (
    <>
      <p className="tiny muted">Column</p>
      <h2>{summary.name}</h2>
      <p className="small muted">
        {describeRole(summary.role)} · {summary.type}
      </p>
      {summary.role.kind === 'strand' && (
        <div className="inspector-act">
          <Button
            onPress={() => navigate({ screen: 'labels', dataset: summary.dataset, column: summary.name, list: null })}
          >
            Review labels
          </Button>
        </div>
      )}
      <ArrangeColumn column={summary.name} isText={summary.type === 'text'} {...arranging} />
      {summary.distribution !== undefined && <DistributionPicture steps={summary.distribution} />}
      {summary.rows === 0 || summary.distinct === 0 ? (
        <p className="small">Every cell is empty.</p>
      ) : (
        <>
          <FilterColumn summary={summary} {...arranging} />
          <ValueList summary={summary} {...arranging} />
        </>
      )}
      <ColumnStatuses summary={summary} {...arranging} />
      {summary.harmonised.length > 0 && <ReadAs summary={summary} />}
    </>
  );
}

function ReadAs({ summary }: { readonly summary: ColumnSummary }): ReactElement {
  return (
    <>
      <h3>Read as</h3>
      <dl className="read-as">
        {summary.harmonised.map(({ label, rows, meaning }) => (
          <div key={label ?? 'empty'}>
            <dt>{label === null ? <i>empty</i> : `“${label}”`}</dt>
            <dd>
              {meaning}
              <span className="muted"> · {formatNumber(rows)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
