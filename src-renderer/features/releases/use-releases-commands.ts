import { useMemo } from 'react';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import type { LedgerFormat } from './ledger-file.ts';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import type { ReleasesRoute } from './use-releases.ts';

interface ReleasesCommands {
  readonly route: ReleasesRoute;
  readonly entries: readonly ReleaseEntry[];
  readonly verify: () => Promise<void>;
  readonly save: (format: LedgerFormat) => void;
}

/** Offers what can be done in the room, and every release by its number. */
export function useReleasesCommands({ route, entries, verify, save }: ReleasesCommands): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'verify-ledger',
        title: 'Verify ledger',
        section: 'Do',
        detail: 'read every entry again and follow its hashes',
        shortcut: { key: 'Enter', ctrl: true },
        refusal: null,
        run: () => void verify(),
      },
      ...(['csv', 'json'] as const).map((format): Command => ({
        id: `export-ledger-${format}`,
        title: `Export ledger as ${format.toUpperCase()}`,
        section: 'Do',
        ...(format === 'csv' ? { shortcut: { key: 'e', ctrl: true } } : {}),
        refusal: null,
        run: () => save(format),
      })),
      ...entries.map((entry): Command => ({
        id: `release-${String(entry.number)}`,
        title: `${releaseName(entry.number)} ${entry.what}`,
        section: 'Releases',
        detail: entry.forms.join(', '),
        refusal: null,
        run: () => navigate({ ...route, release: String(entry.number), view: null }),
      })),
    ],
    [route, entries, verify, save],
  );
  useOfferedCommands('releases', commands);
}
