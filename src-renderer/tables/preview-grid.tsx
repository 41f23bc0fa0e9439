import 'ag-grid-community/styles/ag-grid.css';
import './preview-grid.css';
import {
  type ColDef,
  type IDatasource,
  CellStyleModule,
  InfiniteRowModelModule,
  ModuleRegistry,
  ScrollApiModule,
  type CellFocusedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactElement, useMemo, useRef } from 'react';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import { failureText } from '../client/failure-text.ts';
import { announce } from '../state/app-store.ts';
import { leaveByTab, oneTabStop, pressHeading } from './one-tab-stop.ts';
import { PreviewCell } from './preview-cell.tsx';
import { PreviewHeader, RowNumberHead } from './preview-header.tsx';
import { columnWidth, headerHeight } from './preview-size.ts';
import { type PreviewRow, rowsOfPage } from './preview-row.ts';

ModuleRegistry.registerModules([InfiniteRowModelModule, CellStyleModule, ScrollApiModule]);

/** Rows asked for at a time. */
export const pageSize = 200;

interface PreviewGridProps {
  readonly label: string;
  readonly first: PreviewPage;
  readonly readPage: (offset: number) => Promise<PreviewPage>;
  readonly describeRole: (role: ColumnRole) => string;
  readonly selected: string | null;
  readonly onSelect: (column: string) => void;
}

/** Rows of any number, of which only those in sight are drawn and only those pages near them are kept. */
export function PreviewGrid({
  label,
  first,
  readPage,
  describeRole,
  selected,
  onSelect,
}: PreviewGridProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(first, describeRole, selected, onSelect),
    [first, describeRole, selected, onSelect],
  );
  const source = useMemo(() => sourceOf(first, readPage), [first, readPage]);
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
        rowHeight={25}
        headerHeight={headerHeight(first)}
        ensureDomOrder
        suppressColumnVirtualisation={first.columns.length <= 60}
        suppressMovableColumns
        suppressCellFocus={false}
        onGridReady={() => frame.current?.querySelector('[role=grid]')?.setAttribute('aria-label', label)}
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

function sourceOf(first: PreviewPage, readPage: (offset: number) => Promise<PreviewPage>): IDatasource {
  return {
    rowCount: first.totalRows,
    getRows: (params) => {
      readPage(params.startRow)
        .then((page) => params.successCallback(rowsOfPage(page), page.totalRows))
        .catch((error: unknown) => {
          params.failCallback();
          announce(error instanceof Error ? failureText(error) : 'These rows could not be read.');
        });
    },
  };
}

function columnsOf(
  first: PreviewPage,
  describeRole: (role: ColumnRole) => string,
  selected: string | null,
  onSelect: (column: string) => void,
): ColDef<PreviewRow>[] {
  const rowNumber: ColDef<PreviewRow> = {
    colId: 'row-number',
    headerName: 'Row',
    headerComponent: RowNumberHead,
    headerClass: 'row-number',
    cellClass: 'row-number',
    width: 44 + String(first.totalRows).length * 4,
    pinned: 'left',
    sortable: false,
    resizable: false,
    valueGetter: ({ data }) => data?.number ?? '',
  };
  return [
    rowNumber,
    ...first.columns.map((column, index): ColDef<PreviewRow> => {
      const isNumber = column.type === 'whole number' || column.type === 'number';
      const isSelected = column.name === selected;
      return {
        colId: column.name,
        headerName: column.name,
        headerComponent: PreviewHeader,
        headerComponentParams: {
          detail: describeRole(column.role),
          isNumber,
          isSelected,
          onSelect: () => onSelect(column.name),
        },
        headerClass: isSelected ? 'column-selected' : '',
        cellClass: `${isNumber ? 'cell-number' : 'cell-text'}${isSelected ? ' column-selected' : ''}`,
        cellRenderer: PreviewCell,
        valueGetter: ({ data }) => data?.cells.get(column.name),
        valueFormatter: ({ data }) => data?.spoken.get(column.name) ?? '',
        sortable: false,
        pinned: index === 0 ? 'left' : null,
        width: columnWidth(column),
        minWidth: 60,
      };
    }),
  ];
}
