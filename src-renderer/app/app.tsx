import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { useEngine } from '../client/queries.ts';
import { NewWorkspaceDialog } from '../features/start/new-workspace-dialog.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useAppState } from '../state/app-store.ts';
import { Asked } from '../ui/asked.tsx';
import { useThemeClasses } from '../ui/use-theme-classes.ts';
import { Announcer } from './announcer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { DropTarget } from './drop-target.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Screens } from './screens.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { Shell } from './shell.tsx';
import { CommandKeys } from './command-keys.tsx';
import { HostCommands } from './host-commands.tsx';
import { rememberPlace } from './last-place.ts';
import { ShellCommands } from './shell-commands.tsx';
import { SlowQueries } from './slow-queries.tsx';
import { StepCommands } from './step-commands.tsx';
import { rememberRoute, useRoute } from './use-route.ts';
import { Toast } from './toast.tsx';

/** The window: the start page until a workspace is open, then the workbench. */
export function App(): ReactElement {
  const { queries } = useEngine();
  const route = useRoute();
  const workspace = useQuery({ ...queries.workspace.current.queryOptions(), refetchOnWindowFocus: 'always' });
  useTheme();
  const open = workspace.data ?? null;
  useEffect(() => rememberRoute(route), [route]);
  useEffect(() => {
    if (open !== null) rememberPlace(open, route);
  }, [open, route]);
  return (
    <>
      <Asked query={workspace} loading="Opening Strand…">
        {(current) => (
          <Shell workspace={current} route={route}>
            {current === null || route.screen === 'start' ? (
              <StartScreen current={current} />
            ) : (
              <Screens route={route} key={current.path} />
            )}
          </Shell>
        )}
      </Asked>
      <ShellCommands workspace={open} />
      <CommandKeys />
      <HostCommands />
      <StepCommands isOpen={open !== null} />
      <SlowQueries />
      <CommandPalette />
      <HelpDialog />
      <SettingsDialog isOpen={open !== null} />
      <NewWorkspaceDialog />
      <DropTarget />
      <Toast />
      <Announcer />
    </>
  );
}

function useTheme(): void {
  const classes = useThemeClasses();
  const { textSize, motion } = useAppState((state) => state.settings);
  useEffect(() => {
    const root = document.documentElement;
    root.className = [...classes, ...(motion === 'none' ? ['still'] : [])].join(' ');
    root.style.fontSize = textSize === 100 ? '' : `${String(textSize)}%`;
    root.style.setProperty('--text-scale', String(textSize / 100));
  }, [classes, textSize, motion]);
}
