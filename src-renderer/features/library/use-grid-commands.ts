import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { filterFieldClass } from './filter-column.tsx';
import type { Arranging } from './use-arrangement.ts';

interface GridCommands extends Arranging {
  /** The column that is chosen. */
  readonly column: string | null;
  readonly onFind: () => void;
}

const noColumn = 'Choose a column first.';

/** Offers what can be done with the grid and its chosen column. */
export function useGridCommands({ arrangement, change, column, onFind }: GridCommands): void {
  const commands = useMemo<readonly Command[]>(() => {
    const refusal = column === null ? noColumn : null;
    const name = column ?? 'column';
    const { filters } = arrangement.view;
    return [
      {
        id: 'find-in-grid',
        title: 'Find in the rows, or go to a row',
        section: 'Do',
        shortcut: { key: 'f', ctrl: true },
        refusal: null,
        run: onFind,
      },
      {
        id: 'filter-column',
        title: `Filter ${name}`,
        section: 'Do',
        shortcut: { key: 'f', ctrl: true, shift: true },
        refusal,
        run: () => document.querySelector<HTMLElement>(`.${filterFieldClass}`)?.focus(),
      },
      {
        id: 'clear-filters',
        title: 'Clear filters',
        section: 'Do',
        refusal: filters.length === 0 ? 'No column is filtered.' : null,
        run: () => change({ does: 'clear-filters' }),
      },
      ...(['ascending', 'descending'] as const).map((direction): Command => ({
        id: `sort-${direction}`,
        title: `Sort by ${name}, ${direction === 'ascending' ? 'smallest' : 'largest'} first`,
        section: 'Do',
        refusal,
        run: () => {
          if (column !== null) change({ does: 'sort', column, direction });
        },
      })),
      {
        id: 'hide-column',
        title: `Hide ${name}`,
        section: 'Do',
        refusal,
        run: () => {
          if (column !== null) change({ does: 'hide', column });
        },
      },
      {
        id: 'show-columns',
        title: 'Show all columns',
        section: 'Do',
        refusal: arrangement.hidden.length === 0 ? 'Every column is shown.' : null,
        run: () => change({ does: 'show-all' }),
      },
    ];
  }, [arrangement, change, column, onFind]);
  useOfferedCommands('library-grid', commands);
}
