import { formatNumber } from '../../shared/base/format-number.ts';
import type { PreviewPage } from '../../shared/model/preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { CellStatus } from '../../shared/model/status.ts';
import { statusWords } from '../ui/status-mark.tsx';
import { shortDate } from './short-date.ts';

/** The number of a problem, where it is met. */
export interface Pin {
  readonly number: number;
  readonly severity: Problem['severity'];
  readonly line: number;
  readonly column: string | null;
}

export interface ReadingCellValue {
  readonly value: string | number | boolean | null;
  readonly status: CellStatus;
  /** The text as it came, where it is not plainly the value. */
  readonly raw: string | null;
  readonly pins: readonly Pin[];
}

/** A row as it would be loaded, or one that would not be, at its place between the others. */
export type ReadingRow =
  | {
      readonly kind: 'row';
      readonly id: string;
      readonly line: number;
      readonly isTotal: boolean;
      readonly pins: readonly Pin[];
      readonly cells: ReadonlyMap<string, ReadingCellValue>;
    }
  | {
      readonly kind: 'rejected';
      readonly id: string;
      readonly line: number;
      readonly reason: string;
      readonly pins: readonly Pin[];
    };

interface ReadingPage {
  readonly page: PreviewPage;
  readonly pageLines: readonly number[];
  /** The page holds every row of the file. */
  readonly isWhole: boolean;
  readonly rejects: readonly { readonly line: number; readonly reason: string }[];
  /** Lines of rows that sum others. */
  readonly totalLines: ReadonlySet<number>;
  readonly pins: readonly Pin[];
}

/** A page's rows in the order of their lines, with the rejected ones among them where they stood. */
export function readingRows({
  page,
  pageLines,
  isWhole,
  rejects,
  totalLines,
  pins,
}: ReadingPage): readonly ReadingRow[] {
  const pinsOf = Map.groupBy(pins, ({ line }) => line);
  const taken = new Set<Pin>();
  const take = (found: readonly Pin[]): readonly Pin[] => {
    const fresh = found.filter((pin) => !taken.has(pin));
    for (const pin of fresh) taken.add(pin);
    return fresh;
  };
  const rows = pageLines.map((line, index): ReadingRow => {
    const here = pinsOf.get(line) ?? [];
    const cells = page.columns.map(
      (column) =>
        [
          column.name,
          {
            value: column.values[index] ?? null,
            status: column.statuses[index] ?? 'value',
            raw: column.asItCame?.[index] ?? null,
            pins: take(here.filter((pin) => pin.column === column.name)),
          },
        ] as const,
    );
    const own = take(here);
    return {
      kind: 'row',
      id: `row-${String(index)}`,
      line,
      isTotal: totalLines.has(line),
      pins: own,
      cells: new Map(cells),
    };
  });
  const last = isWhole ? Number.MAX_SAFE_INTEGER : (pageLines.at(-1) ?? 0);
  const rejected = rejects
    .filter(({ line }) => line <= last)
    .map(({ line, reason }): ReadingRow => ({
      kind: 'rejected',
      id: `rejected-${String(line)}`,
      line,
      reason,
      pins: pinsOf.get(line) ?? [],
    }));
  return [...rows, ...rejected].toSorted((left, right) => left.line - right.line);
}

/** A cell in words: its value, or what stands in its place. */
export function printReading({ value, status, raw }: ReadingCellValue): string {
  if (status === 'unreadable') return raw ?? statusWords.unreadable;
  if (value === null) return status === 'value' ? statusWords.missing : statusWords[status];
  if (typeof value === 'number') return printNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return shortDate(value);
}

/** A number with thousands commas and as many decimals as it has. */
function printNumber(value: number): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return decimals > 12 || String(value).includes('e') ? String(value) : formatNumber(value, decimals);
}

/** How a cell is read out: value, status, column, line, and the problem pinned to it. */
export function spokenReading(cell: ReadingCellValue, column: string, place: string): string {
  const printed = printReading(cell);
  const status = cell.status === 'value' || cell.status === 'missing' ? '' : statusWords[cell.status];
  return [
    printed,
    status === printed ? '' : status,
    column,
    place,
    ...cell.pins.map(({ number }) => `problem ${String(number)}`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
