import 'ag-grid-community/styles/ag-grid.css';
import './preview-grid.css';
import {
  type GridApi,
  type IDatasource,
  CellStyleModule,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowApiModule,
  ScrollApiModule,
  type CellFocusedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import type { CellPlace } from '../../shared/model/row-view.ts';
import { failureText } from '../client/failure-text.ts';
import { announce } from '../state/app-store.ts';
import { leaveByTab, oneTabStop, pressHeading } from './one-tab-stop.ts';
import { type GridArrangement, previewColumns } from './preview-columns.ts';
import { headerHeight } from './preview-size.ts';
import { type PreviewRow, rowsOfPage } from './preview-row.ts';

ModuleRegistry.registerModules([InfiniteRowModelModule, CellStyleModule, RowApiModule, ScrollApiModule]);

/** Rows asked for at a time. */
export const pageSize = 200;

interface PreviewGridProps {
  readonly label: string;
  readonly first: PreviewPage;
  readonly readPage: (offset: number) => Promise<PreviewPage>;
  readonly describeRole: (role: ColumnRole) => string;
  readonly selected: string | null;
  readonly onSelect: (column: string) => void;
  readonly arrangement: GridArrangement;
  /** The cell that a search has found, which is marked. */
  readonly found: CellPlace | null;
  /** The cell to bring in sight. */
  readonly goTo: CellPlace | null;
  /** Told how many rows there are, as pages come. */
  readonly onTotal: (rows: number) => void;
}

/** Rows of any number, of which only those in sight are drawn and only those pages near them are kept. */
export function PreviewGrid({
  label,
  first,
  readPage,
  describeRole,
  selected,
  onSelect,
  arrangement,
  found,
  goTo,
  onTotal,
}: PreviewGridProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi<PreviewRow> | null>(null);
  const columns = useMemo(
    () => previewColumns({ page: first, describeRole, selected, onSelect, arrangement, found }),
    [first, describeRole, selected, onSelect, arrangement, found],
  );
  const source = useMemo(() => sourceOf(readPage, onTotal), [readPage, onTotal]);
  useEffect(() => {
    if (goTo === null || grid.current === null) return;
    grid.current.ensureIndexVisible(goTo.row, 'middle');
    if (goTo.column !== '') grid.current.ensureColumnVisible(goTo.column, 'auto');
  }, [goTo]);
  return (
    <div className="preview-grid ag-theme-strand" ref={frame} onKeyDown={pressHeading} onKeyDownCapture={leaveByTab}>
      <AgGridReact<PreviewRow>
        {...oneTabStop}
        theme="legacy"
        rowModelType="infinite"
        datasource={source}
        columnDefs={columns}
        cacheBlockSize={pageSize}
        maxBlocksInCache={20}
        infiniteInitialRowCount={first.totalRows}
        blockLoadDebounceMillis={60}
        maxConcurrentDatasourceRequests={2}
        rowHeight={25}
        headerHeight={headerHeight(first)}
        ensureDomOrder
        suppressColumnVirtualisation={first.columns.length <= 60}
        suppressMovableColumns
        suppressCellFocus={false}
        onGridReady={({ api }) => {
          grid.current = api;
          frame.current?.querySelector('[role=grid]')?.setAttribute('aria-label', label);
        }}
        onFirstDataRendered={({ api }) => {
          if (selected !== null) api.ensureColumnVisible(selected, 'middle');
        }}
        onCellFocused={(event: CellFocusedEvent<PreviewRow>) => {
          const column = event.column;
          if (column === null || typeof column === 'string' || event.rowIndex === null) return;
          const text = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data?.spoken.get(column.getColId());
          if (text !== undefined) announce(text);
        }}
        onCellClicked={(event) => {
          if (event.column.getColId() !== 'row-number') onSelect(event.column.getColId());
        }}
      />
    </div>
  );
}

function sourceOf(readPage: PreviewGridProps['readPage'], onTotal: (rows: number) => void): IDatasource {
  return {
    getRows: (params) => {
      readPage(params.startRow)
        .then((page) => {
          params.successCallback(rowsOfPage(page), page.totalRows);
          onTotal(page.totalRows);
        })
        .catch((error: unknown) => {
          params.failCallback();
          if (error instanceof Error && error.name === 'AbortError') return;
          announce(error instanceof Error ? failureText(error) : 'These rows could not be read.');
        });
    },
  };
}
