import type { RowFilter, RowSort, RowView } from '../../../shared/model/row-view.ts';

/** How a dataset's grid is arranged: what is filtered, sorted, hidden and kept in sight. */
export interface RowArrangement {
  readonly view: RowView;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
}

export const asItIs: RowArrangement = { view: { filters: [], sort: [] }, hidden: [], pinned: [] };

export type ArrangementChange =
  /** The column counts most; those sorted by before decide among rows that are alike. */
  | { readonly does: 'sort'; readonly column: string; readonly direction: RowSort['direction'] }
  | { readonly does: 'unsort'; readonly column: string }
  /** Takes the place of the same kind of filter of the column. */
  | { readonly does: 'filter'; readonly filter: RowFilter }
  | { readonly does: 'unfilter'; readonly column: string; readonly kind: RowFilter['kind'] }
  | { readonly does: 'clear-filters' }
  | { readonly does: 'hide' | 'pin' | 'unpin'; readonly column: string }
  | { readonly does: 'show-all' };

/** The arrangement after a change. */
export function arrange(now: RowArrangement, change: ArrangementChange): RowArrangement {
  const { view, hidden, pinned } = now;
  switch (change.does) {
    case 'sort': {
      const { column, direction } = change;
      return { ...now, view: { ...view, sort: [{ column, direction }, ...withoutSort(view.sort, column)] } };
    }
    case 'unsort':
      return { ...now, view: { ...view, sort: withoutSort(view.sort, change.column) } };
    case 'filter': {
      const { filter } = change;
      return { ...now, view: { ...view, filters: [...without(view.filters, filter), filter] } };
    }
    case 'unfilter':
      return { ...now, view: { ...view, filters: without(view.filters, change) } };
    case 'clear-filters':
      return { ...now, view: { ...view, filters: [] } };
    case 'hide':
      return { ...now, hidden: [...hidden, change.column], pinned: pinned.filter((each) => each !== change.column) };
    case 'pin':
      return { ...now, pinned: [...pinned.filter((each) => each !== change.column), change.column] };
    case 'unpin':
      return { ...now, pinned: pinned.filter((each) => each !== change.column) };
    case 'show-all':
      return { ...now, hidden: [] };
  }
}

function withoutSort(sort: readonly RowSort[], column: string): RowSort[] {
  return sort.filter((each) => each.column !== column);
}

function without(filters: readonly RowFilter[], { column, kind }: Pick<RowFilter, 'column' | 'kind'>): RowFilter[] {
  return filters.filter((each) => each.column !== column || each.kind !== kind);
}

/** A column's filter of one kind. */
export function filterOf<K extends RowFilter['kind']>(
  { filters }: RowView,
  column: string,
  kind: K,
): Extract<RowFilter, { kind: K }> | undefined {
  return filters.find((each): each is Extract<RowFilter, { kind: K }> => each.column === column && each.kind === kind);
}
