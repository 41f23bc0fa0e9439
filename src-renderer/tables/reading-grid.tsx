import 'ag-grid-community/styles/ag-grid.css';
import './preview-grid.css';
import './reading-grid.css';
import {
  type CellFocusedEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  type GridApi,
  type IsFullWidthRowParams,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  type RowClassRules,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { PreviewPage } from '../../shared/model/preview.ts';
import { announce } from '../state/app-store.ts';
import { leaveByTab, oneTabStop, pressHeading } from './one-tab-stop.ts';
import { PreviewHeader } from './preview-header.tsx';
import { LineCell, ReadingCell, RejectedReading } from './reading-cells.tsx';
import { type Measure, pinsWidth, readingWidth } from './reading-size.ts';
import { type ReadingRow, spokenReading } from './reading-row.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  CellStyleModule,
  RowStyleModule,
  RowApiModule,
  RenderApiModule,
  ScrollApiModule,
]);

/** The height of a row of the table, and of a raw line beside it. In CSS pixels. */
export const readingRowHeight = 25;

/** A line and a column that are looked at. */
interface Place {
  readonly line: number | null;
  readonly column: string | null;
}

/** The place that is marked now, as the grid asks for it whenever it draws a cell. */
interface ShownPlace {
  /** Marks another place, and tells which was marked before. */
  readonly move: (place: Place) => Place;
  readonly isAt: (line: number | undefined, column: string | null) => boolean;
}

function createShownPlace(): ShownPlace {
  let now: Place = { line: null, column: null };
  return {
    move(place) {
      const before = now;
      now = place;
      return before;
    },
    isAt: (line, column) => line !== undefined && now.line === line && (column === null || now.column === column),
  };
}

interface ReadingGridProps {
  readonly label: string;
  readonly page: PreviewPage;
  readonly rows: readonly ReadingRow[];
  /** "line", "row" or "record". */
  readonly lineNoun: string;
  readonly headerHeight: number;
  readonly measure: Measure;
  /** What a column is for, under its name. */
  readonly describe: (column: PreviewPage['columns'][number]) => string;
  readonly column: string | null;
  readonly onColumn: (column: string) => void;
  readonly spot: Place;
  readonly onSpot: (spot: Place) => void;
  /** Told where the table scrolls, and when it does. */
  readonly onViewport: (element: HTMLElement | null) => void;
  readonly onScroll: () => void;
}

/** The first rows as they would be loaded; rejected ones stand at their line, problems are pinned to their cells. */
export function ReadingGrid(props: ReadingGridProps): ReactElement {
  const { label, page, rows, lineNoun, headerHeight, measure, describe, column, onColumn, spot, onSpot } = props;
  const { onViewport, onScroll } = props;
  const frame = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<ReadingRow>>(null);
  const [shown] = useState(createShownPlace);
  const names = useMemo(() => new Set(page.columns.map(({ name }) => name)), [page]);
  const columns = useMemo(
    () => columnsOf({ page, rows, lineNoun, measure, describe, column, onColumn, shown }),
    [page, rows, lineNoun, measure, describe, column, onColumn, shown],
  );
  const rowData = useMemo(() => [...rows], [rows]);
  const classes = useMemo<RowClassRules<ReadingRow>>(
    () => ({
      'row-total': ({ data }) => data?.kind === 'row' && data.isTotal,
      'row-spot': ({ data }) => shown.isAt(data?.line, null),
    }),
    [shown],
  );
  useEffect(() => {
    showSpot(api.current, shown.move(spot), spot, names);
  }, [spot, names, shown]);
  return (
    <div
      className="preview-grid reading-grid ag-theme-strand"
      ref={frame}
      onKeyDown={pressHeading}
      onKeyDownCapture={leaveByTab}
    >
      <AgGridReact<ReadingRow>
        {...oneTabStop}
        theme="legacy"
        rowData={rowData}
        getRowId={rowId}
        columnDefs={columns}
        rowHeight={readingRowHeight}
        headerHeight={headerHeight}
        isFullWidthRow={isRejected}
        fullWidthCellRenderer={RejectedReading}
        rowClassRules={classes}
        ensureDomOrder
        suppressColumnVirtualisation={page.columns.length <= 40}
        suppressMovableColumns
        suppressNoRowsOverlay
        onGridReady={(event) => {
          api.current = event.api;
          frame.current?.querySelector('[role=grid]')?.setAttribute('aria-label', label);
          onViewport(frame.current?.querySelector<HTMLElement>('.ag-grid-viewport') ?? null);
          showSpot(event.api, spot, spot, names);
        }}
        onBodyScroll={({ direction }) => {
          if (direction === 'vertical') onScroll();
        }}
        onCellFocused={(event: CellFocusedEvent<ReadingRow>) => {
          const data = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
          if (data === undefined) return;
          const place = `${lineNoun} ${String(data.line)}`;
          if (data.kind === 'rejected') announce(`${place}, rejected: ${data.reason}`);
          const focused = event.column === null || typeof event.column === 'string' ? '' : event.column.getColId();
          const cell = data.kind === 'row' ? data.cells.get(focused) : undefined;
          if (cell !== undefined) announce(spokenReading(cell, focused, place));
          onSpot({ line: data.line, column: cell === undefined ? null : focused });
        }}
      />
    </div>
  );
}

