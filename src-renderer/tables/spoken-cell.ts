import type { TableCell } from '../../shared/model/table-model.ts';
import { directionMarks } from '../../shared/presentation/direction-marks.ts';
import { statusWords } from '../ui/status-mark.tsx';

/** How a cell is read out, before its column and row: "33", "hidden", "20.2 to 41.1", "higher". */
export function spokenCell(cell: TableCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'figure':
      if (cell.status !== 'value') return statusWords[cell.status];
      return cell.flag === 'unreliable' ? `${cell.text}, rests on few, read with care` : cell.text;
    case 'interval':
      return cell.status === 'value' ? cell.text : statusWords[cell.status];
    case 'plot':
      if (cell.status !== 'value') return statusWords[cell.status];
      return `${directionMarks[cell.direction].word}${cell.mayBeChance === true ? ', may be chance' : ''}`;
  }
}

/** A cell as announced in a grid: value, column, row; the row's own name alone. */
export function announcedCell(cell: TableCell, column: string, row: string): string {
  return cell.kind === 'text' ? cell.text : `${spokenCell(cell)}, ${column}, ${row}`;
}
