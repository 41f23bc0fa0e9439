import { useMemo } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { dispatch, useAppState } from '../state/app-store.ts';
import type { Command } from './command.ts';
import { useOfferedCommands } from './command-registry.ts';
import { moveBetweenPanes } from './move-between-panes.ts';
import { places } from './places.ts';
import { emptyRoute } from './route.ts';
import { navigate, recallRoute } from './use-route.ts';

const noWorkspace = 'Open a workspace first.';

/** Offers what can be done wherever you are. */
export function ShellCommands({ workspace }: { readonly workspace: WorkspaceSummary | null }): null {
  const theme = useAppState((state) => state.theme);
  const isOpen = workspace !== null;
  const commands = useMemo<readonly Command[]>(
    () => [
      ...places.map((place): Command => ({
        id: `go-${place.screen}`,
        title: place.title,
        section: 'Go to',
        shortcut: place.shortcut,
        refusal: isOpen ? null : noWorkspace,
        run: () => navigate(recallRoute(emptyRoute(place.screen))),
      })),
      {
        id: 'go-segments',
        title: 'Segments',
        section: 'Go to',
        detail: 'who is counted, and who uses each',
        refusal: isOpen ? null : noWorkspace,
        run: () => navigate(emptyRoute('segments')),
      },
      {
        id: 'go-start',
        title: 'Start page',
        section: 'Go to',
        shortcut: { key: 'o', ctrl: true },
        detail: 'open another workspace',
        refusal: null,
        run: () => navigate({ screen: 'start' }),
      },
      {
        id: 'add-data',
        title: 'Add data',
        section: 'Do',
        shortcut: { key: 'i', ctrl: true },
        detail: 'import a file or folder that a partner sent',
        refusal: isOpen ? null : noWorkspace,
        run: () => navigate(emptyRoute('import')),
      },
      {
        id: 'new-workspace',
        title: 'New workspace',
        section: 'Do',
        ...(window.strandHost === undefined ? {} : { shortcut: { key: 'n', ctrl: true } }),
        detail: 'make a folder of your own',
        refusal: null,
        run: () => dispatch({ kind: 'dialog-opened', dialog: 'new-workspace' }),
      },
      {
        id: 'find',
        title: 'Find',
        section: 'Do',
        shortcut: { key: 'k', ctrl: true },
        refusal: null,
        run: () => dispatch({ kind: 'dialog-opened', dialog: 'palette' }),
      },
      {
        id: 'help',
        title: 'Help and keys',
        section: 'Do',
        shortcut: { key: '?' },
        refusal: null,
        run: () => dispatch({ kind: 'dialog-opened', dialog: 'help' }),
      },
      {
        id: 'next-pane',
        title: 'Next pane',
        section: 'Do',
        shortcut: { key: 'F6' },
        refusal: null,
        run: () => moveBetweenPanes(1),
      },
      {
        id: 'previous-pane',
        title: 'Previous pane',
        section: 'Do',
        shortcut: { key: 'F6', shift: true },
        refusal: null,
        run: () => moveBetweenPanes(-1),
      },
      {
        id: 'look-light',
        title: 'Light colours',
        section: 'Look',
        refusal: null,
        run: () => dispatch({ kind: 'theme-chosen', theme: { ...theme, scheme: 'light' } }),
      },
      {
        id: 'look-dark',
        title: 'Dark colours',
        section: 'Look',
        refusal: null,
        run: () => dispatch({ kind: 'theme-chosen', theme: { ...theme, scheme: 'dark' } }),
      },
      {
        id: 'look-contrast',
        title: theme.contrast === 'high' ? 'Normal contrast' : 'High contrast',
        section: 'Look',
        refusal: null,
        run: () =>
          dispatch({
            kind: 'theme-chosen',
            theme: { ...theme, contrast: theme.contrast === 'high' ? 'normal' : 'high' },
          }),
      },
    ],
    [isOpen, theme],
  );
  useOfferedCommands('shell', commands);
  return null;
}
