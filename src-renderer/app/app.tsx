import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { useEngine } from '../client/queries.ts';
import { NewWorkspaceDialog } from '../features/start/new-workspace-dialog.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { Asked } from '../ui/asked.tsx';
import { useThemeClasses } from '../ui/use-theme-classes.ts';
import { Announcer } from './announcer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { DropTarget } from './drop-target.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { CommandKeys } from './command-keys.tsx';
import { rememberRoute, useRoute } from './use-route.ts';
import { ShellCommands } from './shell-commands.tsx';
import { Toast } from './toast.tsx';

/** The window: the start page until a workspace is open, then the workbench. */
export function App(): ReactElement {
  const { queries } = useEngine();
  const route = useRoute();
  const workspace = useQuery({ ...queries.workspace.current.queryOptions(), refetchOnWindowFocus: 'always' });
  useTheme();
  useEffect(() => rememberRoute(route), [route]);
  return (
    <>
      <Asked query={workspace} loading="Opening Strand…">
        {(open) => (
          <Shell workspace={open} route={route}>
            {open === null || route.screen === 'start' ? (
              <StartScreen current={open} />
            ) : (
              <Screens route={route} key={open.path} />
            )}
          </Shell>
        )}
      </Asked>
      <ShellCommands workspace={workspace.data ?? null} />
      <CommandKeys />
      <CommandPalette />
      <HelpDialog />
      <NewWorkspaceDialog />
      <DropTarget />
      <Toast />
      <Announcer />
    </>
  );
}

function useTheme(): void {
  const classes = useThemeClasses();
  useEffect(() => {
    document.documentElement.className = classes.join(' ');
  }, [classes]);
}
