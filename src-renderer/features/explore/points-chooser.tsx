import './points.css';
import { type ReactElement, useMemo } from 'react';
import type { PointSet } from '../../../shared/model/gazetteer.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { CompactChooser } from '../../ui/chooser.tsx';
import { changeLook } from './look-store.ts';
import { changePointsFocus } from './points-store.ts';

/** Which places the map shows besides its areas: none, or those of a points dataset. */
export function PointsChooser({
  sets,
  chosen,
}: {
  readonly sets: readonly PointSet[];
  readonly chosen: string | null;
}): ReactElement | null {
  const commands = useMemo(
    () =>
      [...sets, null].map((set): Command => ({
        id: `points-${set?.dataset ?? ''}`,
        title: set === null ? 'Show no places on the map' : `Show places on the map: ${set.title}`,
        section: 'Look',
        refusal: set?.dataset === (chosen ?? undefined) ? 'The map shows that already.' : null,
        run: () => showPoints(set?.dataset ?? null),
      })),
    [sets, chosen],
  );
  useOfferedCommands('points', commands);
  if (sets.length === 0) return null;
  return (
    <CompactChooser
      label="Show places"
      chosen={chosen ?? ''}
      choices={[
        { id: '', title: 'Places: none' },
        ...sets.map(({ dataset, title, points }) => ({
          id: dataset,
          title: `Places: ${title}`,
          detail: startSentence(countedNoun(points, 'place')),
        })),
      ]}
      onChoose={(id) => showPoints(id === '' ? null : id)}
    />
  );
}

function showPoints(dataset: string | null): void {
  changePointsFocus({ chosen: null, pointed: null });
  changeLook({ points: dataset === null ? null : { dataset, kind: null, isListed: true } });
}
