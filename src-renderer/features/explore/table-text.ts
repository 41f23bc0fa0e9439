import type { TableCell, TableModel } from '../../../shared/model/table-model.ts';
import { spokenCell } from '../../tables/spoken-cell.ts';

/** A table as text to paste: title, subtitle, one row a line with tabs between cells, marks in words, then the notes. */
export function tableText(table: TableModel): string {
  const heads = table.columns.map(({ kind, title }) => (kind === 'plot' ? 'Difference' : title));
  const lines = [heads, ...table.rows.map(({ cells }) => cells.map(cellText))].map((cells) => cells.join('\t'));
  return [table.caption, table.subtitle, '', ...lines, '', ...table.notes].join('\n');
}

function cellText(cell: TableCell): string {
  return cell.kind === 'plot' ? spokenCell(cell) : cell.text;
}
