import { formatNumber } from '../../shared/base/format-number.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import type { CellStatus } from '../../shared/model/status.ts';
import { statusWords } from '../ui/status-mark.tsx';
import { shortDate } from './short-date.ts';

export interface PreviewCellValue {
  readonly value: string | number | boolean | null;
  readonly status: CellStatus;
}

export interface PreviewRow {
  /** As the user counts, in the file's own order: the first row is 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, PreviewCellValue>;
  /** How each cell is read out: value or status, column, row. */
  readonly spoken: ReadonlyMap<string, string>;
}

/** A page's columns turned into rows. */
export function rowsOfPage(page: PreviewPage): PreviewRow[] {
  const [head] = page.columns;
  const count = head?.values.length ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const cells = new Map(
      page.columns.map(
        ({ name, values, statuses }) =>
          [name, { value: values[index] ?? null, status: statuses[index] ?? 'value' }] as const,
      ),
    );
    const title = head === undefined ? '' : String(head.values[index] ?? `row ${String(page.offset + index + 1)}`);
    return {
      number: page.numbers?.[index] ?? page.offset + index + 1,
      cells,
      spoken: new Map(
        [...cells].map(([name, cell]) => [
          name,
          [printCell(cell), name, title].filter((part) => part !== '').join(', '),
        ]),
      ),
    };
  });
}

/** A cell as text: its number with commas, its text, or the word for its status; both where a number carries a remark. */
export function printCell({ value, status }: PreviewCellValue): string {
  if (status === 'value') return printValue(value);
  return value === null ? statusWords[status] : `${printValue(value)}, ${statusWords[status]}`;
}

function printValue(value: PreviewCellValue['value']): string {
  if (value === null) return 'empty';
  if (typeof value === 'number') return Number.isInteger(value) ? formatNumber(value) : String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return shortDate(value);
}
