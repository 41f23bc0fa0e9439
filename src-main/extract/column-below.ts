import { cellShape } from './cell-kind.ts';
import type { CellKind } from './cell-kind.ts';
import type { GridView } from './view-grid.ts';

/** What most cells of a column are like, blanks and marks aside. */
export interface ColumnBelow {
  readonly filled: number;
  /** The kind of at least half of them that is not just text; null where there is none. */
  readonly kind: Exclude<CellKind, 'blank' | 'mark' | 'text'> | null;
  /** The commonest shape, where they are codes. */
  readonly shape: string;
  /** What they say, in small letters. */
  readonly values: ReadonlySet<string>;
}

/** What a column holds in the given rows. */
export function describeColumn(view: GridView, rows: readonly number[], column: number): ColumnBelow {
  const kinds = new Map<CellKind, number>();
  const shapes = new Map<string, number>();
  const values = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const kind = view.kind(row, column);
    if (kind === 'blank') continue;
    const text = view.text(row, column);
    values.add(text.toLowerCase());
    if (kind === 'mark') continue;
    filled += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === 'code') shapes.set(cellShape(text), (shapes.get(cellShape(text)) ?? 0) + 1);
  }
  // Counts of about two thousand look like years: a column is one of periods only where hardly anything else is in it.
  const years = kinds.get('period') ?? 0;
  if (years > 0 && (kinds.get('number') ?? 0) > years / 10) {
    kinds.set('number', years + (kinds.get('number') ?? 0));
    kinds.delete('period');
  }
  const [kind, times] = commonest(kinds);
  const isTyped = kind !== undefined && times * 2 >= filled && kind !== 'text' && kind !== 'blank' && kind !== 'mark';
  return { filled, kind: isTyped ? kind : null, shape: commonest(shapes)[0] ?? '', values };
}

/** How a cell goes with the column below it: like its data, unlike them (as a header is), a period over numbers, or open. */
export function compareCell(
  view: GridView,
  row: number,
  column: number,
  below: ColumnBelow,
): 'match' | 'mark' | 'break' | 'period' | 'open' {
  const kind = view.kind(row, column);
  if (kind === 'blank') return 'open';
  if (below.filled === 0) return kind === 'number' || kind === 'date' ? 'match' : 'open';
  if (below.kind === null) return 'open';
  if (kind === 'mark') return 'mark';
  const text = view.text(row, column);
  if (kind === 'code' && below.kind === 'code') return cellShape(text) === below.shape ? 'match' : 'break';
  if (kind === below.kind) return 'match';
  if (below.values.has(text.toLowerCase())) return 'open';
  if (kind === 'text' || kind === 'code') return 'break';
  if (kind === 'period' && below.kind === 'number') return 'period';
  return kind === 'date' && below.kind === 'number' ? 'break' : 'open';
}

function commonest<K>(counts: ReadonlyMap<K, number>): [K | undefined, number] {
  let best: [K | undefined, number] = [undefined, 0];
  for (const [key, count] of counts) if (count > best[1]) best = [key, count];
  return best;
}
