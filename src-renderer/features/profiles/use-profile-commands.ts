import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import type { Editing } from './editing.ts';
import { moveToStale } from './move-to-stale.ts';

/** Offers the views of an open profile, a new one, and the way from one stale number to the next. */
export function useProfileCommands({ choice, redline }: Editing): void {
  const { recipe, area } = choice;
  const stale = redline?.figures.length ?? 0;
  const commands = useMemo<readonly Command[]>(() => {
    const open = { screen: 'profiles', profile: recipe.id, area: area.code, section: null } as const;
    const noStale = stale === 0 ? 'No number is stale.' : null;
    return [
      { id: 'profile-edit', title: 'Edit the profile', section: 'Do', refusal: null, run: () => navigate(open) },
      {
        id: 'profile-pages',
        title: 'Pages as they will print',
        section: 'Do',
        refusal: null,
        run: () => navigate({ ...open, view: 'pages' }),
      },
      {
        id: 'profile-redline',
        title: 'Redline against the last edition',
        section: 'Do',
        refusal: null,
        run: () => navigate({ ...open, view: 'redline' }),
      },
      {
        id: 'profile-batch',
        title: 'Export for several areas',
        section: 'Do',
        refusal: null,
        run: () => navigate({ ...open, area: null, view: 'batch' }),
      },
      {
        id: 'profile-next-stale',
        title: 'Next stale number',
        section: 'Do',
        shortcut: { key: 'F8' },
        refusal: noStale,
        run: () => moveToStale(1),
      },
      {
        id: 'profile-previous-stale',
        title: 'Previous stale number',
        section: 'Do',
        shortcut: { key: 'F8', shift: true },
        refusal: noStale,
        run: () => moveToStale(-1),
      },
      {
        id: 'profile-all',
        title: 'All profiles',
        section: 'Do',
        refusal: null,
        run: () => navigate({ screen: 'profiles', profile: null, area: null, section: null }),
      },
    ];
  }, [recipe.id, area.code, stale]);
  useOfferedCommands('profile', commands);
}
