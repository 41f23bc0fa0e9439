import { useMemo } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { type ListedCommandId, type Shortcut, listedCommands } from '../../shared/presentation/command-list.ts';
import { dispatch, useAppState } from '../state/app-store.ts';
import type { Command } from './command.ts';
import { useOfferedCommands } from './command-registry.ts';
import { helpTopicInFocus } from './help-topic.ts';
import { moveBetweenPanes } from './move-between-panes.ts';
import { places } from './places.ts';
import { emptyRoute } from './route.ts';
import { navigate, recallRoute } from './use-route.ts';

const noWorkspace = 'Open a workspace first.';
const isBrowser = window.strandHost === undefined;

/** Commands that the window does itself; those of the workspace's history are offered with it. */
type ShellCommandId = Exclude<
  ListedCommandId,
  'workspace-undo' | 'workspace-redo' | `go-${(typeof places)[number]['screen']}`
>;

const sections = { File: 'Do', Edit: 'Do', Go: 'Go to', View: 'Do', Help: 'Help' } as const;

/** Offers what can be done wherever you are. */
export function ShellCommands({ workspace }: { readonly workspace: WorkspaceSummary | null }): null {
  const settings = useAppState((state) => state.settings);
  const isOpen = workspace !== null;
  const commands = useMemo<readonly Command[]>(() => {
    const isHigh = settings.contrast === 'high';
    const runs: Readonly<Record<ShellCommandId, () => void>> = {
      'new-workspace': () => dispatch({ kind: 'dialog-opened', dialog: 'new-workspace' }),
      'add-data': () => navigate(emptyRoute('import')),
      settings: () => dispatch({ kind: 'dialog-opened', dialog: 'settings' }),
      find: () => dispatch({ kind: 'dialog-opened', dialog: 'palette' }),
      'go-start': () => navigate({ screen: 'start' }),
      'go-segments': () => navigate(emptyRoute('segments')),
      'next-pane': () => moveBetweenPanes(1),
      'previous-pane': () => moveBetweenPanes(-1),
      'look-light': () => dispatch({ kind: 'settings-changed', change: { scheme: 'light' } }),
      'look-dark': () => dispatch({ kind: 'settings-changed', change: { scheme: 'dark' } }),
      'look-contrast': () => dispatch({ kind: 'settings-changed', change: { contrast: isHigh ? 'normal' : 'high' } }),
      help: () => dispatch({ kind: 'dialog-opened', dialog: 'help', about: helpTopicInFocus() }),
      'help-words': () => dispatch({ kind: 'dialog-opened', dialog: 'help', about: 'words' }),
      'help-keys': () => dispatch({ kind: 'dialog-opened', dialog: 'help', about: 'keys' }),
    };
    const needWorkspace: ReadonlySet<string> = new Set(['add-data', 'go-segments']);
    const isOwn = (id: ListedCommandId): id is ShellCommandId => id in runs;
    const own = listedCommands.flatMap((listed): Command[] => {
      const { id, title, menu } = listed;
      if (!isOwn(id)) return [];
      const keys = shortcutOf(id, 'shortcut' in listed ? listed.shortcut : undefined);
      return [
        {
          id,
          title: id === 'look-contrast' ? (isHigh ? 'Normal contrast' : 'High contrast') : title,
          section: id.startsWith('look-') ? 'Look' : sections[menu],
          ...('detail' in listed ? { detail: listed.detail } : {}),
          ...(keys === undefined ? {} : { shortcut: keys }),
          refusal: needWorkspace.has(id) && !isOpen ? noWorkspace : null,
          run: runs[id],
        },
      ];
    });
    const goes = places.map((place): Command => ({
      id: `go-${place.screen}`,
      title: place.title,
      section: 'Go to',
      shortcut: place.shortcut,
      refusal: isOpen ? null : noWorkspace,
      run: () => navigate(recallRoute(emptyRoute(place.screen))),
    }));
    return [...goes, ...own];
  }, [isOpen, settings.contrast]);
  useOfferedCommands('shell', commands);
  return null;
}

/** A browser keeps Ctrl N for itself, and in a window of its own Ctrl O is the menu's, which chooses a file. */
function shortcutOf(id: ShellCommandId, listed: Shortcut | undefined): Shortcut | undefined {
  if (id === 'go-start') return isBrowser ? { key: 'o', ctrl: true } : undefined;
  if (id === 'new-workspace') return isBrowser ? undefined : { key: 'n', ctrl: true };
  return listed;
}
