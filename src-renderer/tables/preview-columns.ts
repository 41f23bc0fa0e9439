import type { CellClassParams, ColDef } from 'ag-grid-community';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import type { CellPlace, RowView } from '../../shared/model/row-view.ts';
import { PreviewCell } from './preview-cell.tsx';
import { PreviewHeader, RowNumberHead } from './preview-header.tsx';
import type { PreviewRow } from './preview-row.ts';
import { columnWidth } from './preview-size.ts';

/** What of the columns is sorted, filtered, hidden and kept in sight. */
export interface GridArrangement {
  readonly view: RowView;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
}

interface PreviewColumns {
  readonly page: PreviewPage;
  readonly describeRole: (role: ColumnRole) => string;
  readonly selected: string | null;
  readonly onSelect: (column: string) => void;
  readonly arrangement: GridArrangement;
  readonly found: CellPlace | null;
}

/** The columns of the preview: the rows' numbers, then the partner's own, the first of them kept in sight. */
export function previewColumns(asked: PreviewColumns): ColDef<PreviewRow>[] {
  const rowNumber: ColDef<PreviewRow> = {
    colId: 'row-number',
    headerName: 'Row',
    headerComponent: RowNumberHead,
    headerClass: 'row-number',
    cellClass: 'row-number',
    width: 44 + String(asked.page.totalRows).length * 4,
    pinned: 'left',
    sortable: false,
    resizable: false,
    valueGetter: ({ data }) => data?.number ?? '',
  };
  return [rowNumber, ...asked.page.columns.map((column, index) => columnOf(asked, column, index))];
}

function columnOf(
  { describeRole, selected, onSelect, arrangement, found }: PreviewColumns,
  column: PreviewPage['columns'][number],
  index: number,
): ColDef<PreviewRow> {
  const { name } = column;
  const { view, hidden, pinned } = arrangement;
  const isNumber = column.type === 'whole number' || column.type === 'number';
  const isSelected = name === selected;
  const classes = `${isNumber ? 'cell-number' : 'cell-text'}${isSelected ? ' column-selected' : ''}`;
  return {
    colId: name,
    headerName: name,
    headerComponent: PreviewHeader,
    headerComponentParams: {
      detail: describeRole(column.role),
      isNumber,
      isSelected,
      sorted: view.sort.find((each) => each.column === name)?.direction ?? null,
      isFiltered: view.filters.some((each) => each.column === name),
      onSelect: () => onSelect(name),
    },
    headerClass: isSelected ? 'column-selected' : '',
    cellClass: ({ rowIndex }: CellClassParams<PreviewRow>) =>
      found !== null && found.column === name && found.row === rowIndex
        ? `${classes} cell-found`
        : `${classes} cell-plain`,
    cellRenderer: PreviewCell,
    valueGetter: ({ data }) => data?.cells.get(name),
    valueFormatter: ({ data }) => data?.spoken.get(name) ?? '',
    sortable: false,
    hide: hidden.includes(name),
    pinned: index === 0 || pinned.includes(name) ? 'left' : null,
    width: columnWidth(column),
    minWidth: 60,
  };
}
