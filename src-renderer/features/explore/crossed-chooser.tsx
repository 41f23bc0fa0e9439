import { type ReactElement, useMemo } from 'react';
import { withinSentence } from '../../../shared/base/format-words.ts';
import { strandIdSchema } from '../../../shared/model/code-list.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { isCrossed, partnersOf, routeOf, type Selection } from './selection.ts';

const none = 'none';

/** A second strand to look at together with the first; left out where no pair can be counted. */
export function CrossedChooser({ selection }: { readonly selection: Selection }): ReactElement | null {
  const { measure, strand, by } = selection;
  const partners = partnersOf(measure, strand);
  const commands = useMemo(
    () =>
      measure.strands
        .filter(({ id }) => partnersOf(measure, strand).includes(id))
        .map(({ id, title, listTitle }): Command => ({
          id: `and-by-${id}`,
          title: `And by ${withinSentence(title)}`,
          section: 'Do',
          detail: listTitle,
          refusal: id === by ? 'It is looked at already.' : null,
          run: () => navigate(routeOf(selection, { by: id, byCategory: null })),
        })),
    [selection, measure, strand, by],
  );
  useOfferedCommands('and-by', commands);
  if (partners.length === 0) return null;
  return (
    <Chooser
      label="And by"
      chosen={by ?? none}
      choices={[
        { id: none, title: 'None' },
        ...partners.flatMap((id) => {
          const found = measure.strands.find((each) => each.id === id);
          const detail = isCrossed(measure, strand, id) ? 'counted together' : 'not counted together yet';
          return found === undefined ? [] : [{ id, title: found.title, detail }];
        }),
      ]}
      onChoose={(id) =>
        navigate(routeOf(selection, { by: id === none ? null : strandIdSchema.parse(id), byCategory: null }))
      }
    />
  );
}
