import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { useEngine } from '../client/queries.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useAppState } from '../state/app-store.ts';
import { themeClasses } from '../state/theme.ts';
import { Asked } from '../ui/asked.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Announcer } from './announcer.tsx';
import { CommandPalette } from './command-palette.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { CommandKeys } from './command-keys.tsx';
import { rememberRoute, useRoute } from './use-route.ts';
import { ShellCommands } from './shell-commands.tsx';

/** The window: the start page until a workspace is open, then the workbench. */
export function App(): ReactElement {
  const { queries } = useEngine();
  const route = useRoute();
  const workspace = useQuery(queries.workspace.current.queryOptions());
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
      <Announcer />
    </>
  );
}

function useTheme(): void {
  const theme = useAppState((state) => state.theme);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    document.documentElement.className = themeClasses(theme, systemIsDark).join(' ');
  }, [theme, systemIsDark]);
}
