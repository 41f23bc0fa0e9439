import { useEffect, useMemo, useRef } from 'react';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import type { Command } from '../../app/command.ts';

/** Offers the writing of a batch, with the key of a screen's main action. */
export function useBatchCommands(count: number, refusal: string | null, write: () => void): void {
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'batch-write',
        title: `Write ${countedNoun(count, 'report')}`,
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal,
        run: () => latest.current(),
      },
    ],
    [count, refusal],
  );
  useOfferedCommands('batch', commands);
}
