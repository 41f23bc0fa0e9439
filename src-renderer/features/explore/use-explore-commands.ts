import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import { routeOf, type Selection } from './selection.ts';

/** Offers what can be done while exploring. */
export function useExploreCommands(selection: Selection, copy: () => void): void {
  const commands = useMemo<readonly Command[]>(() => {
    const isWhole = selection.area.code === selection.whole.code;
    return [
      {
        id: 'copy-table',
        title: 'Copy the table',
        section: 'Do',
        detail: selection.measure.title,
        refusal: null,
        run: copy,
      },
      {
        id: 'whole-area',
        title: `Show all of ${selection.whole.name}`,
        section: 'Do',
        refusal: isWhole ? `All of ${selection.whole.name} is shown already.` : null,
        run: () => navigate(routeOf(selection, { area: null })),
      },
      {
        id: 'everyone',
        title: 'Map everyone',
        section: 'Do',
        refusal: selection.category === null ? 'The map shows everyone already.' : null,
        run: () => navigate(routeOf(selection, { category: null })),
      },
      ...selection.measure.strands
        .filter(({ id }) => id !== selection.strand)
        .map((strand): Command => ({
          id: `strand-${strand.id}`,
          title: `By ${strand.title.toLowerCase()}`,
          section: 'Do',
          detail: strand.listTitle,
          refusal: null,
          run: () => navigate(routeOf(selection, { strand: strand.id, category: null })),
        })),
    ];
  }, [selection, copy]);
  useOfferedCommands('explore', commands);
}
