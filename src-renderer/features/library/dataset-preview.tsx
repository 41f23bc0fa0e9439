import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { PreviewPage } from '../../../shared/model/preview.ts';
import type { CellPlace, RowView } from '../../../shared/model/row-view.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { cellStatusSchema, statusSymbols } from '../../../shared/model/status.ts';
import { useEngine } from '../../client/queries.ts';
import { countRows } from '../../tables/count-rows.ts';
import { PreviewGrid, pageSize } from '../../tables/preview-grid.tsx';
import { Asked } from '../../ui/asked.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { statusWords } from '../../ui/status-mark.tsx';
import { countStatuses } from './count-statuses.ts';
import { describeAccount } from './dataset-words.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import { FindBar } from './find-bar.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { SourceNotice } from './source-notice.tsx';
import type { Arranging } from './use-arrangement.ts';
import { useGridCommands } from './use-grid-commands.ts';
import { useReadPage } from './use-read-page.ts';
import { ViewChips } from './view-chips.tsx';

interface DatasetPreviewProps {
  readonly summary: DatasetSummary;
  /** Whether its source is still what was read; undefined before that is known. */
  readonly source: SourceState | undefined;
  readonly onChanges: () => void;
  readonly column: string | null;
  readonly onColumn: (column: string) => void;
  readonly arranging: Arranging;
}

/** What is known of a view while it is shown. */
interface Known {
  readonly view: RowView;
  /** Rows that it keeps. */
  readonly kept: number | null;
  /** The cell that was found last, and the one to bring in sight. */
  readonly found: CellPlace | null;
  readonly goTo: CellPlace | null;
}

const nothingKnown = { kept: null, found: null, goTo: null } as const;

/** The rows as they were read, page by page; for this machine's eyes only. */
export function DatasetPreview({
  summary,
  source,
  onChanges,
  column,
  onColumn,
  arranging,
}: DatasetPreviewProps): ReactElement {
  const { queries } = useEngine();
  const dataset = summary.dataset.id;
  const { arrangement } = arranging;
  const { view } = arrangement;
  const first = useQuery(queries.preview.rows.queryOptions({ input: { dataset, offset: 0, limit: pageSize } }));
  const readPage = useReadPage(dataset, view);
  const [isFinding, setFinding] = useState(false);
  const [known, setKnown] = useState<Known>({ view, ...nothingKnown });
  const { kept, found, goTo } = known.view === view ? known : nothingKnown;
  const learn = useCallback(
    (more: Partial<Known>) =>
      setKnown((before) => ({ ...(before.view === view ? before : { view, ...nothingKnown }), ...more })),
    [view],
  );
  const onTotal = useCallback((rows: number) => learn({ kept: rows }), [learn]);
  const onFind = useCallback(() => setFinding(true), []);
  useGridCommands({ ...arranging, column, onFind });
  return (
    <Panel label="Rows" className="preview">
      {summary.unread === undefined && (
        <div className="preview-facts">
          <span className="preview-size">
            {formatNumber(summary.rows)} by {summary.columns}
          </span>
          <span className="chip">{describeAccount(summary)}</span>
          {first.data !== undefined && <StatusChips page={first.data} />}
          <span className="preview-acts">
            <IconButton icon="search" label="Find in the rows (Ctrl F)" onPress={onFind} />
          </span>
        </div>
      )}
      {isFinding && first.data !== undefined && (
        <FindBar
          dataset={dataset}
          view={view}
          found={found}
          rows={view.filters.length === 0 ? summary.rows : (kept ?? summary.rows)}
          onFound={(at) => learn({ found: at, goTo: at })}
          onGo={(row) => learn({ goTo: { row, column: column ?? first.data.columns[0]?.name ?? '' } })}
          onClose={() => {
            setFinding(false);
            learn({ found: null });
          }}
        />
      )}
      <ViewChips {...arranging} kept={kept} />
      <SourceNotice source={source} onChanges={onChanges} />
      {summary.account.rejected > 0 && <RejectedRows summary={summary} />}
      <Asked query={first} loading={`Reading ${countRows(summary.rows)}…`}>
        {(page) =>
          page.columns.length === 0 ? (
            <p className="empty">This dataset has no columns.</p>
          ) : (
            <PreviewGrid
              label={`Rows of ${summary.dataset.title}`}
              first={page}
              readPage={readPage}
              describeRole={describeRole}
              selected={column}
              onSelect={onColumn}
              arrangement={arrangement}
              found={found}
              goTo={goTo}
              onTotal={onTotal}
            />
          )
        }
      </Asked>
    </Panel>
  );
}

function StatusChips({ page }: { readonly page: PreviewPage }): ReactElement | null {
  const counts = useMemo(() => countStatuses(page), [page]);
  if (counts === null || counts.size < 2) return null;
  return (
    <>
      {cellStatusSchema.options.map((status) => {
        const count = counts.get(status);
        if (count === undefined) return null;
        const symbol = status === 'value' ? '' : statusSymbols[status];
        return (
          <span className="chip" key={status}>
            {`${symbol} ${status === 'value' ? 'values' : statusWords[status]} ${formatNumber(count)}`.trim()}
          </span>
        );
      })}
    </>
  );
}
