import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { WorkspaceSummary } from '../../shared/model/workspace.ts';
import { announce } from '../state/app-store.ts';
import { placeOf } from './places.ts';
import { Rail } from './rail.tsx';
import type { Route } from './route.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

interface ShellProps {
  readonly workspace: WorkspaceSummary | null;
  readonly route: Route;
  readonly children: ReactNode;
}

/** Top bar, rail, the screen and the status bar; the start page has no rail. A new screen is named aloud and takes a lost focus. */
export function Shell({ workspace, route, children }: ShellProps): ReactElement {
  const isStart = workspace === null || route.screen === 'start';
  const place = isStart ? 'Start page' : titleOf(route);
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    announce(place);
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [place]);
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

function titleOf(route: Route): string {
  if (route.screen === 'labels') return 'What the labels mean';
  if (route.screen === 'segments') return 'Segments';
  if (route.screen === 'measures') return 'Measures';
  if (route.screen !== 'import') return placeOf(route)?.title ?? '';
  return route.path === null ? 'Add data' : `Import: ${route.path.split(/[/\\]/).at(-1) ?? ''}`;
}
