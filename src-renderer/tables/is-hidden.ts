import type { TableCell } from '../../shared/model/table-model.ts';

/** Whether a cell stands for a number that is hidden to protect people. */
export function isHidden(cell: TableCell): boolean {
  return cell.kind !== 'text' && cell.status === 'suppressed';
}
