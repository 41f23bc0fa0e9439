import type { ReactElement, ReactNode } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { Rail } from './rail.tsx';
import type { Route } from './route.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

interface ShellProps {
  readonly workspace: WorkspaceSummary | null;
  readonly route: Route;
  readonly children: ReactNode;
}

/** Top bar, rail, the screen and the status bar; the start page has no rail. */
export function Shell({ workspace, route, children }: ShellProps): ReactElement {
  const isStart = workspace === null || route.screen === 'start';
  return (
    <div className={isStart ? 'app app-start' : 'app'}>
      <a className="skip-link" href="#main" onClick={skipToMain}>
        Skip to main content
      </a>
      <TopBar workspace={workspace} route={route} />
      {!isStart && <Rail workspace={workspace} route={route} />}
      <main id="main" tabIndex={-1} data-pane={isStart ? true : undefined}>
        {children}
      </main>
      <StatusBar workspace={isStart ? null : workspace} />
    </div>
  );
}

function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
