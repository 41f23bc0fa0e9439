import { useMemo } from 'react';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { navigate } from '../../app/use-route.ts';
import type { Editing } from './editing.ts';
import { moveToChanged } from './move-to-changed.ts';

/** Offers the views of an open profile, a new one, and the way from one changed number to the next. */
export function useProfileCommands({ choice, redline }: Editing): void {
  const { recipe, area } = choice;
  const changed = redline?.figures.length ?? 0;
  const commands = useMemo<readonly Command[]>(() => {
    const open = { screen: 'profiles', profile: recipe.id, area: area.code, section: null } as const;
    const noneChanged = changed === 0 ? 'No number changed since the last edition.' : null;
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
        id: 'profile-next-changed',
        title: 'Next changed number',
        section: 'Do',
        shortcut: { key: 'F8' },
        refusal: noneChanged,
        run: () => moveToChanged(1),
      },
      {
        id: 'profile-previous-changed',
        title: 'Previous changed number',
        section: 'Do',
        shortcut: { key: 'F8', shift: true },
        refusal: noneChanged,
        run: () => moveToChanged(-1),
      },
      {
        id: 'profile-all',
        title: 'All profiles',
        section: 'Do',
        refusal: null,
        run: () => navigate({ screen: 'profiles', profile: null, area: null, section: null }),
      },
    ];
  }, [recipe.id, area.code, changed]);
  useOfferedCommands('profile', commands);
}