function rowId({ data }: { readonly data: ReadingRow }): string {
  return data.id;
}

function isRejected({ rowNode }: IsFullWidthRowParams<ReadingRow>): boolean {
  return rowNode.data?.kind === 'rejected';
}

/** Marks the row and cell that are looked at, and brings them into view. */
function showSpot(api: GridApi<ReadingRow> | null, before: Place, now: Place, names: ReadonlySet<string>): void {
  if (api === null || api.isDestroyed()) return;
  const touched = api.getRenderedNodes().filter(({ data }) => data?.line === before.line || data?.line === now.line);
  api.redrawRows({ rowNodes: touched });
  if (now.line === null) {
    if (now.column !== null && names.has(now.column)) api.ensureColumnVisible(now.column);
    return;
  }
  const found: number[] = [];
  api.forEachNode(({ data, rowIndex }) => {
    if (data?.line === now.line && rowIndex !== null) found.push(rowIndex);
  });
  if (found[0] !== undefined) api.ensureIndexVisible(found[0]);
  if (now.column !== null && names.has(now.column)) api.ensureColumnVisible(now.column);
}

interface ColumnsOf extends Pick<
  ReadingGridProps,
  'page' | 'rows' | 'lineNoun' | 'measure' | 'describe' | 'column' | 'onColumn'
> {
  readonly shown: ShownPlace;
}

function columnsOf({
  page,
  rows,
  lineNoun,
  measure,
  describe,
  column,
  onColumn,
  shown,
}: ColumnsOf): ColDef<ReadingRow>[] {
  const mostPins = Math.max(0, ...rows.map(({ pins, kind }) => (kind === 'row' ? pins.length : 0)));
  const line: ColDef<ReadingRow> = {
    colId: '[line]',
    headerName: lineNoun,
    headerComponent: LineHead,
    headerClass: 'row-number',
    cellClass: 'row-number',
    cellRenderer: LineCell,
    width: 34 + String(rows.at(-1)?.line ?? 0).length * 7 + mostPins * 26,
    pinned: 'left',
    sortable: false,
    resizable: false,
    valueGetter: ({ data }) => data?.line ?? '',
  };
  return [
    line,
    ...page.columns.map((one): ColDef<ReadingRow> => {
      const isNumber = one.type === 'whole number' || one.type === 'number';
      const isSelected = one.name === column;
      const pins = Math.max(
        0,
        ...rows.map((row) => (row.kind === 'row' ? (row.cells.get(one.name)?.pins.length ?? 0) : 0)),
      );
      return {
        colId: one.name,
        headerName: one.name,
        headerComponent: PreviewHeader,
        headerComponentParams: {
          detail: describe(one),
          isNumber: false,
          isSelected,
          onSelect: () => onColumn(one.name),
        },
        headerClass: isSelected ? 'column-selected' : '',
        cellClass: `${isNumber ? 'cell-number' : 'cell-text'}${isSelected ? ' column-selected' : ''}`,
        cellClassRules: {
          'cell-spot': ({ data }) => shown.isAt(data?.line, one.name),
        },
        cellRenderer: ReadingCell,
        valueGetter: ({ data }) => (data?.kind === 'row' ? data.cells.get(one.name) : null),
        valueFormatter: () => '',
        sortable: false,
        width: readingWidth(one, describe(one), measure) + pinsWidth(pins),
        minWidth: 60,
      };
    }),
  ];
}

function LineHead({ displayName }: { readonly displayName: string }): ReactElement {
  return <span className="only-read">{displayName}</span>;
}
