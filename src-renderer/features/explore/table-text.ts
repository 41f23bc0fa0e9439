import type { TableCell, TableModel } from '../../../shared/model/table-model.ts';

/** A table as text to paste: title, subtitle, one row a line with tabs between cells, then the notes. */
export function tableText(table: TableModel): string {
  const lines = [table.columns.map(({ title }) => title), ...table.rows.map(({ cells }) => cells.map(cellText))].map(
    (cells) => cells.join('\t'),
  );
  return [table.caption, table.subtitle, '', ...lines, '', ...table.notes].join('\n');
}

function cellText(cell: TableCell): string {
  return cell.kind === 'plot' ? '' : cell.text;
}
