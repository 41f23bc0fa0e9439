import { useCallback, useState } from 'react';
import { type ArrangementChange, type RowArrangement, arrange, asItIs } from './row-arrangement.ts';

/** How each dataset was left, so that coming back finds it so. */
const left = new Map<string, RowArrangement>();

export interface Arranging {
  readonly arrangement: RowArrangement;
  readonly change: (change: ArrangementChange) => void;
}

/** The arrangement of a dataset's grid, kept while the window is open. */
export function useArrangement(dataset: string): Arranging {
  const [arrangement, setArrangement] = useState(() => left.get(dataset) ?? asItIs);
  const change = useCallback(
    (made: ArrangementChange) =>
      setArrangement((now) => {
        const next = arrange(now, made);
        left.set(dataset, next);
        return next;
      }),
    [dataset],
  );
  return { arrangement, change };
}
