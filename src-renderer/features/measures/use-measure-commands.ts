import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import { measuresRoute, newMeasureRoute } from './measures-route.ts';

interface MeasureCommandsProps {
  /** Why it can't be kept now; null when it can. */
  readonly refusal: string | null;
  readonly save: () => void;
}

/** Offers to keep the measure that is being made. */
export function useMeasureCommands({ refusal, save }: MeasureCommandsProps): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'measure-keep',
        title: 'Keep measure',
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal,
        run: save,
      },
    ],
    // Saving acts on the draft that is shown, which it is made anew for.
    [refusal, save],
  );
  useOfferedCommands('measure', commands);
}

/** Offers the ways to measures, from where they are looked for; a new one counts the dataset that is open. */
export function useMeasureDoors(dataset: string | null): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'go-measures',
        title: 'Measures',
        detail: 'what is counted, and against whom',
        section: 'Go to',
        refusal: null,
        run: () => navigate(measuresRoute),
      },
      {
        id: 'new-measure',
        title: 'New measure',
        detail: 'count records against the people they come from',
        section: 'Do',
        refusal: null,
        run: () => navigate(newMeasureRoute(dataset)),
      },
      {
        id: 'go-populations',
        title: 'Populations',
        detail: 'the people that measures are set against',
        section: 'Go to',
        refusal: null,
        run: () => navigate({ ...measuresRoute, view: 'populations' }),
      },
    ],
    [dataset],
  );
  useOfferedCommands('measure-doors', commands);
}
